import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { leave } from '#domains/access/account/leave.ts'
import { givePurpose } from '#domains/access/purpose-store.ts'
import { handOver } from '#domains/casework/allocation/handover.ts'
import { explainOverdue } from '#domains/casework/clocks/clock-overdue.ts'
import { makePaper, retype } from '#domains/casework/papers/make-paper.ts'
import { meetingOf } from '#domains/casework/papers/meeting-store.ts'
import { paperById } from '#domains/casework/papers/paper-store.ts'
import { sayMeeting } from '#domains/casework/papers/say-meeting.ts'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { withKeptText } from '#domains/casework/steps/kept-answers.ts'
import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { receiveAsked, saveAsked } from '#domains/governance/asked-of-us/answer-asked.ts'
import { nameRecord } from '#domains/governance/asked-of-us/name-record.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { recordMustNot } from '#domains/people/safety/record-must-not.ts'
import { answersOfAsked, clocksOf } from '#test/casework-store.ts'
import { did } from '#test/children.ts'
import { at, onDuty } from '#test/duty.ts'
import { aFamilyInHiding, type FamilyInHiding, hidden } from '#test/family-in-hiding.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

/** What is kept from all but named workers, as it is usually written. */
const kept = /elm\s*tree|anchor house|960\s*123/i
const where = `They sleep in ${hidden.street}, since Friday.`

