import type { ChildOfFamily } from '#domains/casework/child/sibling-store.ts'
import { form } from '#engine/form.ts'
import { dateTime, longText, oneOf, text, verbatim } from '#engine/question.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { longDate } from '#kernel/dates.ts'

/** What is recorded once of a visit, for every child whom it concerns. */
export const visitForm = form({
  visitedAt: dateTime('When was the visit?', { called: 'date and time of the visit', past: true }),
  place: oneOf(
    'Where was it?',
    {
      home: 'Inside the home',
      doorstep: 'On the doorstep',
      school: 'At school or nursery',
      placement: 'Where the child is placed',
      other: 'Somewhere else',
    },
    { errorMissing: 'Select where the visit was' },
  ),
  placeSays: text('Where exactly?', { called: 'place of the visit', askedWhen: { question: 'place', is: ['other'] } }),
  purpose: text('What was the visit for?', { errorMissing: 'Enter what the visit was for' }),
  whoWasThere: longText('Who was there?', {
    hint: 'Everybody in the home too, by name where you know it.',
    errorMissing: 'Enter who was there',
  }),
  observed: longText('What did you see of the home and of those who care for the children?', {
    hint: 'This part is kept on the record of each child you choose. Keep what belongs to one child in that child’s own part.',
    errorMissing: 'Enter what you saw of the home and of those who care for the children, or that you could not see it',
  }),
})

/** Why a child was not seen: told truly, so that an attempt is never counted as a sighting. */
export const notSeenTruths = {
  'nobody in': 'Nobody was in',
  refused: 'We were refused',
  missing: 'The child is missing',
  abroad: 'The child is abroad',
  unborn: 'The child is not yet born',
  other: 'Another reason',
} as const

/** Each child’s own part of a visit. */
export const childPartForm = form({
  seen: oneOf(
    'Was the child seen?',
    { seen: 'Yes', notSeen: 'No' },
    { errorMissing: 'Select whether the child was seen' },
  ),
  notSeenTruth: oneOf('Why was the child not seen?', notSeenTruths, {
    hint: 'Only if the child was not seen.',
    errorMissing: 'Select why the child was not seen',
    askedWhen: { question: 'seen', is: ['notSeen'] },
  }),
  notSeenWhy: longText('What did you do to see the child?', {
    hint: 'Only if the child was not seen.',
    errorMissing: 'Enter what you did to see the child',
    askedWhen: { question: 'seen', is: ['notSeen'] },
  }),
  alone: oneOf(
    'Was the child seen alone?',
    { yes: 'Yes', no: 'No', notPossible: 'It was not possible' },
    {
      hint: 'If the child was seen.',
      errorMissing: 'Select whether the child was seen alone',
      askedWhen: { question: 'seen', is: ['seen'] },
    },
  ),
  aloneWhy: longText('Why was the child not seen alone?', {
    hint: 'Only if the child was seen, and not alone.',
    errorMissing: 'Enter why the child was not seen alone',
    askedWhen: { question: 'alone', is: ['no', 'notPossible'] },
  }),
  words: verbatim('What did the child say, in the child’s own words?', {
    hint: 'Word for word, as the child said it. Leave empty if the child said nothing.',
    optional: true,
    askedWhen: { question: 'seen', is: ['seen'] },
  }),
  seemed: longText('How did the child seem?', {
    hint: 'What you saw of this child: health, clothes, play, how the child was with each adult.',
    errorMissing: 'Enter how the child seemed',
    askedWhen: { question: 'seen', is: ['seen'] },
  }),
})

/** Why a visit at a moment can't be recorded for a child, in a sentence; `undefined` when it can. */
export function visitRefusal(
  child: ChildOfFamily,
  visit: { readonly at: Temporal.Instant; readonly seen: boolean; readonly episodeId: string | undefined },
  now: Temporal.Instant,
): string | undefined {
  const on = dateInLondon(visit.at)
  if (Temporal.Instant.compare(visit.at, now) > 0)
    return 'The visit can’t be in the future. Enter when it happened, or record it once it has.'
  if (child.diedOn !== undefined && Temporal.PlainDate.compare(on, child.diedOn) > 0)
    return `${child.name} died on ${longDate(child.diedOn)}. A visit after that day can’t be recorded.`
  if (visit.seen && isUnborn(child, on))
    return `${child.name} was not yet born on ${longDate(on)}. Say that the child was not seen because not yet born, or correct the date of birth first.`
  if (visit.episodeId !== undefined) return undefined
  return child.episode === undefined
    ? `No work with ${child.name} was open on ${longDate(on)}. Check the date.`
    : `${child.name} was referred on ${longDate(child.episode.referredOn)}. A visit before that day can’t be recorded: check the date.`
}

function isUnborn(child: ChildOfFamily, on: Temporal.PlainDate): boolean {
  if (child.bornOn !== undefined) return Temporal.PlainDate.compare(child.bornOn, on) > 0
  return child.expectedOn !== undefined
}
