import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addService, type NewService } from '#domains/commissioning/add-service.ts'
import { answerRequest } from '#domains/commissioning/answer-request.ts'
import { endNeed } from '#domains/commissioning/end-need.ts'
import { endService } from '#domains/commissioning/end-service.ts'
import { enterUnmetNeed } from '#domains/commissioning/enter-unmet-need.ts'
import { findProvider } from '#domains/commissioning/find-provider.ts'
import { nameNeed } from '#domains/commissioning/name-needs.ts'
import { childOfNeed, childOfRecord, needById, needLeftOpen } from '#domains/commissioning/need-store.ts'
import { requestService } from '#domains/commissioning/request-service.ts'
import { requestById, requestsOfAgency, requestsOfNeed } from '#domains/commissioning/request-store.ts'
import { returnNeed } from '#domains/commissioning/return-need.ts'
import { deliveriesOfAgency, serviceById } from '#domains/commissioning/service-store.ts'
import { startService } from '#domains/commissioning/start-service.ts'
import { register, unmetOfNeed } from '#domains/commissioning/unmet-need-store.ts'
import { type Ctx, NotFound, type Outcome, type Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { aChildOfTheTeam, clocksAbout, restrict } from '#test/arranged-child-store.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

const talking: Omit<NewService, 'agency'> = {
  name: 'Harbour talking',
  about: 'Somebody to talk to, once a week.',
  meets: ['recovery from harm'],
  agesFrom: 6,
  agesTo: 17,
  weeklyPence: 12_550,
  places: 2,
}

const theNeed = { kind: 'recovery from harm', title: 'Somebody to talk to', why: 'The nightmares go on.' }

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.unmet.map(({ says }) => says).join(' '))
  return outcome.value
}

function says(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.unmet.map((one) => one.says)
}

const day = (text: string) => Temporal.PlainDate.from(text)

