import { readChild } from '#domains/casework/child/read-child.ts'
import { keyOf } from '#domains/casework/chronology/chronology.ts'
import { markSignificant } from '#domains/casework/chronology/mark-significant.ts'
import { attachDocument } from '#domains/casework/documents/attach-document.ts'
import { changeStep, keepStep, stepById } from '#domains/casework/steps/step-store.ts'
import { nameNeed } from '#domains/commissioning/name-needs.ts'
import { recordInjury } from '#domains/concerns/injuries/record-injury.ts'
import { recordMissedAppointment } from '#domains/concerns/missed-appointment.ts'
import { answerPrompt } from '#domains/concerns/patterns/answer-prompt.ts'
import { goOverPatterns } from '#domains/concerns/patterns/look-for-patterns.ts'
import { shownOf } from '#domains/concerns/patterns/pattern-prompt.ts'
import { promptsOfChild } from '#domains/concerns/patterns/pattern-prompt-store.ts'
import { act } from '#domains/ledger/act.ts'
import { defineAct, done } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { did } from '#test/children.ts'
import { type FamilyInHiding, hidden } from '#test/family-in-hiding.ts'
import type { TestHouse } from '#test/house.ts'
import { testSite } from '#test/site.ts'
import { stepsIn } from '#test/step-setting-store.ts'
import { paths } from '#web/paths.ts'

/** All of it in one sentence, as a tired worker writes it. */
const place = `They are at ${hidden.street}, ${hidden.town} (${hidden.refuge}); ring ${hidden.phone}. He goes to ${hidden.school}. At weekends ${hidden.carer} of Wexmoor Fostering has him.`

const setting = defineAct('set a situation', [])

/** A core group as it was concluded, in the words shown. */
async function concluded(house: TestHouse, childId: string, decidedBy: string): Promise<string> {
  const service = house.asService('a core group')
  const id = house.ids.next()
  await act(service, setting, [childId], async (tx) => {
    const episode = await tx
      .selectFrom('episode')
      .select('id')
      .where('child_id', '=', childId)
      .executeTakeFirstOrThrow()
    const on = service.clock.today()
    const of = {
      id,
      childId,
      episodeId: episode.id,
      togetherId: undefined,
      kind: 'core-group',
      edition: '2026',
    } as const
    await keepStep(tx, { ...of, beganOn: on })
    const transcript = [{ question: 'What is agreed?', answer: place }]
    const by = { decidedBy, authorisedBy: null, authorisedOn: null }
    const version = (await stepById(tx, id))?.version ?? 1
    await changeStep(tx, id, version, {
      answers: {},
      concluded: { on, outcome: 'held', judged: [], transcript, ...by },
    })
    return done(undefined)
  })
  return id
}

/** The ids of what was written, and the pages on which each is read. */
export type Written = Readonly<Record<string, string>>

/**
 * The same words in every kind of thing that people write of a child: injuries, needs, appointments missed, a file and its name, a step that
 * is open and one that is concluded, a mark of what matters, a pattern and its answer, a child who is missing.
 */
export async function writtenEverywhere(house: TestHouse, { team, kit }: FamilyInHiding): Promise<Written> {
  const { worker, manager } = team
  const steps = stepsIn(house)
  const today = house.clock.today()
  const [injury] = did(
    await recordInjury(worker, {
      childId: kit,
      shared: { seenOn: today },
      parts: [
        {
          ...{ childId: kit, marks: [], kind: 'bruise' as const, regions: new Set(['left-forearm'] as const) },
          ...{ looks: 'Two centimetres.', movesAbout: 'yes' as const, explanation: place },
        },
      ],
    }),
  )
  for (const days of [20, 10])
    did(
      await recordMissedAppointment(worker, {
        ...{ childId: kit, missedOn: today.subtract({ days }) },
        parts: [{ childId: kit, what: 'The eye clinic', why: place }],
      }),
    )
  const { needId } = did(
    await nameNeed(worker, kit, { kind: 'recovery from harm', title: `Somebody near ${hidden.town}`, why: place }),
  )
  const { documentId } = did(
    await attachDocument(worker, testSite(house).site.dataDirectory, {
      ...{ childId: kit, title: `Letter to ${hidden.street}`, receivedOn: today },
      file: { name: `${hidden.school}.txt`, bytes: Buffer.from(place) },
    }),
  )
  const held = await concluded(house, kit, worker.actor.accountId)
  const openStep = await steps.begin(worker, kit, 'core-group')
  did(await steps.save(worker, openStep, { progress: place }))
  const missing = await steps.begin(worker, kit, 'missing-episode')
  did(await steps.save(worker, missing, { kind: 'missing', lastSeen: place }))
  await goOverPatterns(house.asService('the night'))
  const rows = await list(
    manager,
    'test',
    async (tx) => await promptsOfChild(tx, kit),
    () => [],
  )
  const promptId = rows[0]?.promptId ?? ''
  did(await answerPrompt(manager, { promptId, shown: shownOf(rows), ledTo: false, says: place }))
  const story = await list(
    worker,
    'test',
    async (tx) => await readChild(tx, worker, kit),
    () => [],
  )
  const note = story?.entries.find(({ kind }) => kind === 'note')
  if (note !== undefined)
    did(await markSignificant(worker, { childId: kit, kind: 'note', entryId: keyOf(note).id, why: place }))
  return {
    injuries: paths.injuries(kit),
    injury: paths.injury(kit, injury?.injuryId ?? ''),
    need: paths.need(needId),
    documents: paths.documents(kit),
    document: paths.document(kit, documentId),
    'open step': paths.step(kit, openStep),
    'concluded step': paths.step(kit, held),
    'missing child': paths.step(kit, missing),
    missing: paths.missing(),
    pattern: paths.pattern(kit, promptId),
    chronology: paths.chronology(kit),
  }
}
