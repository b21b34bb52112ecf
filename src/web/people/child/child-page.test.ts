import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addUser } from '#domains/access/account/add-user.ts'
import { placeRestriction } from '#domains/access/restriction/place-restriction.ts'
import { recordVisit } from '#domains/casework/visits/record-visit.ts'
import { openLearningReview } from '#domains/governance/open-learning-review.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { addRelative } from '#domains/people/family/add-relative.ts'
import { giveResponsibility } from '#domains/people/family/give-responsibility.ts'
import { recordContactPoint } from '#domains/people/record-contact-point.ts'
import { recordBail } from '#domains/people/safety/record-bail.ts'
import { recordMustNot } from '#domains/people/safety/record-must-not.ts'
import { recordOrder } from '#domains/people/safety/record-order.ts'
import { recordVisitWarning } from '#domains/people/safety/record-visit-warning.ts'
import { aCensusChild, allocated, anEpisode, aPerson, aTeam, did, type Team } from '#test/children.ts'
import { someoneOnDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('a child’s page', () => {
  let house: TestHouse
  let team: Team
  let kit: string
  let dana: string

  before(async () => {
    house = await testHouse('child page')
    team = await aTeam(house, 'North assessment')
    kit = await aPerson(house, {
      givenName: 'Kit',
      familyName: 'Ferris',
      bornOn: day('2020-03-04'),
      nhsNumber: '9990000018',
    })
    await anEpisode(house, kit)
    await allocated(team, kit)
    dana = await relative(team.worker, 'Dana', 'mother')
  })
  after(async () => await house.close())

  async function relative(ctx: Ctx, givenName: string, relation: 'mother' | 'father' | 'sibling'): Promise<string> {
    const answers = { givenName, familyName: 'Ferris', relation, isChild: relation === 'sibling', livesHere: false }
    const added = did(await addRelative(ctx, { childId: kit, answers, existing: 'new' }))
    return added.kind === 'added' ? added.personId : ''
  }

  async function seen(ctx: Ctx, at: string, words: string): Promise<void> {
    did(
      await recordVisit(ctx, {
        childId: kit,
        shared: {
          visitedAt: Temporal.Instant.from(at),
          place: 'school',
          purpose: 'To hear how school goes',
          whoWasThere: 'Only Kit',
          observed: 'Nothing of the home',
        },
        parts: [{ childId: kit, seen: 'seen', alone: 'yes', words, seemed: 'At ease' }],
      }),
    )
  }

  it('says first who it is, then what keeps people safe, who is involved, and what is due', async () => {
    const visit = await visitor(house, team.worker)
    await visit.open(paths.child(kit))
    visit.says('6 years old, born 4 March 2020', '999 000 0018', 'Never seen by us, 0 days since the referral')
    assert.deepEqual(
      visit.headings().filter((heading) => /^h[12]/.test(heading)),
      [
        'h1 Kit Ferris',
        'h2 Before you ring, write or visit',
        'h2 Who is involved',
        'h2 What is due',
        'h2 What you can do now',
        'h2 About the child',
        'h2 Needs and services',
        'h2 Concerns nobody has answered',
        'h2 Plans and work in hand',
        'h2 Family and household',
        'h2 Timeline',
        'h2 The child’s story',
        'h2 See this page as it was known on an earlier day',
      ],
    )
    assert.match(visit.section('What is due'), /Decide what is done about the referral.*Due tomorrow.*Working Together/)
  })

  it('says who holds responsibility, who must not be told, orders, how to reach each adult, and dangers to visitors', async () => {
    const { worker } = team
    const holder = { childId: kit, holderId: dana, holderName: undefined, basis: 'mother', from: day('2020-03-04') }
    did(await giveResponsibility(worker, holder))
    const mustNot = { childId: kit, aboutId: undefined, aboutName: 'Rory Vance', kind: 'must not know the address' }
    did(await recordMustNot(worker, { ...mustNot, reason: 'He hurt Dana.', reviewOn: day('2026-12-01') }))
    const bail = { kind: 'bail conditions', madeOn: day('2026-08-30'), endsOn: day('2026-11-30'), endsSays: '' }
    did(await recordOrder(worker, { ...bail, childId: kit, terms: 'Rory Vance not to go to Wex Lane.' }))
    const old = { kind: 'non-molestation order', madeOn: day('2025-08-30'), endsOn: day('2026-08-30'), endsSays: '' }
    did(await recordOrder(worker, { ...old, childId: kit, terms: 'Not to come near Dana.' }))
    const long = { ...old, kind: 'occupation order', endsOn: day('2026-08-09') }
    did(await recordOrder(worker, { ...long, childId: kit, terms: 'Gone.' }))
    const tomorrow = { ...old, kind: 'prohibited steps order', endsOn: day('2026-09-08') }
    did(await recordOrder(worker, { ...tomorrow, childId: kit, terms: 'Kit stays in Wexmoor.' }))
    const police = { kind: 'police bail', aboutId: undefined, aboutName: 'Rory Vance', conditions: 'Not to ring Dana.' }
    did(
      await recordBail(worker, {
        ...{ ...police, childId: kit, from: day('2026-08-20'), until: day('2026-09-06'), untilSays: '' },
        ...{ force: 'Wexmoor Police', reference: 'WX-2' },
      }),
    )
    const phone = { personId: dana, kind: 'phone', value: '01632 960123', safe: 'only as said' }
    did(await recordContactPoint(worker, { ...phone, how: 'before 3pm, and say you are the school' }))
    const dog = { childId: kit, says: 'Dog at the gate: ring first.', reviewOn: day('2026-12-01') }
    did(await recordVisitWarning(worker, dog))

    const visit = await visitor(house, worker)
    await visit.open(paths.child(kit))
    const warnings = visit.section('Before you ring, write or visit')
    assert.match(warnings, /Dana Ferris, mother: Mother, from birth, since 4 March 2020/)
    assert.match(
      warnings,
      /Must not know the address: Rory Vance.*He hurt Dana\. Since 7 September 2026; review by 1 December 2026/,
    )
    assert.match(
      warnings,
      /Bail conditions, made 30 August 2026, ends 30 November 2026\. Rory Vance not to go to Wex Lane/,
    )
    assert.match(
      warnings,
      /Non-molestation order, made 30 August 2025, ended 30 August 2026: find out what stands now\. Not to come near Dana/,
    )
    assert.doesNotMatch(warnings, /Occupation order/i)
    assert.match(visit.html, /<strong>ends 8 September 2026<\/strong>\. Kit stays in Wexmoor/)
    assert.match(
      warnings,
      /Police bail of Rory Vance: Not to ring Dana\. From 20 August 2026, ended 6 September 2026: ask the police/,
    )
    assert.match(warnings, /Phone 01632 960123: only as said: before 3pm, and say you are the school/)
    assert.match(warnings, /Dog at the gate/)
  })

  it('asks a practitioner who isn’t allocated why, keeps the answer, and then shows the page', async () => {
    const visit = await visitor(house, await house.someone('social worker', 'Ivo Marsh'))
    await visit.open(paths.child(kit))
    visit.saysNot('Kit')
    await visit.press('Open the record')
    assert.equal(visit.status, 422)
    assert.deepEqual(visit.errors(), ['Select why you are opening this record'])
    visit.fill({ 'Why are you opening this record?': 'I am covering for the allocated worker' })
    await visit.press('Open the record')
    assert.equal(visit.path, paths.child(kit))
    visit.says('Kit Ferris')
    const manager = await visitor(house, team.manager)
    await manager.open(paths.childLooks(kit))
    assert.match(
      manager.table('Looks and changes').flat().join('|'),
      /Ivo Marsh, social worker\|Looked at: child’s page\|I am covering/,
    )
  })

  it('says in words why whoever was on duty looked', async () => {
    const duty = await visitor(house, await someoneOnDuty(house, 'Nell Tarn'))
    await duty.open(paths.child(kit))
    const manager = await visitor(house, team.manager)
    await manager.open(paths.childLooks(kit))
    const looks = manager.table('Looks and changes').flat().join('|')
    assert.match(looks, /Nell Tarn, [^|]*\|Looked at: child’s page\|It was their turn on duty/)
    assert.doesNotMatch(looks, /\|on duty\|/)
  })

  it('offers of a grown relative what fits somebody who is no child, and of anybody whose age is not known everything', async () => {
    const duty = await someoneOnDuty(house, 'Odd Crane')
    const grown = await aPerson(house, { givenName: 'Hale', familyName: 'Ferris', bornOn: day('1985-01-02') })
    const page = await visitor(house, duty)
    await page.open(paths.child(grown))
    page.says('About this person', 'Write a note', 'Change names, dates and numbers')
    page.saysNot('Report the child missing', 'Begin a section 47 enquiry', 'Record an injury', 'About the child')
    await page.open(paths.child(dana))
    page.says('Report the child missing', 'About the child')
  })

  it('does not lead whoever gives a purpose to another site', async () => {
    const visit = await visitor(house, await house.someone('social worker', 'Una Reed'))
    await visit.open(paths.child(kit))
    visit.fill({ 'Why are you opening this record?': 'I am auditing or checking quality' })
    visit.forge('wanted', '//elsewhere.example/')
    await visit.press('Open the record')
    assert.equal(visit.path, paths.child(kit))
  })

  it('says that someone must be called about a restricted relative, and never the name', async () => {
    const ben = await relative(team.worker, 'Benedict', 'father')
    const head = await house.someone('head of service', 'Nia Frost')
    const asha = {
      name: 'Asha Lowe',
      email: 'asha.lowe@wexmoor.example',
      role: 'team manager',
      phone: '01632 960777',
    } as const
    const ring = did(await addUser(house.asService('somebody to ring'), asha))
    did(
      await placeRestriction(head, {
        personId: ben,
        reason: 'Witness protection',
        ringAccountId: ring.accountId,
        reviewOn: day('2026-12-01'),
      }),
    )
    const visit = await visitor(house, team.worker)
    await visit.open(paths.child(kit))
    assert.match(
      visit.section('Family and household'),
      /Someone must be called before you go on: ring Asha Lowe, 01632 960777/,
    )
    assert.ok(!visit.html.includes('Benedict'))
    await visit.open(paths.childFamily(kit))
    assert.ok(!visit.html.includes('Benedict'))
  })

  it('calls a child who came with a census by the authority’s number, and shows what the census could not settle', async () => {
    const nameless = await aCensusChild(house, 'WX0042', 'The expected date of birth has passed.')
    const visit = await visitor(house, await someoneOnDuty(house, 'Dee Hall'))
    await visit.open(paths.child(nameless))
    visit.says('Name not known (authority’s number WX0042)', 'Unallocated for 0 working days')
    assert.match(
      visit.section('The child’s story'),
      /What the census could not settle The expected date of birth has passed/,
    )
    for (const path of [paths.childDetails(nameless), paths.childFamily(nameless), paths.childSafety(nameless)]) {
      await visit.open(path)
      assert.equal(visit.status, 200, path)
    }
  })

  it('shows on an earlier day the earlier worker and not the later visit, with nothing to change', async () => {
    house.clock.moveTo(Temporal.Instant.from('2026-09-14T09:00:00+01:00'))
    const other = await aTeam(house, 'South support', 'Moss Adeyemi')
    await allocated(other, kit)
    await seen(other.worker, '2026-09-14T07:30:00Z', 'I like the quiet room.')
    const visit = await visitor(house, other.worker)
    await visit.open(paths.child(kit))
    visit.says('Moss Adeyemi', 'Seen today', 'I like the quiet room.')
    visit.fill({ 'Which day?': '2026-09-08' })
    await visit.press('Show the page as it was known')
    visit.says('Lena Crow, North assessment', 'Never seen by us, 1 day since the referral')
    visit.saysNot('Moss Adeyemi', 'I like the quiet room.', 'What you can do now', 'Change relatives')
    assert.match(visit.html, /As known on Tuesday 8 September 2026/)
    await visit.open(paths.child(kit))
    visit.fill({ 'Which day?': '2026-09-14' })
    await visit.press('Show the page as it was known')
    assert.deepEqual(visit.errors(), ['The day must be before today, Monday 14 September 2026'])
  })

  it('shows a learning reviewer the days of the review and no other, leading only to what opens for them', async () => {
    const reviewer = await house.someone('reviewer', 'Jo Lind')
    const head = await house.someone('head of service', 'Pia Stone')
    const review = { childId: kit, reviewerId: reviewer.actor.accountId, reason: 'To learn how help came late' }
    const period = { periodFrom: day('2026-09-07'), periodUntil: day('2026-09-09'), endsOn: day('2026-12-01') }
    did(await openLearningReview(head, { ...review, ...period }))
    const visit = await visitor(house, reviewer)
    await visit.open(paths.home())
    await visit.follow('Kit Ferris')
    visit.says('Which day do you want to see?', 'from 7 September 2026 to 9 September 2026')
    visit.saysNot('Lena Crow')
    visit.fill({ 'Which day?': '2026-09-09' })
    await visit.press('Show the page as it was known')
    visit.says('Lena Crow')
    visit.saysNot('Moss Adeyemi', 'What you can do now')
    assert.match(visit.html, /As known on Wednesday 9 September 2026/)
    const links = visit.everyHref().filter((href) => href.startsWith('/') && href !== paths.child(kit))
    for (const href of links) {
      await visit.open(href)
      assert.equal(visit.status, 200, href)
    }
    await visit.open(`${paths.child(kit)}?asKnown=2026-09-11`)
    assert.match(visit.text, /Which day do you want to see?/)
    visit.saysNot('Lena Crow')
  })

  it('says of a child who is not born that nobody holds responsibility yet', async () => {
    const unborn = await aPerson(house, { familyName: 'Ferris', expectedOn: day('2027-03-01') })
    await anEpisode(house, unborn)
    await allocated(team, unborn)
    const visit = await visitor(house, team.worker)
    await visit.open(paths.child(unborn))
    visit.says('Not born yet, expected 1 March 2027', 'Nobody yet: the child is not born. The mother holds it from')
  })

  it('offers a strategy discussion and a section 47 enquiry for a child with whom no work is open, and begins it', async () => {
    const childId = await aPerson(house, { givenName: 'Ivy', familyName: 'Marsh' })
    for (const who of [await house.someone('front door'), await someoneOnDuty(house, 'Gil Roe')]) {
      const page = await visitor(house, who)
      await page.open(paths.child(childId))
      page.says('Begin a section 47 enquiry')
      await page.follow('Begin a strategy discussion')
      await page.press(page.buttons()[0] ?? '')
      page.says('Strategy discussion')
      assert.match(page.path, /steps\/[0-9a-f-]{36}$/)
    }
  })

  it('leads everybody who opens it only to pages that open for them', async () => {
    const readers = [team.worker, team.manager, ...(await others())]
    for (const reader of readers) {
      const visit = await visitor(house, reader)
      await visit.open(paths.child(kit))
      if (visit.text.startsWith('Why are you')) {
        visit.fill({ 'Why are you opening this record?': 'I manage or supervise this work' })
        await visit.press('Open the record')
      }
      for (const href of visit.everyHref().filter((each) => each.startsWith('/'))) {
        await visit.open(href)
        assert.equal(visit.status, 200, `${reader.actor.role} is led to ${href}, which answers ${visit.status}`)
      }
    }
  })

  async function others(): Promise<readonly Ctx[]> {
    const roles = ['front door', 'duty', 'head of service', 'director', 'inspector'] as const
    const all: Ctx[] = []
    for (const role of roles) all.push(await house.someone(role, `Reader, ${role}`))
    return all
  }

  it('is not there for anybody else', async () => {
    for (const role of ['partner', 'carer', 'provider', 'commissioner', 'council client', 'administrator'] as const) {
      const visit = await visitor(house, await house.someone(role, `Not for ${role}`))
      await visit.open(paths.child(kit))
      assert.equal(visit.status, 404)
    }
  })
})
