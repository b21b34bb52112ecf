// Plain JavaScript, not TypeScript: bin/ needs it under whatever Node a machine has, before anything is installed.
import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const betweenTries = 100

/** The state of a process and when it began, in ticks since the machine started; empty where the system does not tell. */
async function statusOf(pid) {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The command, in brackets, may itself hold spaces: count the fields after it.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', began: fields[19] ?? '' }
  } catch {
    return { state: '', began: '' }
  }
}

export function processRuns(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return fault.code === 'EPERM'
  }
}

export async function thisProcess() {
  return `${process.pid} ${(await statusOf(process.pid)).began}`
}

export async function processLives(mark) {
  const [pid = '', began = ''] = mark.trim().split(' ')
  if (!/^[1-9][0-9]*$/.test(pid) || !processRuns(Number(pid))) return false
  const status = await statusOf(pid)
  // A zombie has died; its parent has not yet asked how.
  return status.state !== 'Z' && (began === '' || status.began === began)
}

/** Takes the lock away from a process that has died. Another may do so at the same moment, so what was taken is looked at. */
async function takeFromTheDead(path, mark) {
  const taken = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await rename(path, taken)
    if ((await readFile(taken, 'utf8')) !== mark) await link(taken, path)
  } catch (fault) {
    if (fault.code !== 'ENOENT' && fault.code !== 'EEXIST') throw fault
  } finally {
    await rm(taken, { force: true })
  }
}

async function tryToHold(path, mark) {
  const offered = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(offered, mark, { mode: 0o600 })
  try {
    // A link appears with its content in one step: nobody ever reads a lock without its holder.
    await link(offered, path)
    return true
  } catch (fault) {
    if (fault.code !== 'EEXIST') throw fault
    return false
  } finally {
    await rm(offered, { force: true })
  }
}

export async function withFileLock(path, work, options = {}) {
  const { tries = 6000, onWait } = options
  await mkdir(dirname(path), { recursive: true })
  const mark = `${await thisProcess()} ${randomBytes(6).toString('hex')}`
  for (let tried = 0; !(await tryToHold(path, mark)); tried += 1) {
    const holder = await readFile(path, 'utf8').catch(() => '')
    if (holder !== '' && !(await processLives(holder))) {
      await takeFromTheDead(path, holder)
      continue
    }
    if (tried === 0) onWait?.(`Waiting for process ${holder.split(' ')[0]}, which holds ${path}.`)
    if (tried >= tries) throw new Error(`Process ${holder.split(' ')[0]} has held ${path} for too long.`)
    await pause(betweenTries)
  }
  try {
    return await work()
  } finally {
    if ((await readFile(path, 'utf8').catch(() => '')) === mark) await rm(path, { force: true })
  }
}
