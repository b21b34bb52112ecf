import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { liftRestriction } from '#domains/access/restriction/lift-restriction.ts'
import { makePaper } from '#domains/casework/papers/make-paper.ts'
import type { PaperRead } from '#domains/casework/papers/read-paper.ts'
import { readPaper } from '#domains/casework/papers/read-paper.ts'
import { mayNotGo } from '#domains/casework/papers/send-paper.ts'
import { writeNote } from '#domains/casework/visits/write-note.ts'
import { act } from '#domains/ledger/act.ts'
import { defineAct, done } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { tellsTooMuch } from '#domains/people/confidential/tell-outside.ts'
import { addRelative } from '#domains/people/family/add-relative.ts'
import { keepSeal } from '#domains/people/family/adoption-store.ts'
import { restrict } from '#test/access-store.ts'
import { allocated, anEpisode, aPerson, aTeam, did, type Team } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const setting = defineAct('set a situation', [])

describe('a paper about a brother, when the sister’s record is out of sight', () => {
  let house: TestHouse
  let team: Team
  let kit: string
  let mia: string
  let dana: string

  before(async () => {
    house = await testHouse('papers out of sight')
    team = await aTeam(house, 'North')
    kit = await aPerson(house, { givenName: 'Kit', familyName: 'Ferris' })
    await anEpisode(house, kit)
    await allocated(team, kit)
    const relative = async (givenName: string, relation: 'mother' | 'sibling') => {
      const answers = { givenName, familyName: 'Ferris', relation, isChild: relation === 'sibling', livesHere: false }
      const added = did(await addRelative(team.worker, { childId: kit, answers, existing: 'new' }))
      return added.kind === 'added' ? added.personId : ''
    }
    dana = await relative('Dana', 'mother')
    mia = await relative('Mia', 'sibling')
    did(
      await keepConfidential(team.worker, {
        ...{ details: [{ personId: mia, kind: 'placement' }], keptFrom: 'outside', people: [], otherPerson: '' },
        ...{ workers: [], words: ['Jo Hollis', 'Ternbury'], reason: 'Placed for adoption.' },
        reviewOn: house.clock.today().add({ months: 3 }),
      }),
    )
    did(
      await writeNote(team.worker, {
        ...{ childId: kit, childIds: [kit], kind: 'call', happenedAt: house.clock.now() },
        says: 'Kit asks after Mia, who is well with Jo Hollis in Ternbury. He plays football.',
      }),
    )
  })
  after(async () => await house.close())

  async function paperFor(typed: string): Promise<PaperRead> {
    const { paperId } = did(
      await makePaper(team.worker, {
        ...{ childId: kit, kind: 'chronology', title: 'What has happened', typed, documentId: undefined },
        ...{ recipientKind: 'person', recipientId: dana, recipientName: 'Dana Ferris' },
      }),
    )
    const read = await list(
      team.worker,
      'test',
      async (tx) => await readPaper(tx, team.worker, kit, paperId),
      () => [],
    )
    assert.ok(read !== undefined)
    return read
  }
  const words = (read: PaperRead) => read.composed.blocks.map(({ text }) => text).join(' ')
  const wrong = async (typed: string) => mayNotGo(await paperFor(typed))?.unmet.map(({ says }) => says) ?? []
  const isKept = async () => {
    const read = await paperFor('Kit is well.')
    assert.match(words(read), /Kit asks after Mia, who is well with \[left out: confidential\].*He plays football/)
    assert.doesNotMatch(words(read), /Hollis|Ternbury/)
    assert.deepEqual(await wrong('Kit is well.'), [])
    assert.equal((await wrong('Mia is with Jo Hollis.')).length, 1)
    const reply = await list(
      team.worker,
      'test',
      async (tx) =>
        await tellsTooMuch(
          tx,
          kit,
          { kind: 'agency', name: 'Wex Primary School' },
          { text: 'She lives in Ternbury now.', answerAt: 'reply' },
        ),
      () => [],
    )
    assert.equal(reply?.unmet.length, 1)
    assert.doesNotMatch(reply?.unmet[0].says ?? '', /Ternbury|Hollis/)
  }

  it('says nothing of where she is while the worker reads her record', isKept)

  it('nor while it is restricted', async () => {
    const head = await house.someone('head of service', 'Hana Reed')
    await restrict(house.asService('test'), mia, head.actor.accountId)
    await isKept()
    assert.deepEqual(await wrong('Mia is with Jo Hollis.'), [
      'What you typed, or the title, says something that is confidential of somebody whom you may not see. Change the words',
    ])
    did(await liftRestriction(head, { personId: mia, because: 'She is adopted.' }))
  })

  it('nor once it is sealed after her adoption', async () => {
    const service = house.asService('test')
    await act(service, setting, [mia], async (tx) => {
      await keepSeal(tx, service, { id: house.ids.next(), personId: mia, orderMadeOn: house.clock.today() })
      return done(undefined)
    })
    await isKept()
  })
})
