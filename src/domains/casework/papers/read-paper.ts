import { type ChildRecordRead, readChild } from '#domains/casework/child/read-child.ts'
import { chronologyOf } from '#domains/casework/chronology/chronology.ts'
import { significanceOf } from '#domains/casework/chronology/significance-store.ts'
import { composePaper } from '#domains/casework/papers/compose-paper.ts'
import { keptOutOfSight, type OutOfSight } from '#domains/casework/papers/kept-out-of-sight.ts'
import { type Composed, type Paper, recipientOf } from '#domains/casework/papers/paper.ts'
import { type FileLook, looksAtFile } from '#domains/casework/papers/paper-look-store.ts'
import type { PaperOfStep } from '#domains/casework/papers/paper-of-step.ts'
import {
  choiceOf,
  looksAtShared,
  type PaperSent,
  paperById,
  type SharedLook,
  sentOf,
  sharedTexts,
} from '#domains/casework/papers/paper-store.ts'
import { stepOfPaper } from '#domains/casework/papers/step-paper.ts'
import { writtenSteps } from '#domains/casework/papers/whole-record-store.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import type { Secret } from '#domains/people/confidential/confidential-words.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { type Recipient, recipientSays } from '#domains/people/confidential/recipient.ts'
import { familyOf, secretsAround } from '#domains/people/confidential/secrets-store.ts'
import { secretsFrom } from '#domains/people/confidential/tell-outside.ts'
import { nameOf } from '#domains/people/person.ts'

/** A paper with all that is needed to show it, to check it and to send it. */
export interface PaperRead {
  readonly paper: Paper
  readonly record: ChildRecordRead
  readonly recipient: Recipient
  readonly composed: Composed
  readonly ofStep: PaperOfStep | undefined
  /** What its recipient must not be told. */
  readonly barred: readonly Secret[]
  /** Something of the family is kept from whoever reads this, who can so not say what must be left out. */
  readonly someHidden: boolean
  /** What is left out of it, or typed in it, of somebody whom whoever reads this may not see. */
  readonly outOfSight: Pick<OutOfSight, 'leftOut' | 'typed'>
  readonly looks: readonly SharedLook[]
  /** Who looked at the file that is attached, the latest first. */
  readonly looksAtFile: readonly FileLook[]
  readonly sent: PaperSent | undefined
}

/** Reads a paper as its recipient would; a paper that went is shown as it went. */
export async function readPaper(tx: Tx, ctx: Ctx, childId: string, paperId: string): Promise<PaperRead | undefined> {
  const paper = await paperById(tx, childId, paperId)
  const record = await readChild(tx, ctx, childId)
  if (paper === undefined || record === undefined) return undefined
  const { child } = record
  const everybody = [child.person, ...child.people]
  const family = await familyOf(tx, childId)
  const ids = [
    ...new Set([
      ...everybody.map(({ id }) => id),
      ...family,
      ...(paper.recipientId === undefined ? [] : [paper.recipientId]),
    ]),
  ]
  const around = await secretsAround(tx, ids)
  const called = (id: string) => {
    const person = everybody.find((each) => each.id === id)
    return person === undefined ? 'somebody of the family' : nameOf(person)
  }
  const recipient = recipientOf(paper, called, around.marks)
  const own = new Set(namesOf(record, recipient))
  const secrets = around.secrets.map(({ mark, secret }) => ({ mark, secret: withoutOwnFamilyName(secret, own) }))
  const looks = await looksAtShared(tx, paperId)
  const sent = await withoutWhatIsKept(tx, childId, await sentOf(tx, paperId))
  const shared = await sharedTexts(tx, childId)
  const leftOut = new Set(looks.filter(({ decision }) => decision === 'it is left out').map(({ textId }) => textId))
  const choice = await choiceOf(tx, paperId)
  const entries =
    choice === undefined
      ? record.entries
      : chronologyOf(record.entries, await significanceOf(tx, childId), {
          significantOnly: choice.significantOnly,
          ...(choice.from === null ? {} : { from: choice.from }),
          ...(choice.until === null ? {} : { until: choice.until }),
        }).toReversed()
  const ofStep = await stepOfPaper(tx, paperId)
  const written = paper.kind === 'whole record' ? await writtenSteps(tx, childId) : []
  const went = sent?.says
  const composed =
    went == null
      ? composePaper({ paper, recipient, record, entries, ofStep, written, secrets, shared, leftOut })
      : { title: paper.title, for: recipientSays(recipient), blocks: went, leftOut: sent?.leftOut ?? [] }
  const outOfSight =
    went == null ? await keptOutOfSight(tx, childId, recipient, composed) : { composed, leftOut: false, typed: false }
  const barred = secretsFrom(recipient, secrets).map(({ secret }) => secret)
  const fileLooks = await looksAtFile(tx, paperId)
  return {
    ...{
      paper,
      record,
      recipient,
      composed: outOfSight.composed,
      outOfSight,
      ofStep,
      barred,
      someHidden: around.someHidden,
      looks,
      sent,
    },
    looksAtFile: fileLooks,
  }
}

/** Family names that the recipient has, or the child: they give nobody away. */
function namesOf({ child }: ChildRecordRead, recipient: Recipient): readonly string[] {
  const people = [
    child.person,
    ...child.people.filter(({ id }) => 'personId' in recipient && id === recipient.personId),
  ]
  return people.flatMap(({ familyName }) => (familyName === undefined ? [] : [familyName.toLowerCase()]))
}

/** Somebody of the same family name is searched for by the given name before it. */
function withoutOwnFamilyName(secret: Secret, own: ReadonlySet<string>): Secret {
  const words = secret.says.split(' ')
  return secret.kind === 'name' && own.has((words.at(-1) ?? '').toLowerCase()) && words.length > 1
    ? { ...secret, kind: 'word' }
    : secret
}