describe('needs and what is asked for them', () => {
  let house: TestHouse
  let worker: Ctx
  let manager: Ctx
  let commissioner: Ctx
  let provider: Ctx
  let otherProvider: Ctx
  let childId: string
  let serviceId: string

  before(async () => {
    house = await testHouse('commissioning')
    const teamId = house.ids.next()
    commissioner = await house.someone('commissioner', 'Ines Voss')
    worker = await house.someone('social worker', 'Tom Ashe', { teamId })
    manager = await house.someone('team manager', 'Marion Sele', { teamId })
    childId = await aChildOfTheTeam(house, { teamId, workerId: worker.actor.accountId })
    serviceId = must(await addService(commissioner, { ...talking, agency: { name: 'Harbour House' } })).serviceId
    const service = await look(commissioner, async (tx) => await serviceById(tx, serviceId))
    provider = await house.someone('provider', 'Gil Harbour', { agencyId: service?.agencyId ?? '' })
    otherProvider = await house.someone('provider', 'Una Quay')
  })
  after(async () => await house.close())

  const look = <T>(ctx: Ctx, what: (tx: Tx) => Promise<T>) => list(ctx, 'test', what, () => [])
  const stateOf = async (needId: string) => (await look(worker, async (tx) => await needById(tx, needId)))?.state
  const aNeed = async () => must(await nameNeed(worker, childId, theNeed)).needId
  const asked = async (needId: string) =>
    must(await requestService(worker, childId, needId, { serviceId, wanted: 'Weekly, after school.' })).requestId
  const started = async (needId: string) => {
    const requestId = await asked(needId)
    must(await answerRequest(provider, requestId, { answer: 'accepted', says: '' }))
    return must(await startService(worker, childId, requestId, house.clock.today())).deliveryId
  }

  it('adds a service with its agency, and refuses one that nobody could choose', async () => {
    const empty: NewService = { agency: { name: '' }, name: '', about: '', meets: ['magic'], agesFrom: 9, agesTo: 3 }
    assert.deepEqual(says(await addService(commissioner, empty)), [
      'Enter the name of the service',
      'Select who runs the service, or enter the agency’s name',
      'Enter what the service does, in a sentence',
      'Select what the service can meet',
      'Enter ages from the youngest to the oldest, from -1 (before birth) to 25',
    ])
    const unknown = await addService(commissioner, { ...talking, agency: { id: house.ids.next() } })
    assert.deepEqual(says(unknown), ['Select an agency that we know, or enter the name of another'])
    await assert.rejects(addService(worker, { ...talking, agency: { name: 'Mine' } }), NotFound)
  })

  it('names a need with its clock, and refuses one without kind, line or reason', async () => {
    assert.deepEqual(says(await nameNeed(worker, childId, { kind: 'magic', title: ' ', why: '' })), [
      'Select what kind of need it is',
      'Enter what the child needs, in a line',
      'Enter why the child needs it',
    ])
    await assert.rejects(nameNeed(worker, house.ids.next(), theNeed), NotFound)
    await assert.rejects(nameNeed(provider, childId, theNeed), NotFound)
    const needId = await aNeed()
    assert.equal(await stateOf(needId), 'open')
    assert.deepEqual(await clocksAbout(house, needId), ['need-asked-for 2026-09-14 stands'])
  })

  it('asks a service that meets the need, once at a time', async () => {
    const needId = await aNeed()
    const ask = (more: Partial<{ serviceId: string; wanted: string }>) =>
      requestService(worker, childId, needId, { serviceId, wanted: 'Weekly.', ...more })
    assert.deepEqual(says(await ask({ wanted: ' ' })), ['Enter what you ask of the service'])
    assert.deepEqual(says(await ask({ serviceId: house.ids.next() })), [
      'Select a service of the directory that is open',
    ])
    const housing = must(
      await addService(commissioner, {
        ...talking,
        name: 'Doors',
        meets: ['housing and money'],
        agency: { name: 'Doors' },
      }),
    )
    assert.deepEqual(says(await ask(housing)), ['Doors does not meet this kind of need. Select one that does.'])
    const requestId = must(await ask({})).requestId
    assert.equal(await stateOf(needId), 'service asked')
    assert.deepEqual(says(await ask({})), [
      'Harbour talking was asked already and has not answered. Wait for its answer, or ask another.',
    ])
    assert.deepEqual(says(await startService(worker, childId, requestId, house.clock.today())), [
      'The service has not accepted this request, so it can’t be started.',
    ])
    must(await answerRequest(worker, requestId, { answer: 'withdrawn', says: 'The family moved.' }))
  })

  it('shows a provider what it was asked, and not who the child is; another agency sees nothing', async () => {
    const needId = await aNeed()
    const requestId = await asked(needId)
    const mine = await look(provider, async (tx) => await requestsOfAgency(tx, provider.actor.agencyId ?? ''))
    const [first] = mine
    assert.deepEqual([first?.id, first?.needKind, first?.childAge], [requestId, 'recovery from harm', 9])
    assert.equal(await look(provider, async (tx) => await childOfRecord(tx, childId)), undefined)

    const agencyId = provider.actor.agencyId ?? ''
    assert.deepEqual(await look(otherProvider, async (tx) => await requestsOfAgency(tx, agencyId)), [])
    assert.equal(await look(otherProvider, async (tx) => await requestById(tx, requestId)), undefined)
    assert.equal(await look(otherProvider, async (tx) => await childOfNeed(tx, needId)), undefined)
    await assert.rejects(answerRequest(otherProvider, requestId, { answer: 'accepted', says: '' }), NotFound)

    assert.deepEqual(says(await answerRequest(provider, requestId, { answer: 'declined', says: ' ' })), [
      'Enter why, so that the worker knows what to try next',
    ])
    assert.deepEqual(says(await answerRequest(provider, requestId, { answer: 'withdrawn', says: 'No' })), [
      'Only whoever asked can withdraw a request. Say no, and why.',
    ])
    must(await answerRequest(provider, requestId, { answer: 'declined', says: 'We see older children.' }))
    assert.deepEqual(says(await answerRequest(worker, requestId, { answer: 'accepted', says: '' })), [
      'Somebody has answered this request already. Open it again to see the answer.',
    ])
    assert.equal(await stateOf(needId), 'open')
    assert.equal(await look(worker, async (tx) => await needLeftOpen(tx, needId)), true)
    assert.deepEqual(
      await clocksAbout(house, needId),
      ['need-asked-for 2026-09-14 met', 'need-asked-for 2026-09-14 stands'],
      'a refusal starts the clock again',
    )
  })

  it('starts an accepted service, from which day its people know who the child is', async () => {
    const needId = await aNeed()
    const requestId = await asked(needId)
    must(await answerRequest(provider, requestId, { answer: 'accepted', says: 'From Monday' }))
    assert.deepEqual(says(await startService(worker, childId, requestId, day('2026-09-09'))), [
      'The day the service started must be today or in the past',
    ])
    assert.deepEqual(says(await startService(worker, childId, requestId, day('2026-09-01'))), [
      'The service can’t have started before it was asked, on 7 Sep 2026',
    ])
    const { deliveryId } = must(await startService(worker, childId, requestId, day('2026-09-07')))
    assert.deepEqual(says(await startService(worker, childId, requestId, day('2026-09-07'))), [
      'This service has been started already.',
    ])
    assert.equal((await look(provider, async (tx) => await childOfRecord(tx, childId)))?.givenName, 'Kit')
    assert.equal(await look(otherProvider, async (tx) => await childOfRecord(tx, childId)), undefined)
    assert.deepEqual(
      await look(otherProvider, async (tx) => await deliveriesOfAgency(tx, provider.actor.agencyId ?? '')),
      [],
    )

    assert.deepEqual(says(await endNeed(worker, childId, needId, { how: 'met', says: 'She says so' })), [
      'A service runs for this need. End the service first, with its outcome.',
    ])
    assert.deepEqual(says(await enterUnmetNeed(worker, childId, needId, { tried: 'All', costsTheChild: 'Sleep' })), [
      'A service meets this need now. End the service first if it does not help.',
    ])
    const ending = {
      deliveryId,
      endedOn: day('2026-09-07'),
      outcome: 'partly met',
      says: 'She sleeps better.',
    } as const
    assert.deepEqual(says(await endService(worker, childId, needId, { ...ending, says: '' })), [
      'Enter what changed for the child',
    ])
    assert.deepEqual(says(await endService(worker, childId, needId, { ...ending, endedOn: day('2026-09-08') })), [
      'The day the service ended must be today or in the past',
    ])
    assert.deepEqual(says(await endService(worker, childId, needId, { ...ending, endedOn: day('2026-09-06') })), [
      'The service can’t have ended before it started, on 7 Sep 2026',
    ])
    must(await endService(worker, childId, needId, ending))
    assert.equal(await stateOf(needId), 'open', 'a need that was partly met stands')
    assert.equal((await clocksAbout(house, needId)).at(-1), 'need-asked-for 2026-09-14 stands')
    assert.deepEqual(says(await endService(worker, childId, needId, ending)), [
      'Somebody has ended this service already. Open the need again to see how.',
    ])
    assert.equal(
      await look(provider, async (tx) => await childOfRecord(tx, childId)),
      undefined,
      'and access ends with it',
    )
  })

  it('ends a need with the service that met it', async () => {
    const needId = await aNeed()
    const deliveryId = await started(needId)
    must(
      await endService(worker, childId, needId, {
        deliveryId,
        endedOn: house.clock.today(),
        outcome: 'met',
        says: 'The nightmares have stopped.',
      }),
    )
    const need = await look(worker, async (tx) => await needById(tx, needId))
    assert.deepEqual([need?.state, need?.ending?.how], ['ended', 'met'])
    assert.deepEqual(says(await requestService(worker, childId, needId, { serviceId, wanted: 'More' })), [
      'This need has ended. Name a new need if the child needs it again.',
    ])
    assert.deepEqual(says(await endNeed(worker, childId, needId, { how: 'met', says: 'Again' })), [
      'This need has ended already. Open it again to see how.',
    ])
    assert.deepEqual(says(await enterUnmetNeed(worker, childId, needId, { tried: 'All', costsTheChild: 'Sleep' })), [
      'This need has ended, so it can’t be unmet. Name a new need if it is back.',
    ])
  })

  it('ends a need only for what is true of the child, and never for want of a service', async () => {
    const needId = await aNeed()
    const requestId = await asked(needId)
    assert.deepEqual(says(await endNeed(worker, childId, needId, { how: 'no longer present', says: '' })), [
      'Enter how you know',
    ])
    assert.deepEqual(
      says(await endNeed(worker, childId, needId, { how: 'met', says: 'There is no service available' })),
      ['A need does not end for want of a worker or a service. Enter it in the unmet-need register instead.'],
    )
    assert.deepEqual(
      says(await endNeed(worker, childId, needId, { how: 'passed on and accepted', says: 'By phone' })),
      ['Enter who accepted it, by name and agency', 'Enter a day to come on which we check that the agency answers it'],
    )
    const passed = {
      how: 'passed on and accepted',
      says: 'By letter',
      acceptedBy: 'Nurse Abara, Tarnside Health',
      checkOn: day('2026-10-05'),
    } as const
    must(await endNeed(worker, childId, needId, passed))
    const need = await look(worker, async (tx) => await needById(tx, needId))
    assert.equal(need?.ending?.acceptedBy, 'Nurse Abara, Tarnside Health')
    const [request] = await look(worker, async (tx) => await requestsOfNeed(tx, needId))
    assert.deepEqual([request?.id, request?.answer], [requestId, 'withdrawn'], 'what was asked is taken back')
    must(await endNeed(worker, childId, needId, { how: 'met', says: 'Nurse Abara saw her three times.' }))
    const checked = await look(worker, async (tx) => await needById(tx, needId))
    assert.deepEqual(
      [checked?.ending?.how, checked?.ending?.checkOn],
      ['met', undefined],
      'and the check says how it went',
    )
    const again = await endNeed(worker, childId, needId, { how: 'no longer present', says: 'Once more' })
    assert.deepEqual(says(again), ['This need has ended already. Open it again to see how.'])
  })

  it('keeps an unmet need in the register until the service that the commissioner found has started', async () => {
    const needId = await aNeed()
    assert.deepEqual(says(await enterUnmetNeed(worker, childId, needId, { tried: '', costsTheChild: '' })), [
      'Enter what was tried',
      'Enter what going without costs the child',
    ])
    const said = { tried: 'Three services; none takes her.', costsTheChild: 'She does not sleep.' }
    must(await enterUnmetNeed(worker, childId, needId, said))
    assert.deepEqual(says(await enterUnmetNeed(worker, childId, needId, said)), [
      'This need stands in the register already.',
    ])
    const [seen] = await look(commissioner, async (tx) => await register(tx))
    assert.deepEqual([seen?.needId, seen?.childAge, seen?.givenName], [needId, 9, null], 'the need, and not the person')
    assert.equal(await look(commissioner, async (tx) => await childOfRecord(tx, childId)), undefined)
    assert.equal((await look(manager, async (tx) => await register(tx)))[0]?.givenName, 'Kit')
    assert.equal((await look(worker, async (tx) => await register(tx, worker.actor.accountId))).length, 1)
    assert.equal((await look(manager, async (tx) => await register(tx, manager.actor.accountId))).length, 0)

    const unmetId = seen?.id ?? ''
    const find = (service: Parameters<typeof findProvider>[2]['service'], agreed = 'From Friday, with Gil Harbour') =>
      findProvider(commissioner, unmetId, { service, says: agreed })
    assert.deepEqual(says(await find({ serviceId }, '')), ['Enter what was agreed with the service'])
    assert.deepEqual(says(await find({ serviceId: house.ids.next() })), [
      'Select a service of the directory that is open',
    ])
    assert.equal(says(await find({ added: { ...talking, name: '', agency: { name: 'Lantern' } } })).length, 1)
    await assert.rejects(
      findProvider(commissioner, house.ids.next(), { service: { serviceId }, says: 'Yes' }),
      NotFound,
    )
    await assert.rejects(findProvider(worker, unmetId, { service: { serviceId }, says: 'Yes' }), NotFound)
    const added = { ...talking, name: 'Lantern nights', agency: { name: 'Lantern' } }
    const { requestId } = must(await find({ added }))
    assert.deepEqual(says(await find({ serviceId })), [
      'Lantern nights was found for this need already. The child’s worker must start it.',
    ])
    assert.equal(await stateOf(needId), 'unmet', 'found is not started')
    must(await startService(worker, childId, requestId, house.clock.today()))
    assert.equal(await stateOf(needId), 'service running')
    const [entry] = await look(worker, async (tx) => await unmetOfNeed(tx, needId))
    assert.equal(entry?.endedBecause, 'Lantern nights started')
    assert.deepEqual(await look(commissioner, async (tx) => await register(tx)), [])
    assert.deepEqual(says(await find({ serviceId })), ['This need is no longer in the register.'])
  })

  it('is not given up by the worker alone, once it stands in the register', async () => {
    const needId = await aNeed()
    must(await enterUnmetNeed(worker, childId, needId, { tried: 'Two services.', costsTheChild: 'She is alone.' }))
    for (const how of ['declined after review', 'no longer present'] as const)
      assert.deepEqual(says(await endNeed(worker, childId, needId, { how, says: 'The mother said so.' })), [
        'This need stands in the unmet-need register: a manager decides that it was declined or is no longer there. Ask your manager to end it.',
      ])
    must(await endNeed(manager, childId, needId, { how: 'declined after review', says: 'We looked at it together.' }))
    assert.equal(await stateOf(needId), 'ended')
  })

  it('checks a need that was passed on within twelve weeks, and puts it back where nobody answers it', async () => {
    const needId = await aNeed()
    const passed = { how: 'passed on and accepted', says: 'By letter', acceptedBy: 'Nurse Abara' } as const
    assert.deepEqual(says(await endNeed(worker, childId, needId, { ...passed, checkOn: day('2027-09-06') })), [
      'Enter a day on or before Monday 30 November 2026: a need passed on is checked within twelve weeks',
    ])
    must(await endNeed(worker, childId, needId, { ...passed, checkOn: day('2026-10-05') }))
    const found = { found: 'She left, and nobody took it on.', costsTheChild: 'She does not sleep.' }
    const back = must(await returnNeed(worker, childId, needId, found))
    assert.equal(await stateOf(back.needId), 'unmet')
    const [entry] = await look(worker, async (tx) => await unmetOfNeed(tx, back.needId))
    assert.deepEqual(
      [entry?.tried, entry?.caseOpen],
      ['Nurse Abara had accepted it. She left, and nobody took it on.', true],
    )
    assert.equal(await stateOf(needId), 'ended')
    must(await endNeed(manager, childId, back.needId, { how: 'met', says: 'Her aunt sits with her now.' }))
    assert.deepEqual(says(await returnNeed(worker, childId, needId, found)), [
      'No other agency holds this need, so there is no check to record.',
    ])
  })

  it('of a restricted child shows the commissioner nothing, and lets only a manager give a provider access', async () => {
    const hidden = await aChildOfTheTeam(house, {
      teamId: worker.actor.teamId ?? '',
      workerId: worker.actor.accountId,
    })
    await restrict(house, hidden, manager.actor.accountId)
    const { needId } = must(await nameNeed(worker, hidden, theNeed))
    must(await enterUnmetNeed(worker, hidden, needId, { tried: 'All', costsTheChild: 'Sleep' }))
    assert.deepEqual(await look(commissioner, async (tx) => await register(tx)), [])
    const { requestId } = must(await requestService(worker, hidden, needId, { serviceId, wanted: 'Weekly' }))
    must(await answerRequest(provider, requestId, { answer: 'accepted', says: '' }))
    assert.deepEqual(says(await startService(worker, hidden, requestId, house.clock.today())), [
      'This child’s record is restricted: a manager must start the service, for the provider’s access follows it.',
    ])
  })

  it('two people who do the same for a need at once: the second is told what the first did, and it is done once', async () => {
    const childId = await aChildOfTheTeam(house, { teamId: house.ids.next(), workerId: worker.actor.accountId })
    const need = async () => must(await nameNeed(worker, childId, theNeed)).needId
    const twice = async (work: (ctx: Ctx) => Promise<Outcome<unknown>>) =>
      (await Promise.all([work(worker), work(manager)])).flatMap(says)
    const ended = await need()
    assert.deepEqual(await twice((ctx) => endNeed(ctx, childId, ended, { how: 'met', says: 'She says so.' })), [
      'This need has ended already. Open it again to see how.',
    ])
    const unmet = await need()
    const said = { tried: 'Harbour House', costsTheChild: 'No sleep' }
    assert.deepEqual(await twice((ctx) => enterUnmetNeed(ctx, childId, unmet, said)), [
      'This need stands in the register already.',
    ])
    const [entry] = await look(worker, async (tx) => await unmetOfNeed(tx, unmet))
    const found = { service: { serviceId }, says: 'From Monday.' }
    const foundTwice = await Promise.all([1, 2].map(() => findProvider(commissioner, entry?.id ?? '', found)))
    assert.deepEqual(foundTwice.flatMap(says), [
      'Harbour talking was found for this need already. The child’s worker must start it.',
    ])
    const accepted = await need()
    const requestId = must(await requestService(worker, childId, accepted, { serviceId, wanted: 'Weekly.' })).requestId
    must(await answerRequest(provider, requestId, { answer: 'accepted', says: '' }))
    assert.deepEqual(await twice((ctx) => startService(ctx, childId, requestId, house.clock.today())), [
      'This service has been started already.',
    ])
  })
})
