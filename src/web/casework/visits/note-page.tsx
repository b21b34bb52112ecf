import { childOfFamily, siblingsOf } from '#domains/casework/child/sibling-store.ts'
import { noteForm, notePartForm } from '#domains/casework/visits/note.ts'
import { writeNote } from '#domains/casework/visits/write-note.ts'
import { hands } from '#domains/ledger/actor.ts'
import { recordedTogetherRoutes } from '#web/form/recorded-together-page.tsx'
import { paths } from '#web/paths.ts'

export const noteRoutes = recordedTogetherRoutes({
  path: paths.newNote,
  by: hands,
  title: 'Write a case note',
  heading: (name) => `Write a case note for ${name}`,
  intro: (hasSiblings) =>
    hasSiblings && (
      <p class="govuk-body">
        Write it once for the brothers and sisters too: first what concerns them all, which is kept on the record of
        each child that you choose; then what belongs to one child, in that child’s own part.
      </p>
    ),
  shared: noteForm,
  sharedHeading: 'The note',
  part: notePartForm,
  // What concerns the child alone is the note itself.
  partAlone: ['words'],
  ticked: (name) => `the note is about ${name} too`,
  send: 'Keep the note',
  refusedAt: 'happenedAt',
  looks: 'case note form',
  family: async (tx, childId) => {
    const child = await childOfFamily(tx, childId)
    return child === undefined ? undefined : { child, siblings: await siblingsOf(tx, childId) }
  },
  keep: async (ctx, { childId, answers, parts, ...together }) =>
    await writeNote(ctx, {
      ...{ ...answers, ...together, childId, childIds: parts.map((part) => part.childId) },
      parts: new Map(parts.map((part) => [part.childId, part.answers])),
    }),
  kept: (children) => (children === 1 ? 'The case note is kept.' : `The case note is kept for ${children} children.`),
})
