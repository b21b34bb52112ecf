import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { raiseConcern } from '#domains/concerns/raise-concern.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { aChildOfTheTeam, aPlacedChild, restrict } from '#test/arranged-child-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

describe('the pages of concerns', () => {
  let house: TestHouse
  let carer: Ctx
  let manager: Ctx
  let head: Ctx
  let worker: Ctx
  let childId: string

  before(async () => {
    house = await testHouse('concern pages')
    const teamId = house.ids.next()
    carer = await house.someone('carer', 'Dot Amery')
    manager = await house.someone('team manager', 'Marion Sele', { teamId })
    head = await house.someone('head of service', 'Hanif Orrin')
    worker = await house.someone('social worker', 'Tom Ashe', { teamId })
    childId = await aChildOfTheTeam(house, { teamId, workerId: worker.actor.accountId })
    await aPlacedChild(house, childId, carer.actor.accountId)
  })
  after(async () => await house.close())

  it('take a carer from a concern about a child placed with her to the reply, and the manager to the answer', async () => {
    const dot = await visitor(house, carer)
    await dot.open(paths.raiseConcern())
    dot.says('Ring 999 first', '01632 960999')
    await dot.press('Raise the concern')
    assert.equal(dot.status, 422)
    assert.deepEqual(dot.errors(), [
      'Select which child it is about',
      'Select who you are worried about',
      'Enter what you have seen or heard',
      'Enter how you know',
      'Select whether a child is in danger now',
      'Select yes or no: May whoever answers know that it was you?',
    ])
    dot.fill({
      'Which child is it about?': 'Kit Ferris',
      'Who are you worried about?': 'Somebody else',
      'Their name': 'Rafe Tarn',
      'Who they are to the child': 'mother’s partner',
      'What have you seen or heard?': 'A bruised wrist, and Kit would not say why.',
      'How do you know?': 'I saw it on Sunday.',
      'Is a child in danger now?': 'I do not know',
      'May whoever answers know that it was you?': 'Yes',
    })
    await dot.press('Raise the concern')
    assert.equal(dot.path, paths.myConcerns())
    dot.says('About Rafe Tarn', 'Open', 'Marion Sele, team manager, by Monday 14 September 2026')
    assert.match(dot.text, /Your concern is kept: [A-Z2-9]{4}-[A-Z2-9]{4}\. Marion Sele must answer it/)

    const marion = await visitor(house, manager)
    await marion.open(paths.concerns())
    const [, row] = marion.table('Concerns that you must answer')
    assert.deepEqual(row?.slice(3), ['Marion Sele', '14 Sep 2026'])
    await marion.follow('Rafe Tarn: the concern about Kit Ferris')
    marion.says('Concern about Rafe Tarn, mother’s partner', 'Dot Amery, carer', 'A bruised wrist')
    await marion.follow('Answer the concern')
    await marion.press('Answer the concern')
    assert.equal(marion.errors().length, 5)
    const reference = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(dot.text)?.[0] ?? ''
    marion.fill({
      'What did you find?': 'Borne out: what was said is right',
      'What are your reasons?': 'The doctor saw the wrist.',
      'What is done about it?': 'Mr Tarn has left.',
      'What do you tell whoever raised it?': 'Thank you. Kit is safe with you.',
      [`How was whoever raised ${reference} told?`]: 'They read the reply here, in Holdfast',
    })
    await marion.press('Answer the concern')
    marion.says('The concern is answered.', 'The doctor saw the wrist.')
    assert.deepEqual(
      marion.buttons().filter((button) => button !== 'Sign out'),
      [],
    )

    await dot.open(paths.myConcerns())
    dot.says('Answered', 'Thank you. Kit is safe with you.')
    dot.saysNot('The doctor saw the wrist.')
  })

  it('let a worker record what a neighbour said without a name, and hide a concern from the one it is about', async () => {
    const tom = await visitor(house, worker)
    await tom.open(paths.newConcern(childId))
    tom.fill({
      'Who are you worried about?': 'Somebody who works for the trust, or cares for children for it',
      'Who is it?': 'Marion Sele, team manager',
      'What may they have done?': ['None of these: it is about how they work'],
      'What have you seen or heard?': 'She told a neighbour where Kit lives.',
      'How do you know?': 'The neighbour rang me today.',
      'Is a child in danger now?': 'No',
      'Whose concern is it?': 'Somebody told me',
      'Who told you?': 'A neighbour',
      'How may we safely answer them?': 'By telephone',
    })
    await tom.press('Raise the concern')
    assert.deepEqual(tom.errors(), ['Enter the number, place or address, and when it is safe'])
    tom.fill({ 'Which number, place or address, and when is it safe?': '01632 960111, after six' })
    await tom.press('Raise the concern')
    tom.says('Concern about Marion Sele', 'a neighbour, who did not give a name', 'Telephone: 01632 960111, after six')
    tom.says('Hanif Orrin, head of service')
    const { path } = tom

    const marion = await visitor(house, manager)
    await marion.open(path)
    assert.equal(marion.status, 404)
    await marion.open(paths.concerns())
    marion.says('None waits for your answer.', 'None is open.')

    const hanif = await visitor(house, head)
    await hanif.open(path)
    await hanif.follow('Name somebody else to answer')
    await hanif.press('Name them')
    assert.deepEqual(hanif.errors(), ['Select who is to answer', 'Enter why somebody else is to answer'])
    assert.ok(!hanif.text.includes('Marion Sele, team manager'), 'the one it is about is not offered')
  })

  it('show whoever is named the concern about a restricted child, and not who the child is', async () => {
    const ring = await house.someone('director', 'Thea Marsh')
    const hidden = await aChildOfTheTeam(house, {
      teamId: manager.actor.teamId ?? '',
      workerId: worker.actor.accountId,
      givenName: 'Isla',
      familyName: 'Voe',
    })
    await aPlacedChild(house, hidden, carer.actor.accountId)
    await restrict(house, hidden, ring.actor.accountId)
    const raised = await raiseConcern(carer, hidden, {
      about: { kind: 'name', name: 'Sid Rook', standsAs: '' },
      by: { kind: 'me', nameShown: false },
      says: 'He waits outside the house.',
      howKnown: 'I saw him twice.',
      inDangerNow: 'no',
    })
    assert.ok(raised.ok)
    const thea = await visitor(house, ring)
    await thea.open(paths.concerns())
    assert.equal(thea.table('Concerns that you must answer')[1]?.[0], 'A child whose record is restricted')
    await thea.follow('Sid Rook: the concern about A child whose record is restricted')
    thea.says('He waits outside the house.', 'somebody, who did not give a name', 'Here, in Holdfast')
    thea.saysNot('Isla', 'Dot Amery')
    assert.deepEqual(thea.links().includes('Name somebody else to answer'), false)
    const marion = await visitor(house, manager)
    await marion.open(thea.path)
    assert.equal(marion.status, 404)
  })

  it('tell a carer with nobody placed whom to ring, and are not there for those who may not', async () => {
    const lorna = await visitor(house, await house.someone('carer', 'Lorna Pike'))
    await lorna.open(paths.raiseConcern())
    lorna.says('There is no child here whom you can choose.')
    await lorna.open(paths.newConcern(childId))
    assert.equal(lorna.status, 404)
    const client = await visitor(house, await house.someone('council client'))
    for (const path of [paths.concerns(), paths.myConcerns(), paths.raiseConcern()]) {
      await client.open(path)
      assert.equal(client.status, 404)
    }
  })
})
