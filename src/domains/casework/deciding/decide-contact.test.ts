import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { decideContact } from '#domains/casework/deciding/decide-contact.ts'
import { authoriseContact } from '#domains/casework/deciding/decide-contact-authorised.ts'
import type { ContactDecision, ScreeningAnswers } from '#domains/casework/deciding/decide-contact-made.ts'
import { completeScreening } from '#domains/casework/deciding/decide-contact-put-right.ts'
import { contactQueue } from '#domains/front-door/contact-queue.ts'
import { contactsInWords, earlierContacts } from '#domains/front-door/earlier-contacts.ts'
import { type ContactKnown, knownOfContact } from '#domains/front-door/known-of-contact.ts'
import { matchContactChild } from '#domains/front-door/match-contact-child.ts'
import { myContact } from '#domains/front-door/my-contacts.ts'
import { type Ctx, NotFound } from '#domains/ledger/context.ts'
import { anEpisode, aPerson, did } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const answers: ScreeningAnswers = {
  inDangerNow: false,
  historyWeighed: 'Nothing was known before.',
  reason: 'Three mornings without food, and the mother asks for help.',
  familyTold: 'told',
}
const seeBy = { on: Temporal.PlainDate.from('2026-09-10'), reason: 'Hungry now.' }

/** The same person, whose registration does not stand. */
function unregistered(ctx: Ctx): Ctx {
  const { registration: _lapsed, ...actor } = ctx.actor
  return { ...ctx, actor }
}

