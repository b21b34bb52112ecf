import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { goOverPatterns, lookWhereChanged } from '#domains/concerns/patterns/look-for-patterns.ts'
import { knownOfContact } from '#domains/front-door/known-of-contact.ts'
import { matchContactChild } from '#domains/front-door/match-contact-child.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { aFamily, type ChildAtWork } from '#test/casework-family.ts'
import { allocated, anEpisode, aPerson, aTeam, did, type Team } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { someoneOnDuty } from '#test/duty.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { runJobs } from '#test/jobs.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

/** As the family of the test is born. */
const born: Readonly<Record<string, Temporal.PlainDate>> = {
  'Kit Ferris': Temporal.PlainDate.from('2012-03-04'),
  'Mia Ferris': Temporal.PlainDate.from('2014-03-04'),
}
const volumes = 'Each pattern in the whole trust in the past twelve months: how many families, and what came of it'

describe('patterns from what was seen to an answer, page by page', () => {
  let house: TestHouse
  let team: Team
  let head: Ctx
  let kit: ChildAtWork
  let mia: ChildAtWork

  before(async () => {
    house = await testHouse('pattern pages')
    team = await aTeam(house, 'North')
    head = await house.someone('head of service', 'Hanif Orrin')
    const [first, second] = await aFamily(house, { children: ['Kit', 'Mia'], referredOn: '2026-09-07' })
    assert.ok(first !== undefined && second !== undefined)
    kit = first
    mia = second
    await allocated(team, kit.childId, mia.childId)
  })
  after(async () => await house.close())

  async function toldOf(day: string, ...children: readonly ChildAtWork[]): Promise<void> {
    house.clock.moveTo(Temporal.Instant.from(`${day}T09:00:00Z`))
    const desk = await house.someone('front door', `Desk of ${day}`)
    const { contactId } = await aContact(await aSchool(house, `School of ${day}`), {
      children: children.map(({ name }) => toldChild({ givenName: name.split(' ')[0] ?? name, bornOn: born[name] })),
    })
    for (const { child } of (await knownOfContact(desk, contactId)).children) {
      const personId = children.find(({ name }) => name.startsWith(child.givenName ?? ''))?.childId ?? ''
      did(await matchContactChild(desk, contactId, child.id, { kind: 'same child', personId }))
    }
  }

  const volumeOf = async (title: string): Promise<readonly string[]> => {
    const page = await visitor(house, head)
    await page.open(paths.patterns())
    const row = page.table(volumes).find(([cell = '']) => cell.startsWith(`${title}.`))
    return row?.slice(1, 6) ?? []
  }

  it('asks a family once about the third contact: its evidence leads to the contacts, and an answer closes it', async () => {
    await toldOf('2026-09-07', kit, mia)
    await toldOf('2026-09-21', kit, mia)
    assert.deepEqual(await runJobs(house), [])
    assert.deepEqual(await volumeOf('Third contact in twelve months'), ['0', '0', '0', '0', '0'])
    await toldOf('2026-10-05', kit, mia)
    await lookWhereChanged(house.asService('the minute after'))
    assert.deepEqual(await volumeOf('Third contact in twelve months'), ['1', '1', '0', '0', '0'])

    const manager = await visitor(house, team.manager)
    await manager.open(paths.patterns())
    const [, family] = manager.table('Waiting for an answer, the longest first: 1 family')
    assert.deepEqual(family?.slice(0, 3), [
      'Kit Ferris and Mia Ferris',
      'Third contact in twelve months',
      'the manager of North',
    ])
    // It stands in the way of nothing: the worker goes on.
    const worker = await visitor(house, team.worker)
    await worker.open(paths.newVisit(kit.childId))
    worker.says('Record a visit to Kit Ferris')

    await manager.follow('Kit Ferris and Mia Ferris')
    const seen = manager.section('Third contact in twelve months: Kit Ferris')
    assert.match(seen, /Contact, 7 September 2026.*Contact, 21 September 2026.*Contact, 5 October 2026/)
    await manager.follow('Contact, 21 September 2026 (Kit Ferris)')
    manager.says('Kit came to school hungry on three mornings this week.')
    await manager.open(paths.patterns())
    await manager.follow('Kit Ferris and Mia Ferris')
    manager.fill({
      'Does it lead to something?': 'No',
      'What did you decide, and why?': 'One event, told to us by three: the school breakfast has begun.',
    })
    await manager.press('Answer')
    manager.says('Your answer is kept.')
    assert.deepEqual(await volumeOf('Third contact in twelve months'), ['1', '0', '1', '0', '0'])
    await goOverPatterns(house.asService('the night after'))
    assert.deepEqual(await volumeOf('Third contact in twelve months'), ['1', '0', '1', '0', '0'])
  })

  it('rings at once for an injury of a baby who does not move about, until somebody takes it; the manager answers', async () => {
    const bornOn = Temporal.PlainDate.from('2026-07-20')
    const ada = await aPerson(house, { givenName: 'Ada', familyName: 'Vale', bornOn })
    await anEpisode(house, ada)
    await allocated(team, ada)
    const duty = await someoneOnDuty(house, 'Nia Vane')
    const worker = await visitor(house, team.worker)
    await worker.open(paths.newInjury(ada))
    worker.fill({
      'When was it seen?': '2026-10-05',
      'What injury does Ada Vale have?': 'Bruise',
      'Head and face': ['Left cheek'],
      'What does Ada Vale’s injury look like?': 'One centimetre, blue.',
      'Does Ada Vale move about by themselves?': 'No: does not roll over, crawl, or move about',
      'What explanation was given of Ada Vale’s injury?': 'None was given.',
    })
    await worker.press('Record the injury')
    worker.says('duty is being rung. Do not wait: consider a strategy discussion now.')
    assert.deepEqual(await runJobs(house), [])

    const onCall = await visitor(house, duty)
    await onCall.open(paths.duty())
    await onCall.follow(
      onCall.links().find((link) => link.includes('An injury to a baby who does not move about')) ?? '',
    )
    onCall.says('Rung 1 time')
    await onCall.press('Take it, and see to the child')
    onCall.says('You have taken it: it rings no more.')

    const manager = await visitor(house, team.manager)
    await manager.open(paths.child(ada))
    await manager.follow(manager.links().find((link) => /does not move about/.test(link)) ?? '')
    assert.match(manager.text, /Injury seen, 5 October 2026/)
    manager.fill({
      'Does it lead to something?': 'Yes',
      'What does it lead to?': ['A strategy discussion'],
      'What did you decide, and why?': 'Held at noon, with the police and a paediatrician.',
    })
    await manager.press('Answer')
    manager.says('Your answer is kept.')
    const title = 'Injury in a child who does not move about'
    assert.deepEqual(await volumeOf(title), ['1', '0', '1', '1', '0'])
  })

  it('asks nobody any more once a head of service has retired it, ends what waits, and asks again when it is taken up', async () => {
    await toldOf('2026-10-06', mia)
    await lookWhereChanged(house.asService('the fourth'))
    assert.deepEqual(await volumeOf('Third contact in twelve months'), ['2', '1', '1', '0', '0'])
    const page = await visitor(house, head)
    await page.open(paths.patternRetirement('third-contact'))
    page.says('asked of 2 families, answered 1, led to something 0')
    page.fill({ 'Why?': 'Every screening shows the earlier contacts already.' })
    await page.press('Retire it')
    page.says('The pattern is retired.', 'Every screening shows the earlier contacts already.', 'Take up again')
    await goOverPatterns(house.asService('the night of the decision'))
    assert.deepEqual(await volumeOf('Third contact in twelve months'), ['2', '0', '1', '0', '1'])
    await toldOf('2026-10-08', kit)
    await lookWhereChanged(house.asService('the fifth'))
    assert.deepEqual(await volumeOf('Third contact in twelve months'), ['2', '0', '1', '0', '1'])
    const later = await visitor(house, head)
    await later.open(paths.patternRetirement('third-contact'))
    later.fill({ 'Why?': 'Two were missed.' })
    await later.press('Take it up again')
    later.says('The pattern is taken up again.', 'Taken up again on 8 October 2026 by Hanif Orrin. Two were missed.')
    await goOverPatterns(house.asService('the night after'))
    const [, waiting] = await volumeOf('Third contact in twelve months')
    assert.equal(waiting, '1')
  })
})
