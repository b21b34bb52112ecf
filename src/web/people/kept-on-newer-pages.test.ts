import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { recordPurpose } from '#domains/access/open-record.ts'
import { readChild } from '#domains/casework/child/read-child.ts'
import { keyOf } from '#domains/casework/chronology/chronology.ts'
import { markSignificant } from '#domains/casework/chronology/mark-significant.ts'
import { attachDocument } from '#domains/casework/documents/attach-document.ts'
import { openDocument } from '#domains/casework/documents/document-opening.ts'
import { changeStep, keepStep, stepById } from '#domains/casework/steps/step-store.ts'
import { writeNote } from '#domains/casework/visits/write-note.ts'
import { recordInjury } from '#domains/concerns/injuries/record-injury.ts'
import { answerPrompt } from '#domains/concerns/patterns/answer-prompt.ts'
import { goOverPatterns } from '#domains/concerns/patterns/look-for-patterns.ts'
import { shownOf } from '#domains/concerns/patterns/pattern-prompt.ts'
import { promptsOfChild } from '#domains/concerns/patterns/pattern-prompt-store.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { moveHome } from '#domains/people/move-home.ts'
import { allocated, anEpisode, aPerson, aTeam, did, type Team } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { testSite, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const setting = defineAct('set a situation', [])
const place = 'They live near the mill in Brackwater, at 14 Elm Tree Road.'
const kept = /brackwater|elm tree/i

describe('pages of the record that came later, read by a colleague from whom the address is kept', () => {
  let house: TestHouse
  let team: Team
  let colleague: Ctx
  let kit: string
  let promptId: string

  before(async () => {
    house = await testHouse('kept on newer pages')
    team = await aTeam(house, 'North')
    const bornOn = Temporal.PlainDate.from('2018-03-04')
    kit = await aPerson(house, { givenName: 'Kit', familyName: 'Ferris', bornOn })
    const episodeId = await anEpisode(house, kit)
    await allocated(team, kit)
    const home = { lines: ['14 Elm Tree Road', 'Brackwater'], postcode: 'ZZ1 2AB', movedOn: undefined, together: false }
    did(await moveHome(team.worker, { ...home, childId: kit }))
    const injury = (seenOn: string) => ({
      childId: kit,
      shared: { seenOn: Temporal.PlainDate.from(seenOn) },
      parts: [
        {
          ...{ childId: kit, marks: [], kind: 'bruise' as const, regions: new Set(['left-forearm'] as const) },
          ...{ looks: 'Two centimetres, blue.', movesAbout: 'yes' as const, explanation: `She fell. ${place}` },
        },
      ],
    })
    for (const day of ['2026-08-30', '2026-09-05']) did(await recordInjury(team.worker, injury(day)))
    const note = {
      childId: kit,
      childIds: [kit],
      kind: 'call',
      happenedAt: house.clock.now(),
      says: 'Dana rang.',
    } as const
    did(await writeNote(team.worker, note))
    const story = await read(team.worker, async (tx) => await readChild(tx, team.worker, kit))
    const entry = story?.entries.find(({ kind }) => kind === 'note')
    assert.ok(entry)
    did(await markSignificant(team.worker, { childId: kit, kind: 'note', entryId: keyOf(entry).id, why: place }))
    await goOverPatterns(house.asService('the night'))
    const rows = await read(team.manager, async (tx) => await promptsOfChild(tx, kit))
    promptId = rows[0]?.promptId ?? ''
    did(await answerPrompt(team.manager, { promptId, shown: shownOf(rows), ledTo: false, says: place }))
    const service = house.asService('a plan')
    for (const [day, answer] of [
      ['2026-09-01', 'Nothing yet.'],
      ['2026-09-07', place],
    ] as const)
      await act(service, setting, [kit], async (tx) => {
        const [id, on] = [house.ids.next(), Temporal.PlainDate.from(day)]
        const of = { id, childId: kit, episodeId, togetherId: undefined, kind: 'core-group', edition: '2026' } as const
        await keepStep(tx, { ...of, beganOn: on })
        const step = await stepById(tx, id)
        const by = { decidedBy: team.worker.actor.accountId, authorisedBy: null, authorisedOn: null }
        const concluded = {
          on,
          outcome: 'held',
          judged: [],
          transcript: [{ question: 'What is agreed?', answer }],
          ...by,
        }
        await changeStep(tx, id, step?.version ?? 1, { answers: {}, concluded })
        return done(undefined)
      })
    did(
      await keepConfidential(team.worker, {
        ...{ details: [{ personId: kit, kind: 'address' }], keptFrom: 'all but named workers', people: [] },
        ...{ otherPerson: '', workers: [], words: ['Brackwater'] },
        ...{ reason: 'He asks colleagues.', reviewOn: house.clock.today().add({ months: 3 }) },
      }),
    )
    colleague = await house.someone('social worker', 'Cole Eager')
    await recordPurpose(colleague, kit, 'covering for the worker')
  })
  after(async () => await house.close())

  const read = <T>(ctx: Ctx, what: Parameters<typeof list<T>>[2]) => list(ctx, 'test', what, () => [])

  it('a document that says it opens to the worker, and a scan that nobody can search; to the colleague neither', async () => {
    const { dataDirectory } = testSite(house).site
    const attach = async (name: string, text: string) => {
      const file = { name, bytes: Buffer.from(text) }
      const of = { childId: kit, title: `A letter, ${name}`, receivedOn: house.clock.today() }
      return did(await attachDocument(team.worker, dataDirectory, { ...of, file })).documentId
    }
    const kinds = async (ctx: Ctx, id: string) => {
      const opened = await openDocument(ctx, dataDirectory, kit, id)
      return opened.kind === 'open' ? opened.value.kind : opened.kind
    }
    const [says, harmless] = [await attach('a.txt', place), await attach('b.txt', 'Kit has a cold.')]
    const scan = await attach('c.pdf', '%PDF-1.7\n')
    const each = async (ctx: Ctx) => [await kinds(ctx, says), await kinds(ctx, harmless), await kinds(ctx, scan)]
    assert.deepEqual(await each(team.worker), ['whole', 'whole', 'whole'])
    assert.deepEqual(await each(colleague), ['kept', 'whole', 'kept'])
    const page = await visitor(house, colleague)
    await page.open(paths.document(kit, says))
    page.says('It says something of this family that is confidential from you.')
    assert.doesNotMatch(page.html, kept)
  })

  const pages = {
    'the injuries': () => paths.injuries(kit),
    'the chronology with its marks': () => paths.chronology(kit),
    'the plans and what changed': () => paths.planEditions(kit),
    'the answer to a pattern': () => paths.pattern(kit, promptId),
  }
  for (const [name, path] of Object.entries(pages))
    it(`${name} say it to the worker, and say to the colleague that it is confidential`, async () => {
      const worker = await visitor(house, team.worker)
      await worker.open(path())
      assert.match(worker.text, kept)
      const other = await visitor(house, colleague)
      await other.open(path())
      other.says('[confidential]')
      assert.doesNotMatch(other.html, kept)
    })
})