describe('deciding on a contact', () => {
  let house: TestHouse
  let school: Ctx
  let frontDoor: Ctx
  let manager: Ctx

  before(async () => {
    house = await testHouse('decide contact')
    school = await aSchool(house)
    frontDoor = await house.someone('front door', 'Noor Bashir')
    manager = await house.someone('team manager', 'Petra Vance')
  })
  after(async () => await house.close())

  const decide = async (by: Ctx, contactId: string, more: Partial<ContactDecision> = {}) => {
    const { shown } = await knownOfContact(by, contactId)
    return await decideContact(by, { contactId, outcome: 'referral', answers, shown, seeBy, ...more })
  }
  const says = async (deciding: ReturnType<typeof decide>) => {
    const outcome = await deciding
    return outcome.ok ? [] : outcome.unmet.map((unmet) => [unmet.answerAt, unmet.says])
  }
  const onlyChild = (known: ContactKnown) => {
    const [first] = known.children
    assert.ok(first !== undefined)
    return first
  }

  it('opens an episode with its clocks for each of three, in one act, and tells the school', async () => {
    const children = ['Ann', 'Bo', 'Cy'].map((givenName, index) =>
      toldChild({
        givenName,
        familyName: 'Harrow',
        bornOn: Temporal.PlainDate.from(`201${index}-05-02`),
        address: '4 Quay Row',
        postcode: 'zz1 2ab',
      }),
    )
    const { contactId } = await aContact(school, { children, areSiblings: 'yes', mustNotFindOut: 'Lee Stott' })
    const decided = did(await decide(frontDoor, contactId))
    assert.equal(decided.proposed, false)
    assert.equal(new Set(decided.children.map(({ episodeId }) => episodeId)).size, 3)
    assert.ok(decided.children.every(({ joined, stepId }) => !joined && stepId === undefined))
    const mine = await myContact(school, contactId)
    assert.equal(mine.became.outcome, 'referral')
    assert.match(mine.replies[0]?.says ?? '', /A social worker will see the child/)
    const known = await knownOfContact(frontDoor, contactId)
    assert.equal(known.clock?.metOn?.toString(), '2026-09-07')
    assert.deepEqual(known.decision?.owed, [])
    const [first] = onlyChild(known).people
    assert.equal(first?.family.filter(({ kind }) => kind === 'sibling').length, 2)
    assert.equal(first?.household.length, 2)
    const address = first?.homes[0]?.address
    assert.equal(address?.kind === 'shown' ? address.value.postcode : undefined, 'ZZ1 2AB')
  })

  it('shows the third contact as the third, with how and why the first two ended', async () => {
    const child = toldChild({ givenName: 'Ivo', familyName: 'Penrose', bornOn: Temporal.PlainDate.from('2015-01-09') })
    for (const reason of ['School will give breakfast.', 'The mother has seen her doctor.']) {
      const { contactId } = await aContact(school, { children: [child] })
      const before = onlyChild(await knownOfContact(manager, contactId))
      const [match] = before.matches
      if (match?.kind === 'full')
        did(
          await matchContactChild(manager, contactId, before.child.id, {
            kind: 'same child',
            personId: match.person.personId,
          }),
        )
      did(await decide(manager, contactId, { outcome: 'informationAndAdvice', answers: { ...answers, reason } }))
    }
    const { contactId } = await aContact(school, { children: [child] })
    const { people, matches } = onlyChild(await knownOfContact(frontDoor, contactId))
    assert.equal(matches[0]?.kind === 'full' && matches[0].comparison.strength, 'strong')
    const [ivo] = people
    assert.ok(ivo !== undefined)
    assert.equal(
      contactsInWords(earlierContacts(ivo, contactId, house.clock.today())),
      'This is the third contact in twelve months. The first two ended so: give information and advice, because “School will give breakfast.” (7 September 2026); give information and advice, because “The mother has seen her doctor.” (7 September 2026).',
    )
  })

  it('asks first whether the child is one whom we know, and lets it be taken back', async () => {
    const child = toldChild({ givenName: 'Una', familyName: 'Rook', bornOn: Temporal.PlainDate.from('2016-06-06') })
    const known = await aPerson(house, { givenName: 'Una', familyName: 'Rook', bornOn: child.bornOn })
    const { contactId } = await aContact(school, { children: [child] })
    const told = onlyChild(await knownOfContact(frontDoor, contactId)).child
    assert.deepEqual(await says(decide(frontDoor, contactId)), [
      [`match:${told.id}`, 'Say first whether Una Rook is a child whom we already know.'],
    ])
    did(await matchContactChild(frontDoor, contactId, told.id, { kind: 'same child', personId: known }))
    assert.equal(onlyChild(await knownOfContact(frontDoor, contactId)).child.personId, known)
    did(await matchContactChild(frontDoor, contactId, told.id, { kind: 'not said' }))
    assert.equal(onlyChild(await knownOfContact(frontDoor, contactId)).child.personId, undefined)
    did(await matchContactChild(frontDoor, contactId, told.id, { kind: 'new child' }))
    const decided = did(await decide(frontDoor, contactId))
    assert.notEqual(decided.children[0]?.personId, known)
    const late = await matchContactChild(frontDoor, contactId, told.id, { kind: 'not said' })
    assert.match(late.ok ? '' : late.unmet[0].says, /^This contact has been decided/)
  })

  it('does not take one twin for the other', async () => {
    const born = Temporal.PlainDate.from('2018-02-02')
    await aPerson(house, { givenName: 'Otto', familyName: 'Lund', bornOn: born })
    const { contactId } = await aContact(school, {
      children: [toldChild({ givenName: 'Saskia', familyName: 'Lund', bornOn: born })],
    })
    const { matches, people } = onlyChild(await knownOfContact(frontDoor, contactId))
    assert.deepEqual(people, [])
    assert.equal(matches[0]?.kind === 'full' && matches[0].comparison.strength, 'possible')
    assert.ok(
      matches[0]?.kind === 'full' &&
        matches[0].comparison.disagreements.some(({ says: words }) => words.startsWith('Given names differ')),
    )
  })

  it('refuses to decide on a history that was not on the page', async () => {
    const personId = await aPerson(house, { givenName: 'Ted', familyName: 'Oakes', bornOn: toldChild().bornOn })
    await anEpisode(house, personId)
    const { contactId } = await aContact(school, { children: [toldChild({ givenName: 'Ted', familyName: 'Oakes' })] })
    const { child } = onlyChild(await knownOfContact(frontDoor, contactId))
    did(await matchContactChild(frontDoor, contactId, child.id, { kind: 'same child', personId }))
    assert.deepEqual(await says(decide(frontDoor, contactId, { shown: [] })), [
      [
        'outcome',
        'Open what we already know of the child, the brothers and sisters and the parents before you decide.',
      ],
    ])
    const decided = did(await decide(frontDoor, contactId))
    assert.equal(decided.children[0]?.joined, true)
  })

  it('says everything that a decision lacks, at the question where it is answered', async () => {
    const { contactId } = await aContact(school, { children: [toldChild({ givenName: 'Wim', familyName: 'Ash' })] })
    assert.deepEqual(await says(decide(frontDoor, contactId, { answers: {}, seeBy: undefined })), [
      ['seeBy-day', 'Enter the date by which the child must be seen.'],
      ['inDangerNow', 'Select yes if the child is in danger now'],
      ['historyWeighed', 'Enter what the history adds, or that there is none'],
      ['reason', 'Enter the reason for your decision'],
      ['familyTold', 'Select whether the family has been told'],
    ])
    const late = { on: Temporal.PlainDate.from('2026-09-01'), reason: '' }
    assert.deepEqual(await says(decide(frontDoor, contactId, { seeBy: late })), [
      ['seeBy-day', 'The date by which the child must be seen must be today or later.'],
      ['seeByReason', 'Enter why the child must be seen by then.'],
    ])
    const family = decide(frontDoor, contactId, { outcome: 'familyHelp' })
    assert.deepEqual(
      (await says(family)).map(([answerAt]) => answerAt),
      ['familyAgrees'],
    )
  })

  it('holds a strategy discussion about every child told of, when nobody says about which', async () => {
    const { contactId } = await aContact(school, {
      inDangerNow: true,
      children: [
        toldChild({ givenName: 'Ines', familyName: 'Vole' }),
        toldChild({ givenName: 'Osk', familyName: 'Vole' }),
      ],
    })
    const bare = { outcome: 'strategyDiscussion', answers: {}, seeBy: undefined, shown: [] } as const
    const decided = did(await decide(frontDoor, contactId, bare))
    assert.deepEqual(
      decided.children.map(({ stepId }) => stepId !== undefined),
      [true, true],
    )
  })

  it('sends a child in danger to a strategy discussion with nothing in the way, whoever is on duty', async () => {
    const contact = await aContact(school, {
      inDangerNow: true,
      children: [
        toldChild({ givenName: 'Ada', familyName: 'Holm' }),
        toldChild({ givenName: 'Eli', familyName: 'Holm' }),
      ],
    })
    const onDuty = unregistered(await house.someone('duty', 'Gil Roe'))
    const bare = { outcome: 'strategyDiscussion', answers: {}, seeBy: undefined, shown: [] } as const
    const { children } = await knownOfContact(onDuty, contact.contactId)
    const [ada] = children.map(({ child }) => child.id)
    const decided = did(await decide(onDuty, contact.contactId, { ...bare, children: [ada ?? ''] }))
    assert.deepEqual(
      decided.children.map(({ stepId }) => stepId !== undefined),
      [true, false],
    )
    assert.ok(decided.children.every(({ episodeId }) => episodeId !== undefined))
    const { decision } = await knownOfContact(frontDoor, contact.contactId)
    assert.deepEqual(
      decision?.owed.map(({ what }) => what),
      [
        'Put right: A registered social worker must make this decision.',
        'Complete the record of “Screening of a contact”: 4 questions are not answered',
      ],
    )
    const unable = await completeScreening(onDuty, { contactId: contact.contactId, answers })
    assert.equal(
      unable.ok ? '' : unable.unmet[0].says,
      'A registered social worker must complete this record. Ask one on duty.',
    )
    did(await completeScreening(frontDoor, { contactId: contact.contactId, answers }))
    assert.deepEqual((await knownOfContact(frontDoor, contact.contactId)).decision?.owed, [])
  })

  it('does not take “nothing more” from somebody unqualified, and from a qualified one only as proposed', async () => {
    const { contactId } = await aContact(school, { children: [toldChild({ givenName: 'Ruth', familyName: 'Quill' })] })
    const unqualified = unregistered(await house.someone('front door', 'Jo Lark'))
    const nothing = { outcome: 'noFurtherAction', seeBy: undefined } as const
    assert.ok(
      (await says(decide(unqualified, contactId, nothing))).some(
        ([, words]) => words === 'A registered social worker must make this decision.',
      ),
    )
    const proposed = did(await decide(frontDoor, contactId, nothing))
    assert.deepEqual(proposed, { proposed: true, children: [] })
    const { proposal } = await knownOfContact(manager, contactId)
    assert.equal(proposal?.byName, 'Noor Bashir')
    assert.equal((await contactQueue(manager)).waiting.find(({ id }) => id === contactId)?.proposedBy, 'Noor Bashir')
    assert.equal((await myContact(school, contactId)).became.outcome, undefined)
    const authority = { contactId, version: proposal?.version ?? 0, shown: [] }
    await assert.rejects(authoriseContact(frontDoor, authority), NotFound)
    const stale = await authoriseContact(manager, { ...authority, version: 99 })
    assert.match(stale.ok ? '' : stale.unmet[0].says, /has been changed since/)
    did(await authoriseContact(manager, authority))
    const { decision } = await knownOfContact(manager, contactId)
    assert.equal(decision?.byName, 'Noor Bashir')
    assert.equal(decision?.authorisedByName, 'Petra Vance')
    assert.match((await myContact(school, contactId)).replies[0]?.says ?? '', /doing nothing more now/)
  })

  it('takes no want of a worker for a reason, also from a manager', async () => {
    const { contactId } = await aContact(school, { children: [toldChild({ givenName: 'Nils', familyName: 'Berg' })] })
    const reason = 'We have no capacity this week.'
    const outcome = await says(
      decide(manager, contactId, { outcome: 'noFurtherAction', answers: { ...answers, reason }, seeBy: undefined }),
    )
    assert.equal(outcome[0]?.[0], 'reason')
  })

  it('lets the second of two who decide know what the first decided', async () => {
    const { contactId } = await aContact(school, { children: [toldChild({ givenName: 'Lil', familyName: 'Dray' })] })
    did(await decide(frontDoor, contactId))
    assert.deepEqual(await says(decide(manager, contactId)), [
      ['decided', 'Noor Bashir decided this on 7 September 2026 at 9am. Read what was decided.'],
    ])
  })

  it('says of a restricted child only whom to ring, and hands the contact over to them', async () => {
    const bornOn = Temporal.PlainDate.from('2014-04-04')
    const personId = await aPerson(house, { givenName: 'Freya', familyName: 'Solberg', bornOn })
    const hal = {
      name: 'Hal Dunmore',
      email: 'hal@wexmoor.example',
      role: 'team manager',
      phone: '01632 960177',
    } as const
    const { accountId } = did(await addUser(house.asService('hal'), { ...hal, registration: 'SW77777' }))
    const named = house.as({ accountId, name: hal.name, role: hal.role, registration: 'SW77777' })
    did(
      await placeRestriction(await house.someone('head of service'), {
        personId,
        reason: 'A relative works here.',
        ringAccountId: named.actor.accountId,
        reviewOn: Temporal.PlainDate.from('2026-12-01'),
      }),
    )
    const { contactId } = await aContact(school, {
      children: [toldChild({ givenName: 'Freya', familyName: 'Solberg', bornOn })],
    })
    const { child, matches, people } = onlyChild(await knownOfContact(frontDoor, contactId))
    assert.deepEqual(people, [])
    assert.deepEqual(
      matches.map((match) => match.kind === 'restricted' && match.ring.name),
      ['Hal Dunmore'],
    )
    assert.equal(
      (await says(decide(frontDoor, contactId)))[0]?.[1],
      'Say first whether Freya Solberg is a child whom we already know.',
    )
    did(
      await matchContactChild(frontDoor, contactId, child.id, {
        kind: 'hand over',
        ringAccountId: named.actor.accountId,
      }),
    )
    await assert.rejects(knownOfContact(frontDoor, contactId), NotFound)
    assert.ok(!(await contactQueue(frontDoor)).waiting.some(({ id }) => id === contactId))
    assert.ok((await contactQueue(named)).waiting.some(({ id, dueOn }) => id === contactId && dueOn !== undefined))
    const decided = did(await decide(named, contactId))
    assert.equal(decided.children[0]?.personId, personId)
    assert.equal((await myContact(school, contactId)).became.outcome, 'referral')
  })
})
