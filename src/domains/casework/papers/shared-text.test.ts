import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { lookAtShared, makePaper } from '#domains/casework/papers/make-paper.ts'
import { type MadeKind, shownOf } from '#domains/casework/papers/paper.ts'
import { readPaper } from '#domains/casework/papers/read-paper.ts'
import { sendPaper } from '#domains/casework/papers/send-paper.ts'
import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { writeNote } from '#domains/casework/visits/write-note.ts'
import { recordInjury } from '#domains/concerns/injuries/record-injury.ts'
import { knownOfContact } from '#domains/front-door/known-of-contact.ts'
import { matchContactChild } from '#domains/front-door/match-contact-child.ts'
import { view } from '#domains/ledger/view.ts'
import type { Recipient } from '#domains/people/confidential/recipient.ts'
import { recordMustNot } from '#domains/people/safety/record-must-not.ts'
import { did } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { aFamilyInHiding, type FamilyInHiding } from '#test/family-in-hiding.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

/** What was written of a sister too is read by somebody, for each paper, before that paper goes to anybody. */
describe('texts that siblings share, in papers', () => {
  let house: TestHouse
  let family: FamilyInHiding
  const directory = mkdtempSync(join(tmpdir(), 'holdfast-shared-'))
  const place = { dataDirectory: directory, trustName: 'Wexmoor Children’s Trust', dutyNumber: '01632 960999' }

  before(async () => {
    house = await testHouse('shared texts')
    family = await aFamilyInHiding(house)
    const { kit, mia, team } = family
    await visitsBoth('Mia has nightmares')
    const happenedAt = house.clock.now()
    const note = { childId: kit, childIds: [kit, mia], kind: 'call', happenedAt, says: 'Mia wets the bed.' } as const
    const parts = new Map([[kit, { own: 'Kit hides Mia’s sheets.', words: 'She cries' }]])
    did(await writeNote(team.worker, { ...note, parts }))
    const hurt = { kind: 'bruise', marks: [], looks: 'Blue.', movesAbout: 'yes' } as const
    const regions = new Set(['left-cheek'])
    did(
      await recordInjury(team.worker, {
        childId: kit,
        shared: { seenOn: house.clock.today(), saidOfAll: 'Mia and Kit were both shaken.' },
        parts: [kit, mia].map((childId) => ({ ...hurt, childId, regions, explanation: 'Mia pushed him.' })),
      }),
    )
    did(await writeNote(team.worker, { ...note, childIds: [kit], says: 'Kit likes his new bike.' }))
    const desk = await house.someone('front door', 'Noor Bashir')
    const born = Temporal.PlainDate.from('2018-03-04')
    const { contactId } = await aContact(await aSchool(house), {
      seen: 'Mia told a friend that she was hit.',
      children: [
        toldChild({ bornOn: born }),
        toldChild({ givenName: 'Mia', bornOn: undefined, aboutAge: 'about five' }),
      ],
    })
    for (const { child } of (await knownOfContact(desk, contactId)).children) {
      const personId = child.givenName === 'Kit' ? kit : mia
      did(await matchContactChild(desk, contactId, child.id, { kind: 'same child', personId }))
    }
  })
  after(async () => {
    await house.close()
    rmSync(directory, { recursive: true, force: true })
  })

  async function visitsBoth(observed: string): Promise<void> {
    const { kit, mia, team } = family
    const part = { seen: 'seen', alone: 'yes', words: 'I like it here', seemed: 'At ease' } as const
    did(
      await recordVisit(team.worker, {
        childId: kit,
        shared: { visitedAt: house.clock.now(), place: 'home', purpose: 'To see them', whoWasThere: 'Dana', observed },
        parts: [
          { childId: kit, ...part },
          { childId: mia, ...part },
        ],
      }),
    )
  }

  async function aPaper(kind: MadeKind, recipientKind: Recipient['kind']): Promise<string> {
    const isFamily = recipientKind === 'person' || recipientKind === 'representative'
    const made = await makePaper(family.team.worker, {
      ...{ childId: family.kit, kind, title: '', recipientKind, recipientName: 'Whoever it is for' },
      ...{ recipientId: isFamily ? family.rob : undefined, typed: '', documentId: undefined },
    })
    return did(made).paperId
  }

  const read = async (paperId: string) =>
    await view(
      family.team.worker,
      'test',
      family.kit,
      async (tx) => await readPaper(tx, family.team.worker, family.kit, paperId),
    )
  const sharedOf = async (paperId: string) =>
    (await read(paperId)).composed.blocks.flatMap((block) =>
      block.kind === 'entry' && block.textId !== undefined ? [{ id: block.textId, text: block.text }] : [],
    )
  const send = async (paperId: string, shown?: string) =>
    await sendPaper(family.team.worker, place, {
      ...{ childId: family.kit, paperId, version: 1, how: 'post' },
      shown: shown ?? shownOf((await read(paperId)).composed),
    })
  const refusal = async (paperId: string, shown?: string) => {
    const sent = await send(paperId, shown)
    return sent.ok ? '' : sent.unmet.map(({ says }) => says).join()
  }
  const decide = async (paperId: string, decision: 'it may go' | 'it is left out') => {
    const decisions = new Map((await sharedOf(paperId)).map(({ id }) => [id, decision] as const))
    did(await lookAtShared(family.team.worker, { childId: family.kit, paperId, decisions, says: 'I read each.' }))
  }
  const unread = /Look at what brothers and sisters share, and at what the child said, before this goes/

  const withEntries = ['chronology', 'conference papers', 'sibling record', 'court statement'] as const
  for (const kind of withEntries)
    for (const recipientKind of ['person', 'representative', 'agency', 'court'] as const)
      it(`${kind} for ${recipientKind}: nothing goes before somebody has looked`, async () => {
        assert.match(await refusal(await aPaper(kind, recipientKind)), unread)
      })

  it('finds visits, notes and contacts of both, and no text of one child alone', async () => {
    const texts = (await sharedOf(await aPaper('chronology', 'agency'))).map(({ text }) => text).join('\n')
    assert.match(texts, /nightmares/)
    assert.match(texts, /wets the bed/)
    assert.match(texts, /Mia told a friend/)
    assert.match(texts, /Kit hides Mia’s sheets/)
    assert.match(texts, /both shaken/)
    assert.match(texts, /Mia pushed him/)
    assert.doesNotMatch(texts, /new bike/)
  })

  it('a look is for one paper: it lets that one go, and no other', async () => {
    const [one, other] = [await aPaper('chronology', 'agency'), await aPaper('chronology', 'agency')]
    await decide(one, 'it may go')
    assert.match(await refusal(other), unread)
    did(await send(one))
  })

  it('what is written of both after the look is looked at too', async () => {
    const paperId = await aPaper('chronology', 'court')
    await decide(paperId, 'it may go')
    await visitsBoth('Mia will not eat')
    assert.match(await refusal(paperId), unread)
  })

  it('what is left out does not stand in what went', async () => {
    const paperId = await aPaper('conference papers', 'representative')
    await decide(paperId, 'it is left out')
    did(await send(paperId))
    const { sent } = await read(paperId)
    const went = JSON.stringify(sent?.says)
    assert.doesNotMatch(went, /nightmares|wets the bed|will not eat|sheets|She cries|shaken|pushed/)
    assert.match(went, /new bike/)
    // That the child was seen, and where the child was hurt, is this child’s own story.
    assert.match(went, /The child was seen, by /)
    assert.match(went, /Left cheek\./)
  })

  it('what a child said alone to a worker goes to a parent after a look, and to an agency without one', async () => {
    const { kit, team, rob } = family
    const said = { own: '', words: 'Dad hits me when mum is out' }
    did(
      await writeNote(team.worker, {
        ...{
          childId: kit,
          childIds: [kit],
          kind: 'directWork',
          happenedAt: house.clock.now(),
          says: 'We drew together.',
        },
        parts: new Map([[kit, said]]),
      }),
    )
    const of = async (recipientKind: Recipient['kind'], recipientId?: string) => {
      const made = await makePaper(team.worker, {
        ...{ childId: kit, kind: 'chronology', title: '', recipientKind, recipientName: 'Whoever it is for' },
        ...{ recipientId, typed: '', documentId: undefined },
      })
      return did(made).paperId
    }
    const waits = async (paperId: string) => (await sharedOf(paperId)).map(({ text }) => text).join(' ')
    assert.doesNotMatch(await waits(await of('agency')), /hits me/)
    assert.doesNotMatch(await waits(await of('person', kit)), /hits me/)
    const paperId = await of('representative', rob)
    assert.match(await waits(paperId), /hits me/)
    assert.match(await refusal(paperId), unread)
    await decide(paperId, 'it is left out')
    did(await send(paperId))
    assert.doesNotMatch(JSON.stringify((await read(paperId)).sent?.says), /hits me/)
  })

  it('what was written since the paper was read, of this child alone, goes to nobody unread', async () => {
    const { kit, team } = family
    const paperId = await aPaper('chronology', 'agency')
    await decide(paperId, 'it is left out')
    const shown = shownOf((await read(paperId)).composed)
    const happenedAt = house.clock.now()
    const says = 'Kit told me of the uncle.'
    did(await writeNote(team.worker, { childId: kit, childIds: [kit], kind: 'call', happenedAt, says }))
    assert.match(await refusal(paperId, shown), /^What this paper says has changed since you read it/)
    assert.equal((await read(paperId)).sent, undefined)
    did(await send(paperId))
    assert.match(JSON.stringify((await read(paperId)).sent?.says), /of the uncle/)
  })

  it('a plan and a letter hold no such text, and go', async () => {
    for (const kind of ['plan', 'letter'] as const) did(await send(await aPaper(kind, 'agency')))
  })

  it('whoever must not be told from now on gets nothing of what was ready for them, nor does who stands for them', async () => {
    const { kit, team, rob } = family
    const ready = [await aPaper('plan', 'person'), await aPaper('plan', 'representative')]
    const shown: string[] = []
    for (const paperId of ready) shown.push(shownOf((await read(paperId)).composed))
    const reviewOn = house.clock.today().add({ days: 90 })
    const mustNot = {
      childId: kit,
      aboutId: rob,
      aboutName: undefined,
      kind: 'must not be told',
      reason: 'He waits.',
      reviewOn,
    }
    did(await recordMustNot(team.worker, mustNot))
    for (const [index, paperId] of ready.entries()) {
      assert.match(await refusal(paperId, shown[index]), /must not be told about this child: nothing goes to them/)
      assert.equal((await read(paperId)).sent, undefined)
    }
    did(await send(await aPaper('plan', 'court')))
  })
})