describe('what workers write about a child in hiding, read by a colleague from whom the address is kept', () => {
  let house: TestHouse
  let family: FamilyInHiding
  let worker: Ctx
  let colleague: Ctx

  before(async () => {
    house = await testHouse('kept in casework', '2026-09-07T10:00:00+01:00')
    family = await aFamilyInHiding(house)
    const { kit, mia, dana, team } = family
    worker = team.worker
    did(
      await keepConfidential(worker, {
        details: [
          ...[kit, mia, dana].map((personId) => ({ personId, kind: 'address' as const })),
          { personId: dana, kind: 'phone' },
        ],
        keptFrom: 'all but named workers',
        people: [],
        otherPerson: '',
        workers: [],
        words: [hidden.refuge],
        reason: 'A cousin of his works here',
        reviewOn: Temporal.PlainDate.from('2026-12-01'),
      }),
    )
    colleague = await house.someone('social worker', 'Una Unnamed')
  })
  after(async () => await house.close())

  const open = async (ctx: Ctx, path: string): Promise<Visitor> => {
    if (ctx === colleague) await givePurpose(ctx, family.kit, 'audit or quality')
    const visit = await visitor(house, ctx)
    await visit.open(path)
    assert.equal(visit.status, 200)
    return visit
  }
  const decided = 'Why was this decided?'
  const known = 'What does each agency know?'
  let stepId = ''

  it('an open step is shown to the colleague without it, and comes back with it when the colleague saves', async () => {
    const [begun] = did(await beginStep(worker, { kind: 'strategy-discussion', childId: family.kit }))
    stepId = begun?.stepId ?? ''
    const path = paths.step(family.kit, stepId)
    const hers = await open(worker, path)
    hers.fill({ [decided]: where })
    await hers.press('Save and go on later')
    hers.says('Saved for everybody')
    const theirs = await open(colleague, path)
    assert.doesNotMatch(theirs.html, kept)
    assert.equal(theirs.value(decided), 'They sleep in [confidential], since Friday.')
    theirs.fill({ [decided]: `${theirs.value(decided)} The police agree.`, [known]: 'Police: nothing new.' })
    await theirs.press('Save and go on later')
    theirs.says('Saved for everybody')
    assert.doesNotMatch(theirs.html, kept)
    const again = await open(worker, path)
    assert.equal(again.value(decided), `${where} The police agree.`)
    assert.equal(again.value(known), 'Police: nothing new.')
  })

  it('what somebody else has changed meanwhile is told to the colleague without it', async () => {
    const path = paths.step(family.kit, stepId)
    const theirs = await open(colleague, path)
    const hers = await open(worker, path)
    hers.fill({ [decided]: `${where} Dana is on ${hidden.phone}.` })
    await hers.press('Save and go on later')
    theirs.fill({ [known]: 'Police: he was seen.' })
    await theirs.press('Save and go on later')
    assert.equal(theirs.status, 422)
    assert.match(theirs.text, /Dana is on \[confidential\]/)
    assert.doesNotMatch(theirs.html, kept)
    theirs.fill({ [decided]: 'They sleep in [confidential], since Friday. Dana is on [confidential].' })
    await theirs.press('Save and go on later')
    theirs.says('Saved for everybody')
    assert.equal((await open(worker, path)).value(decided), `${where} Dana is on ${hidden.phone}.`)
  })

  it('the colleague concludes it: the transcript has it for whoever may know it, and for nobody else', async () => {
    const path = paths.step(family.kit, stepId)
    const theirs = await open(colleague, path)
    theirs.fill({
      'When was it held?': '2026-09-07',
      Time: '9:30am',
      'Who took part?': ["Children's social care"],
      'What is decided?': 'Protect the child now, and make section 47 enquiries.',
    })
    await theirs.press('Conclude')
    theirs.says('concluded')
    assert.doesNotMatch((await open(colleague, path)).html, kept)
    const hers = await open(worker, path)
    assert.ok(hers.text.includes(`${where} Dana is on ${hidden.phone}.`), hers.text)
  })

  it('the child’s own list of what is due says why something is late without it, and so does the page of that clock', async () => {
    house.clock.moveTo(at('2026-09-10', '10:00'))
    const clock = (await clocksOf(house.owner, family.kit)).find(
      ({ due_on, met_on }) => due_on?.toString() === '2026-09-08' && met_on === null,
    )
    assert.ok(clock !== undefined)
    const shown = { childId: family.kit, clockId: clock.id, version: clock.version }
    did(await explainOverdue(worker, shown, `Nobody could go to ${hidden.street}.`))
    for (const path of [paths.child(family.kit), paths.clock(family.kit, clock.id)]) {
      const theirs = await open(colleague, path)
      assert.match(theirs.text, /Nobody could go to \[confidential\]/)
      assert.doesNotMatch(theirs.html, kept)
      assert.ok((await open(worker, path)).text.includes(`Nobody could go to ${hidden.street}`))
    }
  })

  it('where the child was last seen, and why somebody must have no contact, are said without it on the first screen', async () => {
    did(
      await recordVisit(worker, {
        childId: family.kit,
        shared: {
          visitedAt: at('2026-09-10', '09:00'),
          place: 'other',
          placeSays: `the garden of ${hidden.refuge}`,
          purpose: 'To see him settle',
          whoWasThere: 'Dana',
          observed: 'At ease',
        },
        parts: [{ childId: family.kit, seen: 'seen', alone: 'yes', words: 'I like it', seemed: 'At ease' }],
      }),
    )
    const no = { childId: family.kit, aboutId: family.rob, aboutName: undefined, kind: 'no contact' }
    const reviewOn = Temporal.PlainDate.from('2026-12-01')
    did(await recordMustNot(worker, { ...no, reason: `He was seen in ${hidden.street}`, reviewOn }))
    const theirs = await open(colleague, paths.child(family.kit))
    assert.match(theirs.text, /the garden of \[confidential\]/)
    assert.match(theirs.section('Before you ring, write or visit'), /He was seen in \[confidential\]/)
    assert.doesNotMatch(theirs.html, kept)
    const hers = await open(worker, paths.child(family.kit))
    assert.ok(hers.text.includes('the garden of Anchor House') && hers.text.includes('He was seen in 14 Elm Tree Road'))
  })

  it('what the colleague types on in a paper, and of a meeting that has moved, keeps what they were not shown', async () => {
    const { kit } = family
    const { paperId } = did(
      await makePaper(worker, {
        ...{ childId: kit, kind: 'court statement', title: '', recipientKind: 'court', recipientId: undefined },
        ...{ recipientName: 'Family court at Wexmoor', typed: where, documentId: undefined },
      }),
    )
    const paper = async (ctx: Ctx) =>
      (
        await list(
          ctx,
          'test',
          async (tx) => await paperById(tx, kit, paperId),
          () => [],
        )
      )?.typed ?? ''
    const shown = await paper(colleague)
    assert.equal(shown, 'They sleep in [confidential], since Friday.')
    did(await retype(colleague, { childId: kit, paperId, version: 1, typed: `${shown} The school agrees.` }))
    assert.equal(await paper(worker), `${where} The school agrees.`)
    const [begun] = did(await beginStep(worker, { kind: 'initial-child-protection-conference', childId: kit }))
    const of = { childId: kit, stepId: begun?.stepId ?? '' }
    const said = { ...of, heldAt: at('2026-09-20', '10:00'), place: hidden.refuge, ring: `Lena Crow, ${hidden.phone}` }
    did(await sayMeeting(worker, said))
    const meeting = async (ctx: Ctx) =>
      await list(
        ctx,
        'test',
        async (tx) => await meetingOf(tx, of.stepId),
        () => [],
      )
    const { place = '', ring = '' } = (await meeting(colleague)) ?? {}
    assert.deepEqual([place, ring], ['[confidential]', 'Lena Crow, [confidential]'])
    const moved = { ...of, heldAt: at('2026-09-21', '10:00'), place, ring, movedBecause: 'The chair is ill.' }
    did(await sayMeeting(colleague, moved))
    const kept = await meeting(worker)
    assert.deepEqual([kept?.place, kept?.ring], [hidden.refuge, `Lena Crow, ${hidden.phone}`])
  })

  it('what comes back has what was kept in its order, where its mask was left, and loses what was taken out', async () => {
    const was = `They are in ${hidden.refuge}. Ring ${hidden.phone}, or go to ${hidden.street}.`
    const masked = 'They are in [confidential]. Ring [confidential], or go to [confidential].'
    const back = async (came: string, from = was) =>
      await list(
        colleague,
        'test',
        async (tx) => await withKeptText(tx, family.kit, from, came),
        () => [],
      )
    assert.equal(await back(masked), was)
    assert.equal(await back(`Today: ${masked} Seen at two.`), `Today: ${was} Seen at two.`)
    assert.equal(await back('They are in [confidential].'), `They are in ${hidden.refuge}.`)
    assert.equal(await back('Nothing is known.'), 'Nothing is known.')
    assert.equal(await back(`${masked} [confidential]`), `${was} [confidential]`)
    assert.equal(await back('[confidential]', 'Seen.'), '[confidential]')
    assert.equal(await back('[confidential]', hidden.refuge), hidden.refuge)
    const both = `${hidden.refuge} and ${hidden.street}`
    assert.equal(await back('[confidential] and [confidential]', both), both)
  })

  it('what is written on in a complaint keeps what whoever answers it was not shown, and the page says so', async () => {
    const head = await house.someone('head of service', 'Hana Reed')
    const receivedOn = Temporal.PlainDate.from('2026-09-10')
    const asked = { kind: 'complaint', askedBy: 'Ms Gull', about: '', says: 'Nobody rings back.', receivedOn } as const
    const { id } = did(await receiveAsked(head, asked))
    await givePurpose(head, family.kit, 'answering what was asked')
    did(await nameRecord(head, { askedId: id, personId: family.kit }))
    const advocate = `Ms Reed, who rings her on ${hidden.phone} at ${hidden.refuge}`
    did(await saveAsked(head, id, 1, { receivedOn, complex: false, advocate }))
    const page = await open(head, paths.asked(id))
    const question = 'Who speaks for the child, or helps whoever complains?'
    assert.equal(page.value(question), 'Ms Reed, who rings her on [confidential] at [confidential]')
    page.says('“[confidential]” stands for words that are kept from you. Leave it in its place')
    page.fill({ [question]: `${page.value(question)}, on Mondays`, 'Does it need more than ten working days?': 'Yes' })
    await page.press('Save')
    page.says('Saved.')
    assert.doesNotMatch(page.html, kept)
    assert.equal((await answersOfAsked(house.owner, id))['advocate'], `${advocate}, on Mondays`)
  })

  it('the note of the night is read without it by whoever the child is handed to', async () => {
    house.clock.moveTo(at('2026-09-10', '23:00'))
    await onDuty(house, worker)
    did(await beginStep(worker, { kind: 'section-47-enquiry', childId: family.kit }))
    const note = `At ${hidden.street} until ten; ring her on ${hidden.phone}.`
    did(await handOver(worker, { childId: family.kit, toAccountId: colleague.actor.accountId, note }))
    const theirs = await open(colleague, paths.home())
    assert.match(theirs.section('Handed over to you'), /At \[confidential\] until ten; ring her on \[confidential\]\./)
    assert.doesNotMatch(theirs.html, kept)
  })

  it('what a leaver was still typing is read without it by the manager, from whom it is kept too', async () => {
    house.clock.moveTo(at('2026-09-11', '10:00'))
    const hers = await open(worker, paths.newNote(family.kit))
    hers.fill({ 'What happened?': `Rang ${hidden.street}: nobody there. They may be at ${hidden.refuge}.` })
    await hers.press('Save and come back later')
    const administrator = await house.someone('administrator', 'Ada Quill')
    const deputyId = family.team.manager.actor.accountId
    const { accountId } = worker.actor
    did(await leave(administrator, { accountId, lastDay: 'now', deputyId, reason: 'A post in Northmere.' }))
    house.clock.moveTo(at('2026-09-12', '10:00'))
    const manager = await open(family.team.manager, paths.leaver(accountId))
    assert.match(manager.text, /Rang \[confidential\]: nobody there\. They may be at \[confidential\]\./)
    assert.doesNotMatch(manager.html, kept)
  })
})
