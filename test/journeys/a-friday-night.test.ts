import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { acceptChild, handOver, listChildrenOfTheNight } from '#domains/casework/allocation/handover.ts'
import { readFromDuty } from '#domains/casework/worklist/read-duty.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { did } from '#test/children.ts'
import { at, dutyJobs, onDuty } from '#test/duty.ts'
import { runJobs } from '#test/jobs.ts'
import { type Journey, journey } from '#test/journeys/journey.ts'
import { childCalled } from '#test/journeys/record-store.ts'
import { type PersonName, people } from '#test/journeys/trust.ts'
import { paths } from '#web/paths.ts'

describe('a Friday night: a child placed in an emergency, handed from shift to shift, and accepted on Monday', () => {
  let story: Journey

  before(async () => {
    story = await journey('a friday night', '2026-09-18', '16:30')
    const shift = async (name: PersonName, from: readonly [string, string], until: readonly [string, string]) => {
      const { accounts } = story.settled
      const who = story.house.as({ accountId: accounts[name], name, role: people[name].role })
      await onDuty(story.house, who, name === 'Petra Vance' ? 'duty manager' : 'duty worker', at(...from), at(...until))
    }
    await shift('Gil Roe', ['2026-09-18', '17:00'], ['2026-09-19', '08:00'])
    await shift('Dana Merrow', ['2026-09-19', '08:00'], ['2026-09-20', '08:00'])
    await shift('Tomas Reed', ['2026-09-20', '08:00'], ['2026-09-21', '08:00'])
    await shift('Petra Vance', ['2026-09-18', '17:00'], ['2026-09-21', '08:00'])
  })
  after(async () => await story.ends())

  const as = (name: PersonName): Ctx => {
    const { accounts } = story.settled
    return story.house.as({ accountId: accounts[name], name, role: people[name].role })
  }
  const pia = async (): Promise<string> => await childCalled(story.house.owner, 'Pia Wren')

  it('22:40: the police tell us of a child in danger, and the duty worker does not open it', async () => {
    story.comes('2026-09-18', '22:40')
    const owen = await story.signInAs('Owen Pardoe')
    await owen.follow('Tell us about a child')
    await owen.fill({
      'Is a child in danger now?': 'Yes',
      'Given name': 'Pia',
      'Family name': 'Wren',
      'If you do not know it: about what age?': 'about four',
      'What have you seen or heard that worries you?': 'Left alone in the flat. Nobody has a key but us.',
      'Does the family know that you are telling us?': 'No',
      'If the family does not know: why not?': 'Nobody of the family can be found.',
      'How can we reach you today?': '01632 960177',
    })
    await owen.press('Tell the trust')
    story.comes('2026-09-18', '22:55')
    assert.deepEqual(await runJobs(story.house, dutyJobs), [])
    story.comes('2026-09-18', '23:00')
    assert.deepEqual(await runJobs(story.house, dutyJobs), [])
  })

  it('23:02: the duty manager, rung after the duty worker, takes the alarm', async () => {
    story.comes('2026-09-18', '23:02')
    const petra = await story.signInAs('Petra Vance')
    await petra.says('Alarms that nobody has taken', 'Rung 2 times.')
    await petra.follow(/^See who was rung, and take it/)
    await petra.saysTogether('Gil Roe', 'e-mail', 'This way is not set up here')
    await petra.press('Take it, and open the contact')
    await petra.says('You have taken it: it rings no more.', 'Pia Wren')
  })

  it('the duty worker goes from the duty page to a strategy discussion, on police protection to a carer', async () => {
    const gil = await story.signInAs('Gil Roe')
    await gil.says('Duty tonight', 'You are on duty')
    await gil.follow('All contacts that wait for a decision')
    await gil.follow(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    await gil.press('Go to a strategy discussion now')
    await gil.fill({
      'When was it held?': '2026-09-18 11:02pm',
      'Who took part?': ["Children's social care", 'Police'],
      'What does each agency know?': 'Police: nobody answers at any number.',
      'Why was this decided?': 'A child of four alone at night.',
      'Who does what now, and by when?': 'Police go there now; duty rings back within the hour.',
      'What is decided?': 'Protect the child now, and make section 47 enquiries.',
    })
    await gil.press('Conclude')
    await gil.follow('Duty')
    await gil.fill({ Name: 'Pia Wren' })
    await gil.press('Find the child')
    await gil.follow('Begin: becoming looked after, or a change of legal status for Pia Wren')
    await gil.press('Begin')
    await gil.fill({
      'From which day is the child looked after on this authority?': '2026-09-18',
      'On what authority?': 'Police protection, accommodated by us',
      'Which constable or designated officer took the child into protection?': 'Constable Owen Pardoe',
      'When was the child taken into protection?': '2026-09-18 10:45pm',
      'Why does the child come into our care, and what must be so for the child to go home?':
        'Nobody to care for her tonight. Somebody with parental responsibility is found.',
    })
    await gil.fill({ 'What is decided?': 'The child is looked after from this day.' })
    await gil.press('Conclude')
    await gil.says('concluded')
  })

  it('places her with a carer, and hands her over with the night’s note', async () => {
    story.comes('2026-09-19', '00:30')
    const gil = await story.signInAs('Gil Roe')
    await gil.saysTogether('Pia Wren', 'With you')
    await gil.open(paths.newPlacement(await pia()))
    await gil.fill({
      'When did the child move there?': '2026-09-19',
      'With whom?': 'Edie Lark',
      'What kind of placement is it?': 'With a foster carer, not long term',
      'Does the child move there before the assessment that the law asks for?': 'No: approved, assessed or registered',
      'Is it outside the area of the authority?': 'No',
      'Is it meant to last until the young person is eighteen?': 'No',
      'Why this placement?': 'Edie is on call tonight and has room.',
    })
    await gil.press('Record the placement')
    await gil.says('The placement is recorded.')
    story.comes('2026-09-19', '07:40')
    const morning = await story.signInAs('Gil Roe')
    await morning.follow('Hand over Pia Wren')
    await morning.fill({
      'Who takes the child from here?': 'Dana Merrow, social worker',
      'What happened, and what must be done next?':
        'With Edie Lark since half past midnight. Police protection ends Monday 10:45pm.',
    })
    await morning.press('Hand over')
    await morning.says('Handed to Dana Merrow.')
  })

  it('Saturday and Sunday accept her and hand her on, though nothing more is done for her', async () => {
    const hand = async (from: PersonName, to: PersonName, note: string) =>
      did(await handOver(as(from), { childId: await pia(), toAccountId: story.settled.accounts[to], note }))
    const accept = async (name: PersonName) => {
      const [child] = await listChildrenOfTheNight(as(name))
      did(await acceptChild(as(name), child?.handover?.id ?? ''))
    }
    story.comes('2026-09-19', '08:10')
    await accept('Dana Merrow')
    story.comes('2026-09-20', '07:50')
    await hand('Dana Merrow', 'Tomas Reed', 'Quiet. Her aunt rang; she may not know where Pia is.')
    story.comes('2026-09-20', '08:05')
    await accept('Tomas Reed')
    story.comes('2026-09-21', '07:45')
    await hand('Tomas Reed', 'Yusuf Hale', 'Slept. Decide before 10:45pm what follows police protection.')
  })

  it('Monday 08:05: the manager of the day sees her first, reads the note and accepts; the night has nobody left', async () => {
    story.comes('2026-09-21', '08:05')
    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.saysTogether('Handed over to you', 'Pia Wren', 'Decide before 10:45pm')
    await yusuf.press('Accept Pia Wren')
    await yusuf.says('Accepted. The child is with you.')
    assert.deepEqual(await listChildrenOfTheNight(as('Yusuf Hale')), [])
    story.comes('2026-09-21', '09:30')
    assert.deepEqual(await runJobs(story.house, dutyJobs), [])
    assert.deepEqual(
      (await readFromDuty(as('Petra Vance'))).alarms.map(({ kind }) => kind),
      ['nobody on duty'],
    )
  })

  it('every page of this story can be used by everybody, wide and narrow', async () => {
    assert.deepEqual(await story.faultsOfPages(), [])
  })
})
