import { deepEqual, equal, match, notEqual, rejects } from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import pg from 'pg'
import { startPostgres } from './embedded-postgres.ts'
import { projectRoot } from './settings.ts'

async function ask(url: string, question: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query({ text: question, rowMode: 'array' })
    return rows.flat()
  } finally {
    await client.end()
  }
}

/** Another process that starts the database, says that it has, and waits to be killed. */
async function startElsewhere(dataDirectory: string) {
  const program = `
    const { startPostgres } = await import(${JSON.stringify(join(projectRoot, 'src/kernel/embedded-postgres.ts'))})
    const { adopted } = await startPostgres({ dataDirectory: ${JSON.stringify(dataDirectory)} })
    console.log(adopted)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(child.stdout, 'data')
  return { child, adopted: String(said).trim() === 'true' }
}

describe('the embedded PostgreSQL', () => {
  let folder = ''
  let data = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'holdfast-try-'))
    // As root PostgreSQL runs under another account, which passes through here.
    await chmod(folder, 0o711)
    data = join(folder, 'data')
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const postmaster = () => join(data, 'postgres', 'postmaster.pid')

  test('a first start makes the database, with checksums, on a socket that needs a password', async () => {
    const says: string[] = []
    const started = await startPostgres({ dataDirectory: data, onProgress: (sentence) => says.push(sentence) })
    try {
      match(says.join(' '), /^Making a PostgreSQL [0-9]+ database/)
      equal(started.adopted, false)
      deepEqual(
        await ask(
          started.ownerUrl,
          `select current_user::text, current_database()::text, current_setting('data_checksums'), current_setting('fsync'),
             current_setting('server_encoding'), lower('É'), (select rolsuper from pg_roles where rolname = current_user)`,
        ),
        ['holdfast_owner', 'holdfast', 'on', 'on', 'UTF8', 'é', true],
      )
      equal((await stat(join(data, 'postgres-password'))).mode & 0o777, 0o600)
      if (process.platform !== 'win32') {
        deepEqual(await ask(started.ownerUrl, `select current_setting('listen_addresses')`), [''])
        equal((await stat(started.login.host)).mode & 0o777, 0o700)
      }
      const wrong = new URL(started.ownerUrl)
      wrong.password = 'guessed'
      await rejects(ask(wrong.href, 'select 1'), /password authentication failed/)
    } finally {
      await started.stop()
    }
    equal(existsSync(postmaster()), false)
    equal(existsSync(started.login.host), process.platform === 'win32')
  })

  test('two starts at once share one database, and the last to give it up stops it', async () => {
    const [one, other] = await Promise.all([
      startPostgres({ dataDirectory: data }),
      startPostgres({ dataDirectory: data }),
    ])
    notEqual(one.adopted, other.adopted)
    equal(one.ownerUrl, other.ownerUrl)
    await Promise.all([one.stop(), one.stop()])
    deepEqual(await ask(other.ownerUrl, 'select 1'), [1])
    await other.stop()
    equal(existsSync(postmaster()), false)
  })

  test('what was written stays when whoever started it is killed, and the next start adopts it', async () => {
    const { child, adopted } = await startElsewhere(data)
    equal(adopted, false)
    const [pid] = (await readFile(postmaster(), 'utf8')).split('\n')
    child.kill('SIGKILL')
    await once(child, 'exit')
    const next = await startPostgres({ dataDirectory: data })
    try {
      equal(next.adopted, true)
      equal((await readFile(postmaster(), 'utf8')).split('\n')[0], pid)
      await ask(next.ownerUrl, 'create table kept (word text)')
    } finally {
      await next.stop()
    }
    equal(existsSync(postmaster()), false)
    const again = await startPostgres({ dataDirectory: data })
    try {
      deepEqual(await ask(again.ownerUrl, 'select count(*)::int from kept'), [0])
    } finally {
      await again.stop()
    }
  })

  test("a process number that a crash left, now another program's, keeps nobody from starting", async () => {
    const left = [process.pid, join(data, 'postgres'), 0, 5432, join(folder, 'swept'), '', '', ''].join('\n')
    await writeFile(postmaster(), left)
    const next = await startPostgres({ dataDirectory: data })
    equal(next.adopted, false)
    await next.stop()
  })

  test('a directory that is not a whole database is left as it is', async () => {
    const odd = join(folder, 'odd')
    await mkdir(join(odd, 'postgres'), { recursive: true })
    await writeFile(join(odd, 'postgres', 'base'), 'kept')
    await chmod(odd, 0o711)
    await rejects(startPostgres({ dataDirectory: odd }), /holds something that is not a whole database/)
    equal(await readFile(join(odd, 'postgres', 'base'), 'utf8'), 'kept')
    equal(existsSync(join(odd, 'postgres-password')), false)
  })

  test('one that forces nothing to disk is made anew each time', async () => {
    const apart = join(folder, 'apart')
    const first = await startPostgres({ dataDirectory: apart, durable: false })
    deepEqual(await ask(first.ownerUrl, `select current_setting('fsync')`), ['off'])
    await ask(first.ownerUrl, 'create table gone (word text)')
    await first.stop()
    const second = await startPostgres({ dataDirectory: apart, durable: false })
    try {
      deepEqual(await ask(second.ownerUrl, `select to_regclass('gone')::text`), [null])
    } finally {
      await second.stop()
    }
    equal(existsSync(join(apart, 'postgres')), false)
  })
})
