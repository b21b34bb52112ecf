import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { lastDue } from '#cli/jobs/due.ts'
import type { Jobs } from '#cli/jobs/job.ts'
import { ringDue, tasksOf } from '#cli/jobs/tasks.ts'
import { isFailing, jobStates } from '#domains/access/job-store.ts'
import { act } from '#domains/ledger/act.ts'
import { addJob, type Carried } from '#domains/ledger/add-job-store.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { instantInLondon } from '#kernel/clock.ts'
import { startRunner } from '#kernel/jobs/runner.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { makeTriesDue, peopleAsRunner, queueAsApplication, queued } from '#test/job-queue-store.ts'
import { runJobs } from '#test/jobs.ts'

const asking = defineAct('ask for a job', ['duty'])

async function askFor(
  ctx: Ctx,
  job: string,
  carries: Carried,
  then: Outcome<undefined> = done(undefined),
): Promise<void> {
  await act(ctx, asking, [], async (tx) => {
    await addJob(tx, job, carries)
    return then
  })
}

const child = '01990000-0000-7000-8000-000000000001'

describe('jobs', () => {
  let house: TestHouse
  let duty: Ctx
  before(async () => {
    house = await testHouse('jobs')
    duty = await house.someone('duty', 'Ines Marlow')
  })
  after(async () => await house.close())

  it('does what an act asked for, once, as the house itself, and nothing when the act was refused', async () => {
    const seen: string[] = []
    const tell: Jobs = {
      'tell the school': {
        does: 'Tells the school',
        run: async ({ ctx }, carries) => void seen.push(`${ctx.actor.name}: ${carries['child']}`),
      },
    }
    await askFor(duty, 'tell the school', { child }, refused('Not now.'))
    await runJobs(house, tell)
    assert.deepEqual(seen, [])
    await askFor(duty, 'tell the school', { child })
    assert.deepEqual(seen, [], 'not before it is committed and run')
    await runJobs(house, tell)
    await runJobs(house, tell)
    assert.deepEqual(seen, [`Holdfast: ${child}`])
  })

  it('carries ids and days, and never a name', async () => {
    await askFor(duty, 'tell the school', { child, day: '2026-09-07' })
    await assert.rejects(askFor(duty, 'tell the school', { child: 'Kit Ferris' }), /carries ids and days only/)
    await assert.rejects(askFor(duty, 'tell the school', { child: `${child} Kit` }), /carries ids and days only/)
    await runJobs(house, { 'tell the school': { does: 'Tells the school', run: async () => undefined } })
  })

  it('tries again what failed, shows it to the administrator meanwhile, and keeps no word of the fault', async () => {
    let up = false
    const send: Jobs = {
      'send the letter': {
        does: 'Sends the letter',
        run: async () => {
          if (!up) throw new TypeError('Kit Ferris of 4 Wharf Lane could not be written to')
        },
      },
    }
    await askFor(duty, 'send the letter', { child })
    assert.deepEqual(await runJobs(house, send), ['send the letter'])
    const [kept] = await queued(house)
    assert.equal(kept?.attempts, 1)
    assert.equal(kept.lastError?.includes('Ferris'), false)
    const state = async () =>
      (await jobStates(house.database, house.clock.today())).find(({ job }) => job === 'send the letter')
    const failing = await state()
    assert.equal(failing?.lastFault, 'TypeError')
    assert.equal(failing.failing, 1)
    assert.ok(isFailing(failing))
    assert.deepEqual(await runJobs(house, send), [], 'it waits before it is tried again')
    up = true
    house.clock.moveTo(house.clock.now().add({ minutes: 1 }))
    await makeTriesDue(house)
    await runJobs(house, send)
    const after = await state()
    assert.deepEqual([after?.done, after?.failed, after?.waiting], [1, 1, 0])
    assert.ok(after !== undefined && !isFailing(after))
  })

  it('rings a daily job once at its time in London, late when the house was closed, and never early', async () => {
    const rung: string[] = []
    const nightly: Jobs = {
      'look round': {
        does: 'Looks round',
        rings: '22:30',
        run: async ({ ctx }) => void rung.push(ctx.clock.now().toString()),
      },
    }
    house.clock.moveTo(instantInLondon(Temporal.PlainDate.from('2026-09-08'), '22:31'))
    await runJobs(house, nightly)
    rung.length = 0
    house.clock.moveTo(instantInLondon(Temporal.PlainDate.from('2026-09-09'), '22:29'))
    await runJobs(house, nightly)
    assert.equal(rung.length, 0)
    house.clock.moveTo(instantInLondon(Temporal.PlainDate.from('2026-09-09'), '22:30'))
    await Promise.all([ringDue({ house }, nightly), ringDue({ house }, nightly)])
    await runJobs(house, nightly)
    await runJobs(house, nightly)
    assert.deepEqual(rung, ['2026-09-09T21:30:00Z'])
    house.clock.moveTo(instantInLondon(Temporal.PlainDate.from('2026-09-12'), '07:00'))
    await runJobs(house, nightly)
    assert.equal(rung.length, 2, 'once for the last evening that was missed')
  })

  it('counts the time of day as the clock in London shows it, in summer and in winter', () => {
    const at = (text: string) => lastDue('08:00', Temporal.Instant.from(text)).toString()
    assert.equal(at('2026-10-24T12:00:00Z'), '2026-10-24T07:00:00Z')
    assert.equal(at('2026-10-25T07:30:00Z'), '2026-10-24T07:00:00Z')
    assert.equal(at('2026-10-25T08:00:00Z'), '2026-10-25T08:00:00Z')
    assert.equal(lastDue('1:30', Temporal.Instant.from('2026-03-29T05:00:00Z')).toString(), '2026-03-29T01:30:00Z')
  })

  it('lets the runner reach the queue only, and the application never the queue itself', async () => {
    await assert.rejects(peopleAsRunner(house), /permission denied/)
    await assert.rejects(queueAsApplication(house), /permission denied/)
  })

  it('runs as jobs come, under a login of its own, and stops cleanly', async () => {
    const came = Promise.withResolvers<string | undefined>()
    const listening: Jobs = {
      'ring the bell': { does: 'Rings', run: async (_setting, carries) => came.resolve(carries['child']) },
    }
    const tasks = tasksOf(listening, {
      house,
      dataDirectory: '/nowhere',
      senders: {},
      address: 'https://holdfast.example',
      onFailed: () => undefined,
    })
    const runner = await startRunner(house.runner, tasks, (says) => came.reject(new Error(says)))
    await askFor(duty, 'ring the bell', { child })
    assert.equal(await came.promise, child)
    await runner.stop()
    await runner.stop()
  })
})
