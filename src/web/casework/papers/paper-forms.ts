import type { ChildPerson } from '#domains/casework/child/child-person-read-store.ts'
import { type MadeKind, paperKinds, recipientOf } from '#domains/casework/papers/paper.ts'
import { sendingWays } from '#domains/casework/papers/send-paper.ts'
import { marksOf } from '#domains/people/confidential/confidential-marks-store.ts'
import { type TypedForSomebody, tellsTooMuch } from '#domains/people/confidential/tell-outside.ts'
import { isRelated, nameAndRelation } from '#domains/people/family/around.ts'
import { nameOf, ofAgeSince } from '#domains/people/person.ts'
import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'
import { everybody, type PaperReader, type StepPaper } from '#practice/papers/step-paper.ts'
import { toldWhileTyping } from '#web/form/typing.ts'
import { relationOf } from '#web/people/child/person-line.tsx'
import { one, type Reply, type SignedInRequest } from '#web/route.ts'

type Choices = Readonly<Record<string, string>>

export const typedQuestion = longText('What do you write?', {
  called: 'what you write',
  optional: true,
  goesOutside: true,
  hint: 'Leave out anything that whoever this is for must not know. You are warned if it is in your words, and it cannot be sent so.',
})

/** Papers in which a chronology stands. */
const withEntries = ['chronology', 'conference papers', 'court statement'] as const

const others = {
  representative: 'Somebody who stands for one of them: a solicitor, an advocate',
  agency: 'Another agency',
  court: 'A court',
} as const

/** One question for who it is, and one for a name that the record does not have. */
function forWhom(people: Choices, readers: readonly PaperReader[]) {
  const named = (['representative', 'agency', 'court'] as const).filter((kind) => readers.includes(kind))
  const options: Choices = {
    ...(readers.includes('person') || readers.includes('child') ? people : {}),
    ...Object.fromEntries(named.map((kind) => [kind, others[kind]])),
  }
  return {
    recipient: oneOf('Who is it for?', options, {
      errorMissing: 'Select who it is for',
      ...(readers.includes('agency')
        ? { hint: 'For a carer who is not listed: select “Another agency”, and give their name.' }
        : {}),
    }),
    ...(named.length === 0
      ? {}
      : {
          recipientName: text('If it is not for one of the family: the name of whoever it is for', {
            called: 'name of whoever it is for',
            askedWhen: { question: 'recipient', is: named },
          }),
        }),
    ...(readers.includes('representative')
      ? {
          standsFor: oneOf('If they stand for somebody: for whom?', people, {
            errorMissing: 'Select for whom they stand',
            askedWhen: { question: 'recipient', is: ['representative'] },
          }),
        }
      : {}),
  }
}

/**
 * Those for whom a paper can be, by how they stand to whoever the record is about; who has grown up is no child any more. A child placed in
 * the same home, and tied to this one by nothing else, is none of them.
 */
export function readersOf(child: ChildPerson, today: Temporal.PlainDate): Choices {
  const { id, bornOn } = child.person
  return {
    ...Object.fromEntries(
      child.people
        .filter(isOfFamily(child))
        .map((person) => [person.id, nameAndRelation(person, relationOf(child, person.id))]),
    ),
    [id]: `${nameOf(child.person)}, ${ofAgeSince(bornOn, today) === undefined ? 'the child' : 'whose record it is'}`,
  }
}

const isOfFamily =
  ({ person, ties, responsibility }: ChildPerson) =>
  ({ id, isChild }: ChildPerson['people'][number]) =>
    !isChild || isRelated(person.id, id, ties) || responsibility.some(({ holderId }) => holderId === id)

interface Chosen {
  readonly recipient: string | undefined
  readonly standsFor: string | undefined
  readonly recipientName: string | undefined
}

/** For whom a paper is, as it was chosen among those around a child. */
export function chosenRecipient({ recipient = '', standsFor, recipientName = '' }: Chosen, child: ChildPerson) {
  if (recipient === 'agency' || recipient === 'court')
    return { recipientKind: recipient, recipientId: undefined, recipientName } as const
  if (recipient === 'representative')
    return { recipientKind: recipient, recipientId: standsFor, recipientName } as const
  return { recipientKind: 'person', recipientId: recipient, recipientName: calledIn(child)(recipient) } as const
}

const calledIn = (child: ChildPerson) => (id: string) => {
  const person = [child.person, ...child.people].find((each) => each.id === id)
  return person === undefined ? '' : nameOf(person)
}

/** Why what is typed of a paper that is not made yet may not go to whoever is chosen; to any agency, where nobody is chosen yet. */
export async function newPaperWhileTyping(
  { ctx, typed }: SignedInRequest,
  child: ChildPerson,
  words: TypedForSomebody,
): Promise<Reply> {
  const [recipient, standsFor] = [one(typed, 'recipient'), one(typed, 'standsFor')]
  const isChosen = recipient === 'representative' ? standsFor !== '' : recipient !== ''
  const recipientName = one(typed, 'recipientName') || 'whoever it is for'
  const forWhom = chosenRecipient({ recipient: isChosen ? recipient : 'agency', standsFor, recipientName }, child)
  return await toldWhileTyping(ctx, async (tx) => {
    const marks = await marksOf(tx, [child.person.id, ...child.people.map(({ id }) => id)])
    return await tellsTooMuch(tx, child.person.id, recipientOf(forWhom, calledIn(child), marks), words)
  })
}

/** A paper that a step gives: for whom, and what is written besides. One for the child is offered to nobody else of the family. */
export function stepPaperForm(
  people: Choices,
  { toWrite, readers }: Pick<StepPaper, 'toWrite' | 'readers'>,
  childId: string,
) {
  const written =
    toWrite === undefined ? {} : { hint: `${toWrite} Leave out anything that whoever this is for must not know.` }
  const only = readers.includes('child') ? { [childId]: people[childId] ?? '' } : people
  return form({ ...forWhom(only, readers), typed: { ...typedQuestion, ...written } })
}

/** What is made, and for whom. A document that is attached is chosen by its title. */
export function newPaperForm(people: Choices, documents: Choices) {
  const attached = Object.keys(documents).length === 0 ? {} : { 'attached document': 'A document that is attached' }
  return form({
    kind: oneOf('What is it?', { ...paperKinds, ...attached }, { errorMissing: 'Select what it is' }),
    ...(Object.keys(documents).length === 0
      ? {}
      : {
          document: oneOf('If it is a document: which?', documents, {
            errorMissing: 'Select which document',
            askedWhen: { question: 'kind', is: ['attached document'] },
          }),
        }),
    ...forWhom(people, everybody),
    typed: { ...typedQuestion, askedWhen: { question: 'kind', is: Object.keys(paperKinds) } },
    title: text('Title, if it is to have one of its own', { optional: true, maxLength: 200, goesOutside: true }),
    entries: oneOf(
      'If a chronology stands in it: how much?',
      { all: 'All of it', significant: 'Only what somebody has marked as significant' },
      { optional: true, askedWhen: { question: 'kind', is: withEntries } },
    ),
    entriesFrom: date('If not from the beginning: from which day?', {
      called: 'day from which',
      optional: true,
      askedWhen: { question: 'kind', is: withEntries },
    }),
    entriesUntil: date('If not until now: until which day?', {
      called: 'day until which',
      optional: true,
      askedWhen: { question: 'kind', is: withEntries },
    }),
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
