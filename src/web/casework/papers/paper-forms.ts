import { type MadeKind, paperKinds } from '#domains/casework/papers/paper.ts'
import { sendingWays } from '#domains/casework/papers/send-paper.ts'
import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'

type Choices = Readonly<Record<string, string>>

export const typedQuestion = longText('What do you write?', {
  called: 'what you write',
  optional: true,
  hint: 'Leave out anything that whoever this is for must not know. You are warned if it is in your words, and it cannot be sent so.',
})

/** Papers in which a chronology stands. */
const withEntries = ['chronology', 'conference papers', 'court statement'] as const
const readers = {
  person: 'Somebody of the family, or around it',
  representative: 'Somebody who stands for one of them: a solicitor, an advocate',
  agency: 'Another agency',
  court: 'A court',
} as const

function forWhom(people: Choices) {
  return {
    recipientKind: oneOf('Who is it for?', readers, { errorMissing: 'Select who it is for' }),
    person: oneOf('Which of them?', people, {
      errorMissing: 'Select which of them',
      askedWhen: { question: 'recipientKind', is: ['person', 'representative'] },
    }),
    recipientName: text('Name of the solicitor, advocate, agency or court', {
      called: 'name',
      askedWhen: { question: 'recipientKind', is: ['representative', 'agency', 'court'] },
    }),
  } as const
}

/** A paper that a step gives: for whom, and what is written besides. */
export function stepPaperForm(people: Choices, toWrite: string | undefined) {
  const written =
    toWrite === undefined ? {} : { hint: `${toWrite} Leave out anything that whoever this is for must not know.` }
  return form({ ...forWhom(people), typed: { ...typedQuestion, ...written } })
}

/** What is made, and for whom. A document that is attached is chosen by its title. */
export function newPaperForm(people: Choices, documents: Choices) {
  const kinds = { ...paperKinds, 'attached document': 'A document that is attached' } as const
  return form({
    kind: oneOf('What is it?', kinds, {
      errorMissing: 'Select what it is',
      ...(Object.keys(documents).length === 0 ? { hint: 'No document is attached to this record yet.' } : {}),
    }),
    document: oneOf('Which document?', documents, {
      errorMissing: 'Select which document',
      askedWhen: { question: 'kind', is: ['attached document'] },
    }),
    ...forWhom(people),
    entries: oneOf(
      'How much of the chronology?',
      { all: 'All of it', significant: 'Only what somebody has marked as significant' },
      { optional: true, askedWhen: { question: 'kind', is: withEntries } },
    ),
    entriesFrom: date('From which day?', { optional: true, askedWhen: { question: 'kind', is: withEntries } }),
    entriesUntil: date('Until which day?', { optional: true, askedWhen: { question: 'kind', is: withEntries } }),
    title: text('Title', { optional: true, maxLength: 200 }),
    typed: typedQuestion,
  })
}

export const isMadeKind = (kind: string): kind is MadeKind => Object.hasOwn(paperKinds, kind)

export const retypeForm = form({ typed: typedQuestion })

const how = oneOf('How does it go?', sendingWays, { errorMissing: 'Select how it goes' })
export const sendForm = form({ how })

/** For one file and one recipient: what was looked at by whoever puts their name to it. */
export const fileLookForm = form({
  fileLookSays: longText('What did you look at?', {
    called: 'what you looked at',
    hint: 'Which pages or pictures, and what you looked for: an address, a school, a number, a placement, a name, a street sign, a uniform.',
  }),
})
