import { serve } from '@hono/node-server'
import { Command } from 'commander'
import pino from 'pino'
import { openHouse } from '#cli/house.ts'
import { jobs } from '#cli/jobs/contents.ts'
import { timetable } from '#cli/jobs/job.ts'
import { startJobs } from '#cli/jobs.ts'
import { seedIfEmpty } from '#cli/seed-house.ts'
import { trustOf } from '#cli/trust.ts'
import { progress } from '#cli/with-house.ts'
import { organisationAt } from '#domains/access/account/organisation.ts'
import { isInvented } from '#domains/access/invented-city-store.ts'
import { systemClock } from '#kernel/clock.ts'
import { systemIds } from '#kernel/ids.ts'
import { sendersOf, waysSetUp } from '#kernel/messages/set-up.ts'
import { readSettings, type Settings } from '#kernel/settings.ts'
import { trustedProxies } from '#web/origin.ts'
import { routes } from '#web/routes.ts'
import { makeServer } from '#web/server.ts'

async function start(): Promise<void> {
  const settings = readSettings()
  const log = pino({ base: null }, pino.destination({ fd: 2, sync: true }))
  await makeInventedCity(settings)
  const ids = systemIds(systemClock)
  const house = await openHouse(settings, {
    clock: systemClock,
    ids,
    onProgress: progress,
    onLost: () => log.warn('A connection to the database was lost; the next request opens another.'),
  })
  if (settings.demo && settings.databaseUrl !== undefined && !(await isInvented(house.database))) {
    await house.close()
    throw new Error(
      'HOLDFAST_DEMO lets anybody in without a password, and this record is not an invented city made by "bin/holdfast seed". Start without it.',
    )
  }
  const site = {
    ...trustOf(settings),
    database: house.database,
    clock: systemClock,
    ids,
    log,
    dataDirectory: settings.dataDirectory,
    jobs: timetable(jobs),
    ways: waysSetUp(sendersOf()),
    address: settings.address,
    trustedProxies: trustedProxies(settings.trustedProxies),
    vault: house.vault,
    ...(settings.organisation === undefined
      ? {}
      : {
          organisation: organisationAt({
            ...settings.organisation,
            onTrouble: (trouble) => log.error({ fault: 'sign-in with the organisation', ...trouble }),
          }),
        }),
  }
  for (const { way, setUp, lacks } of site.ways)
    if (setUp === undefined) log.warn(`Alarms are not sent by ${way}: ${lacks} must be set.`)
  const runner = await startJobs(house, settings, (says) => log.warn(says))
  const server = makeServer(site, routes)
  const listening = serve({ fetch: server.fetch, port: settings.port }, () =>
    process.stdout.write(`Holdfast is ready at http://localhost:${settings.port}\n`),
  )
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
    listening.once('error', (fault: NodeJS.ErrnoException) => {
      const says =
        fault.code === 'EADDRINUSE'
          ? `Port ${settings.port} is in use. Stop what uses it, or set PORT to another.`
          : fault.message
      process.stderr.write(`${says}\n`)
      process.exitCode = 1
      stop()
    })
  })
  progress('Stopping.')
  await new Promise<void>((closed) => {
    listening.close(() => closed())
    if ('closeAllConnections' in listening) listening.closeAllConnections()
  })
  await runner.stop()
  await house.close()
  process.exit()
}

/** The first time, and only with the database of our own: a trust's own database is given invented people only when told to show them. */
async function makeInventedCity(settings: Settings): Promise<void> {
  if ((settings.databaseUrl !== undefined && !settings.demo) || settings.mode === 'production') return
  const until = systemClock.today()
  const made = await seedIfEmpty(settings, { children: 240, days: 80, seed: 'wexmoor', until, onProgress: progress })
  if (made !== undefined) progress(made)
}

export function startCommand(): Command {
  return new Command('start')
    .description('start everything: the database, the invented city the first time, the pages')
    .action(start)
}
