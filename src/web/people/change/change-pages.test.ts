import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { allocated, anEpisode, aPerson, aTeam, type Team } from '#test/children.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('changing who a child is, and who and what is around the child', () => {
  let house: TestHouse
  let team: Team
  let kit: string

  before(async () => {
    house = await testHouse('change pages')
    team = await aTeam(house, 'North assessment')
    kit = await aPerson(house, { givenName: 'Kit', familyName: 'Ferris', bornOn: day('2020-03-04') })
    await anEpisode(house, kit)
    await allocated(team, kit)
  })
  after(async () => await house.close())

  it('shows the second of two people what the first changed, and keeps what the second typed', async () => {
    const [first, second] = [await visitor(house, team.worker), await visitor(house, team.manager)]
    await first.open(paths.childDetails(kit))
    await second.open(paths.childDetails(kit))
    first.fill({ 'Given name': 'Christopher', 'Other names': 'Kit', 'NHS number': '999 000 0018' })
    await first.press('Save')
    first.says('Christopher Ferris', '999 000 0018')
    second.fill({ 'First language': 'Welsh' })
    await second.press('Save')
    assert.equal(second.status, 422)
    assert.match(second.errors().join(), /Given name is now Christopher \(it was Kit\); Other names is now Kit/)
    assert.equal(second.value('First language'), 'Welsh')
    second.fill({ 'Given name': 'Christopher', 'Other names': 'Kit', 'NHS number': '9990000018' })
    await second.press('Save')
    second.says('Christopher Ferris', 'Welsh')
  })

  it('reads, where a death is written down, what ended with it and what is owed since', async () => {
    const ada = await aPerson(house, { givenName: 'Ada', familyName: 'Ferris', bornOn: day('2020-03-04') })
    await anEpisode(house, ada)
    await allocated(team, ada)
    const visit = await visitor(house, team.worker)
    await visit.open(paths.childDetails(ada))
    visit.saysNot('What is owed since')
    visit.fill({ 'Date of death': house.clock.today().toString() })
    await visit.press('Save')
    visit.says('Saved.', 'Died on', 'What is owed since')
    visit.says('Decide whether the death must be notified: record a serious incident, by')
    visit.says(
      'See that the child death review partners have been told, by',
      'Go to the child’s page, where it is done',
    )
  })

  it('says what is wrong with each number and date, keeps what was typed, and writes nothing', async () => {
    const visit = await visitor(house, team.worker)
    await visit.open(paths.childDetails(kit))
    visit.fill({ 'NHS number': '999 000 0019', 'Unique pupil number (UPN)': 'A12', 'Date of death': '2019-01-01' })
    await visit.press('Save')
    assert.equal(visit.status, 422)
    assert.deepEqual(visit.errors(), [
      'The date of death must be on or after the date of birth, 4 March 2020',
      'This is not an NHS number: its last digit does not fit the others. Check each digit.',
      'A unique pupil number has 13 characters. This has 3.',
    ])
    assert.equal(visit.value('NHS number'), '999 000 0019')
    await visit.open(paths.child(kit))
    visit.says('999 000 0018')
  })

  it('refuses a number that is recorded for somebody else', async () => {
    await aPerson(house, { givenName: 'Una', familyName: 'Reed', nhsNumber: '9990000026' })
    const visit = await visitor(house, team.worker)
    await visit.open(paths.childDetails(kit))
    visit.says('You were typing on this page before.')
    await visit.follow('Start again without it')
    visit.saysNot('You were typing on this page before.')
    visit.fill({ 'NHS number': '999 000 0026' })
    await visit.press('Save')
    assert.deepEqual(visit.errors(), ['That NHS number is recorded for somebody else. Check both before you save.'])
  })

  it('ties a person already in the record to the child, once it is said that it is the same', async () => {
    await aPerson(house, { givenName: 'Dana', familyName: 'Ferris', bornOn: day('1994-05-06'), isChild: false })
    const visit = await visitor(house, team.worker)
    await visit.open(paths.childFamily(kit))
    const form = 'Add a relative'
    visit.fill({
      [`${form} > Given name`]: 'Dana',
      [`${form} > Family name`]: 'Ferris',
      [`${form} > Date of birth`]: '1994-05-06',
      [`${form} > What are they to the child?`]: 'Mother',
      [`${form} > Are they under 18?`]: 'No',
      [`${form} > Do they live with the child?`]: 'No',
    })
    await visit.press('Add this person')
    assert.deepEqual(visit.errors(), ['Select whether it is one of these people'])
    visit.fill({ 'Is it one of these people, already in the record?': 'Dana Ferris, born 6 May 1994' })
    await visit.press('Add this person')
    visit.says('Added to the family.', 'Dana Ferris, mother')
    visit.fill({
      'Add somebody who holds parental responsibility > Who holds it?': 'Dana Ferris',
      'Add somebody who holds parental responsibility > On what basis?': 'Mother, from birth',
    })
    await visit.press('Save who holds it')
    visit.says('Dana Ferris, mother: Mother, from birth')
  })

  it('ties a grandparent to the parent whose parent they are, and the genogram draws the line', async () => {
    const visit = await visitor(house, team.worker)
    await visit.open(paths.childFamily(kit))
    const form = 'Add a relative'
    visit.fill({
      [`${form} > Given name`]: 'Olive',
      [`${form} > Family name`]: 'Marsh',
      [`${form} > What are they to the child?`]: 'Grandparent',
      [`${form} > Whose parent are they?`]: 'Dana Ferris',
      [`${form} > Are they under 18?`]: 'No',
      [`${form} > Do they live with the child?`]: 'No',
    })
    await visit.press('Add this person')
    assert.deepEqual(visit.errors(), [
      'Select whether they are female or male: it says whether they are the parent’s mother or father',
    ])
    visit.fill({ [`${form} > Sex`]: 'Female' })
    await visit.press('Add this person')
    visit.says('Added to the family.', 'Olive Marsh, grandparent')
    await visit.open(paths.genogram(kit))
    visit.says('Olive Marsh, grandparent', 'Dana Ferris, mother, 32 years old; child of Olive Marsh')
  })

  it('ties an aunt to the parent whose sister she is, and a cousin to her: the genogram draws both lines', async () => {
    const visit = await visitor(house, team.worker)
    const form = 'Add a relative'
    const adds = async (name: string, answers: Record<string, string>) => {
      await visit.open(paths.childFamily(kit))
      const [givenName = '', familyName = ''] = name.split(' ')
      const filled = Object.entries({ 'Given name': givenName, 'Family name': familyName, ...answers })
      visit.fill(Object.fromEntries(filled.map(([question, answer]) => [`${form} > ${question}`, answer])))
      visit.fill({ [`${form} > Do they live with the child?`]: 'No' })
      await visit.press('Add this person')
    }
    const aunt = { 'What are they to the child?': 'Aunt or uncle', 'Whose brother or sister are they?': 'Dana Ferris' }
    await adds('Sorrel Orrin', { ...aunt, 'Are they under 18?': 'No' })
    visit.says('Added to the family.', 'Sorrel Orrin, aunt or uncle')
    const cousin = { 'What are they to the child?': 'Cousin', 'Are they under 18?': 'Yes' }
    await adds('Pip Sallow', { ...cousin, 'Whose child are they?': 'Sorrel Orrin' })
    assert.deepEqual(visit.errors(), [
      'Whether this aunt or uncle is female or male is not recorded: it says whether they are the mother or the father. Select that it is not known, or record it first',
    ])
    await adds('Rhea Tansy', { ...aunt, Sex: 'Female', 'Are they under 18?': 'No' })
    await adds('Pip Sallow', { ...cousin, 'Whose child are they?': 'Rhea Tansy' })
    visit.says('Pip Sallow, cousin')
    await visit.open(paths.genogram(kit))
    visit.says('Rhea Tansy, aunt or uncle; sister of Dana Ferris', 'Pip Sallow, cousin; child of Rhea Tansy')
    visit.says('Sorrel Orrin, aunt or uncle; brother or sister of Dana Ferris')
    assert.equal([...visit.html.matchAll(/hf-fam-line--siblings/g)].length, 1)
    visit.says('Broken line above them: brothers and sisters whose parents in common are not recorded.')
  })

  it('moves the household to an address, and says when the postcode is none', async () => {
    const visit = await visitor(house, team.worker)
    await visit.open(paths.childFamily(kit))
    visit.fill({ 'Address, without the postcode': '4 Wex Lane\nWexmoor', Postcode: 'nowhere' })
    await visit.press('Save the address')
    assert.deepEqual(visit.errors(), ['Enter a postcode like ZZ99 3VZ, or leave it empty if you do not know it'])
    visit.fill({ Postcode: 'zz99 3vz' })
    await visit.press('Save the address')
    visit.says('4 Wex Lane, Wexmoor, ZZ99 3VZ')
  })

  it('adds who is involved, and the second of two who end it is told', async () => {
    const [first, second] = [await visitor(house, team.worker), await visitor(house, team.manager)]
    await first.open(paths.childSafety(kit))
    const form = 'Add somebody who works with the child'
    first.fill({
      [`${form} > What are they to the child?`]: 'Class teacher',
      [`${form} > Name`]: 'Rosa Pell',
      [`${form} > Agency, school or team`]: 'Wex Primary School',
      [`${form} > Phone`]: '01632 960456',
    })
    await first.press('Save who is involved')
    first.says('Class teacher, Rosa Pell, Wex Primary School, 01632 960456')
    await second.open(paths.childSafety(kit))
    await first.press('End today: Class teacher, Rosa Pell')
    assert.deepEqual(first.errors(), ['Enter why it ends'])
    const why = 'Why does it end: Class teacher, Rosa Pell?'
    first.fill({ [why]: 'Kit has changed school' })
    await first.press('End today: Class teacher, Rosa Pell')
    first.says('Ended. It stays in the record.')
    first.saysNot('Class teacher, Rosa Pell')
    second.fill({ [why]: 'She has left' })
    await second.press('End today: Class teacher, Rosa Pell')
    assert.equal(second.status, 422)
    assert.deepEqual(second.errors(), [
      'Somebody else changed or ended this while you had the page open. Look at it below.',
    ])
  })

  it('writes what must be known for the child’s safety, first on the first screen, and ends it with a reason', async () => {
    const visit = await visitor(house, team.worker)
    await visit.open(paths.childSafety(kit))
    visit.says('No allergy, illness or medicine is recorded.')
    const form = 'Add what must be known for the child’s safety'
    const says = 'Nuts make Kit very ill: pen in the red bag.'
    await visit.press('Save what must be known')
    assert.deepEqual(visit.errors(), [
      'Enter what must be known for the child’s safety',
      'Enter the date since which it is so',
      'Enter the date on which this is looked at again',
    ])
    visit.fill({
      [`${form} > What must be known for the child’s safety?`]: says,
      [`${form} > Since when?`]: '2026-09-01',
      [`${form} > When is this looked at again?`]: '2026-09-07',
    })
    await visit.press('Save what must be known')
    assert.deepEqual(visit.errors(), ['The date on which this is looked at again must be after today'])
    visit.fill({ [`${form} > When is this looked at again?`]: '2026-12-07' })
    await visit.press('Save what must be known')
    visit.says(says, 'Since 1 September 2026. Looked at again by 7 December 2026. Written by')
    await visit.open(paths.child(kit))
    visit.says(`born 4 March 2020 What must be known for the child’s safety ${says}`)
    visit.says('Since 1 September 2026; review by 7 December 2026.', 'Written by Lena Crow, 7 September 2026 at 9am.')
    await visit.open(paths.childSafety(kit))
    visit.fill({ [`Why does it end: ${says}?`]: 'Tested: Kit may eat nuts.' })
    await visit.press(`End today: ${says}`)
    visit.says('Ended. It stays in the record.', 'No allergy, illness or medicine is recorded.')
    await visit.open(paths.child(kit))
    visit.saysNot(says)
  })

  it('keeps a half-written warning when saved for later, and gives it back', async () => {
    const visit = await visitor(house, team.worker)
    await visit.open(paths.childSafety(kit))
    visit.fill({ 'What must a visitor know?': 'Dog at the gate' })
    await visit.press('Save and come back later', 'Add a warning for visitors')
    visit.says('Saved as a draft.')
    assert.equal(visit.value('What must a visitor know?'), 'Dog at the gate')
    await visit.press('Save this warning')
    assert.deepEqual(visit.errors(), ['Enter the date on which this is looked at again'])
    visit.fill({ 'Add a warning for visitors > When is this looked at again?': '2026-09-07' })
    await visit.press('Save this warning')
    assert.deepEqual(visit.errors(), ['The date on which this is looked at again must be after today'])
    visit.fill({ 'Add a warning for visitors > When is this looked at again?': '2026-12-07' })
    await visit.press('Save this warning')
    visit.says('Dog at the gate Looked at again by 7 December 2026')
  })
})
