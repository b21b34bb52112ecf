import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { openPack, readKeyFile } from '#domains/governance/daily-pack/sealed-pack.ts'

export interface OpeningPack {
  readonly file: string
  readonly keyFile: string
  /** A folder for what was in it; beside the pack, under its own name, when left out. */
  readonly into?: string | undefined
  /** The present moment, in milliseconds since 1970. */
  readonly now: number
}

export type OpenedInto = { readonly ok: true; readonly says: string } | { readonly ok: false; readonly says: string }

async function bytesOf(place: string): Promise<Buffer | undefined> {
  return await readFile(place).catch(() => undefined)
}

const pastItsDay =
  'IT SHOULD HAVE BEEN DESTROYED BY NOW. Trust nothing in it about today, and destroy it and its copies.'

/** How old a pack is, by the clock of this machine. */
function ageSays(asAt: string, now: number): readonly string[] {
  const hours = Math.floor((now - Date.parse(asAt)) / 3_600_000)
  if (Number.isNaN(hours)) return []
  if (hours < 0) return ['By the clock of this machine it is not made yet: look at the day above, and at that clock.']
  const old = hours < 48 ? counted(hours, 'hour') : counted(Math.floor(hours / 24), 'day')
  return [hours === 0 ? 'It is less than an hour old.' : `It is ${old} old.`]
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

/** Opens a pack with the key alone, and lays out what was in it: no database, no network, nothing of Holdfast is asked. */
export async function openPackInto({ file, keyFile, into, now }: OpeningPack): Promise<OpenedInto> {
  const sealed = await bytesOf(file)
  if (sealed === undefined) return { ok: false, says: `There is no file ${file} that can be read.` }
  const key = await bytesOf(keyFile)
  if (key === undefined) return { ok: false, says: `There is no key file ${keyFile} that can be read.` }
  const opened = await openPack(sealed, readKeyFile(key.toString()))
  if (!opened.ok) return opened
  const folder = into ?? file.replace(/\.zip\.age$/, '').replace(/\.age$/, '')
  const place = folder === file ? `${file}-opened` : folder
  await mkdir(place, { recursive: true, mode: 0o700 })
  for (const { name, bytes } of opened.files) await writeFile(join(place, basename(name)), bytes, { mode: 0o600 })
  const { trust, stamp, children, asAt, destroyBy } = opened.manifest
  return {
    ok: true,
    says: [
      `Daily pack of ${trust}. ${stamp}`,
      ...ageSays(asAt, now),
      ...(destroyBy !== undefined && now >= Date.parse(destroyBy) ? [pastItsDay] : []),
      'What has changed since then is not in it: take the newest pack that can be reached.',
      `${children} ${children === 1 ? 'child' : 'children'}.`,
      opened.signature === 'right'
        ? 'It is whole, and was made by the trust’s server.'
        : 'It is whole. Who made it could not be checked: the key file does not say whose signature it bears.',
      ...opened.files.map(({ name }) => join(place, basename(name))),
      'Destroy these files when Holdfast is back.',
    ].join('\n'),
  }
}
