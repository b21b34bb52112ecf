import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { receiveAsked, saveAsked } from '#domains/governance/asked-of-us/answer-asked.ts'
import { askedOfUs } from '#domains/governance/asked-of-us/asked-store.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { did } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const on = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)

describe('complaints and requests', () => {
  let house: TestHouse
  let manager: Ctx
  let officer: Ctx
  let head: Ctx

  before(async () => {
    house = await testHouse('asked of us')
    manager = await house.someone('team manager', 'Marion Sele', { teamId: house.ids.next() })
    officer = await house.someone('data protection officer', 'Ivo Penn')
    head = await house.someone('head of service', 'Hana Reed')
  })
  after(async () => await house.close())

  const seen = async (ctx: Ctx) =>
    (
      await list(
        ctx,
        'test',
        async (tx) => await askedOfUs(tx),
        () => [],
      )
    ).map(({ kind, askedBy }) => `${kind} ${askedBy}`)

  it('a complaint is written down, counted in working days, answered and concluded', async () => {
    const page = await visitor(house, manager)
    await page.open(paths.newAsked())
    page.fill({
      'What is it?': 'Complaint',
      'From whom?': 'Ms Ferris',
      'When did it come, or when did we know?': '2026-09-04',
      'What is asked, or what has happened?': 'Nobody rang her back for a month.',
    })
    await page.press('Write it down')
    page.says('Answer the complaint', 'Due by Friday 18 September 2026')
    const answers = { 'Does it need more than ten working days?': 'Yes', 'When was it answered?': '2026-09-01' }
    page.fill(answers)
    await page.press('Save')
    assert.deepEqual(page.errors(), ['The date can’t be before Friday 4 September 2026, when it came.'])
    page.fill({ 'When was it answered?': '2026-09-07', 'What was found, and what is put right?': 'We are sorry.' })
    await page.press('Save')
    page.says('Answer the complaint, which is complex', 'Done on Monday 7 September 2026')
    page.fill({ 'When was an investigation asked for? (stage two)': '2026-09-07' })
    await page.press('Save')
    page.says('Complete the investigation', 'Due by Monday 12 October 2026')
    await page.follow('Conclude it')
    page.fill({
      'How does it end?': 'It is answered, and whoever complained knows of the next stage and of the Ombudsman.',
    })
    await page.press('Conclude it')
    assert.deepEqual(page.errors(), ['An investigation was asked for and is not answered. Answer it first.'])
    page.fill({ 'How does it end?': 'Whoever complained has withdrawn it.' })
    await page.press('Conclude it')
    page.says('It is concluded.', 'Whoever complained has withdrawn it.', 'We are sorry.')
  })

  it('subject access waits for who asks: no month runs until that is clear', async () => {
    const page = await visitor(house, officer)
    await page.open(paths.newAsked())
    page.saysNot('Complaint ')
    page.fill({
      'What is it?': 'Somebody asks for what is written about them (subject access)',
      'From whom?': 'Jay Morrow, who was in care',
      'When did it come, or when did we know?': '2026-09-03',
      'What is asked, or what has happened?': 'Everything about his years with us.',
    })
    await page.press('Write it down')
    page.says('Find out who asks, and for what, where it is not clear', 'Due by Thursday 10 September 2026')
    page.saysNot('Answer the request for subject access')
    page.fill({
      'From when is it clear who asks, and for what?': '2026-09-04',
      'Is it complex, so that two more months are needed?': 'No',
    })
    await page.press('Save')
    page.says('Due by Sunday 4 October 2026')
    page.fill({ 'From when is it clear who asks, and for what?': '2026-09-07' })
    await page.press('Save')
    page.says('It is counted anew: a date was put right.', 'Due by Wednesday 7 October 2026')
    page.fill({
      'Is it complex, so that two more months are needed?': 'Yes',
      'Why does it take longer, in words that they are told?': 'There are eleven volumes of paper.',
      'When were they told that it takes longer, and why?': '2026-09-07',
    })
    await page.press('Save')
    page.says('Tell whoever asks that it takes longer, and why', 'Done on Monday 7 September 2026')
    page.says('Your request takes longer', 'Due by Monday 7 December 2026')
    page.fill({
      'If it is refused: why, in words that they are told?': 'He asks for his brother’s record, not his own.',
      'When was it answered?': '2026-09-07',
    })
    await page.press('Save')
    page.says('Why we do not give what you asked for')
    await page.follow('Conclude it')
    page.fill({
      'How does it end?':
        'It is refused. They were told why, and that they can complain to the Information Commissioner and ask a court.',
    })
    await page.press('Conclude it')
    page.says('It is concluded.')
    page.saysNot('Your record')
  })

  it('people who ask to adopt: two months from when it is taken up, four from when they go on', async () => {
    const page = await visitor(house, manager)
    await page.open(paths.newAsked())
    page.fill({
      'What is it?': 'People who ask to adopt',
      'From whom?': 'Maud and Tobias Ellery',
      'When did it come, or when did we know?': '2026-09-03',
      'What is asked, or what has happened?': 'They want to adopt a brother and a sister.',
    })
    await page.press('Write it down')
    page.says('Say whether the registration of interest is taken up', 'Due by Thursday 10 September 2026')
    page.saysNot('Whose record it is about')
    page.fill({ 'When were they told that we take it up? (stage one)': '2026-09-07' })
    await page.press('Save')
    page.says('Finish stage one with people who ask to adopt', 'Due by Saturday 7 November 2026')
    await page.follow('You want to adopt: we take it up')
    page.says('Thank you for wanting to be a family for a child.', 'by Saturday 7 November 2026')
    const letter = page.path
    await page.follow('Open it as a file to print or send')
    assert.match(page.html, /^%PDF-1\.7/)
    await page.open(letter.replace(/\/letters.*/, ''))
    page.saysNot('You were typing on this page before')
    const other = await visitor(house, officer)
    await other.open(page.path)
    assert.equal(other.status, 404)
  })

  it('a breach runs by the hour from the day on which it was known', async () => {
    const breach = { kind: 'data-breach', askedBy: 'The post room', about: '', says: 'A letter went astray.' } as const
    const { id } = did(await receiveAsked(officer, { ...breach, receivedOn: on('2026-09-07') }))
    const page = await visitor(house, officer)
    await page.open(paths.asked(id))
    page.says('Tell the Information Commissioner', 'By 10 September 2026 at midnight')
  })

  it('is read by those who answer for it, and never by the one that it is about', async () => {
    const about = { kind: 'complaint', askedBy: 'Mr Tarn', about: 'marion  SELE', says: 'She shouted.' } as const
    assert.equal((await receiveAsked(manager, { ...about, receivedOn: on('2026-09-07') })).ok, false)
    did(await receiveAsked(head, { ...about, receivedOn: on('2026-09-07') }))
    assert.ok((await seen(head)).includes('complaint Mr Tarn'))
    assert.deepEqual(await seen(manager), ['asking-to-adopt Maud and Tobias Ellery', 'complaint Ms Ferris'])
    assert.ok((await seen(officer)).every((one) => !one.startsWith('complaint')))
    for (const role of ['social worker', 'inspector', 'carer', 'designated officer'] as const)
      assert.deepEqual(await seen(await house.someone(role, `The other ${role}`)), [], role)
    const future = await receiveAsked(head, { ...about, receivedOn: on('2026-12-07') })
    assert.equal(future.ok, false)
  })

  it('a complaint is kept from the one it is about however they are called', async () => {
    for (const [index, about] of ['Ms Marion Sele, team manager', 'Mrs Sele', 'Sele (Marion)'].entries())
      did(
        await receiveAsked(head, {
          ...{ kind: 'complaint', askedBy: `Caller ${index}`, about, says: 'She shouted at me.' },
          receivedOn: on('2026-09-07'),
        }),
      )
    assert.deepEqual(
      (await seen(manager)).filter((line) => line.includes('Caller')),
      [],
    )
    assert.equal((await seen(head)).filter((line) => line.includes('Caller')).length, 3)
  })

  it('a complaint is acknowledged and answered in writing, stage by stage, as soon as there is something to say', async () => {
    const page = await visitor(house, manager)
    const { id } = did(
      await receiveAsked(manager, {
        ...{ kind: 'complaint', askedBy: 'Mr Ledger', receivedOn: on('2026-09-07'), about: '' },
        says: 'The letters came to the wrong house.',
      }),
    )
    await page.open(paths.asked(id))
    page.says('Letters to Mr Ledger', 'We have your complaint')
    page.saysNot('Our answer to your complaint', 'Our answer to the investigation')
    await page.follow('We have your complaint')
    page.says('Thank you for telling us.', 'Answer the complaint: by Monday 21 September 2026', 'no address, school')
    await page.open(paths.askedLetter(id, 'stage-one'))
    assert.equal(page.status, 404)
    await page.open(paths.asked(id))
    page.fill({
      'Does it need more than ten working days?': 'No',
      'When was it answered?': '2026-09-07',
      'What was found, and what is put right?': 'The address is put right.',
    })
    await page.press('Save')
    await page.follow('Our answer to your complaint')
    page.says('What we found, and what is put right: The address is put right.', 'investigation (stage two)')
    const other = await visitor(house, officer)
    await other.open(paths.askedLetter(id, 'acknowledgement'))
    assert.equal(other.status, 404)
  })

  it('a complaint is withdrawn before anything else is known of it, and they are told so; a day typed wrong is corrected in what was owed', async () => {
    const page = await visitor(house, manager)
    const asked = { kind: 'complaint', askedBy: 'Mrs Hollis', about: '', says: 'He was rude.' } as const
    const { id } = did(await receiveAsked(manager, { ...asked, receivedOn: on('2026-09-03') }))
    await page.open(paths.asked(id))
    page.fill({ 'When was it answered?': '2026-09-04' })
    await page.press('Save')
    page.says('Done on Friday 4 September 2026')
    page.fill({ 'When was it answered?': '2026-09-07' })
    await page.press('Save')
    page.says('Done on Monday 7 September 2026')
    did(await saveAsked(manager, id, 3, { receivedOn: on('2026-09-03') }))
    await page.open(paths.asked(id))
    page.says('Due by Thursday 17 September 2026')
    await page.follow('Conclude it')
    page.fill({ 'How does it end?': 'Whoever complained has withdrawn it.' })
    await page.press('Conclude it')
    page.says('It is concluded.', 'You have taken back your complaint')
    await page.follow('You have taken back your complaint')
    page.says('If that is not so, or you change your mind, tell us')
  })
})
