import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { Command } from 'commander'
import { bundledOpener } from '#cli/pack/bundle-opener.ts'
import { packSettings } from '#cli/pack/pack-settings.ts'
import { withHouse } from '#cli/with-house.ts'
import { makePack } from '#domains/governance/daily-pack/make-pack.ts'
import { openPackInto } from '#domains/governance/daily-pack/open-into.ts'
import { addPackKey } from '#domains/governance/daily-pack/pack-keys.ts'
import { signingKeyAt } from '#domains/governance/daily-pack/pack-place.ts'
import { signerOf } from '#domains/governance/daily-pack/sealed-pack.ts'
import { plainMilliseconds } from '#kernel/clock.ts'

function makeCommand(): Command {
  return new Command('make')
    .description('make the pack of this moment and put a copy in every folder of HOLDFAST_PACK_FOLDERS')
    .action(async () => {
      await withHouse(async (house, settings) => {
        const made = await makePack(house.asService('pack make'), await packSettings(settings))
        if (!made.ok) throw new Error(`The daily pack was not made. ${made.unmet[0].says}`)
        const { fileName, children, copies } = made.value
        for (const { folder, ok, why } of copies)
          process.stdout.write(ok ? `${join(folder, fileName)}\n` : `Not put in ${folder}: ${why ?? 'unknown'}\n`)
        process.stdout.write(`${children} ${children === 1 ? 'child' : 'children'}.\n`)
        if (copies.some(({ ok }) => !ok)) process.exitCode = 1
      })
    })
}

function keysCommand(): Command {
  return new Command('keys')
    .description('make a key that opens packs, in a folder of its keeper (a stick): its private half is nowhere else')
    .requiredOption('--name <keeper>', 'who keeps it, and where')
    .requiredOption('--into <folder>', 'where the key file and the opener are put: not on this server')
    .action(async (typed: { readonly name: string; readonly into: string }) => {
      await withHouse(async (house, settings) => {
        const folder = resolve(typed.into)
        const here = [settings.dataDirectory, ...settings.packFolders].find(
          (place) => folder === place || folder.startsWith(`${place}/`),
        )
        if (here !== undefined)
          throw new Error(`The key would lie beside what it opens, in ${here}. Choose a stick or another machine.`)
        const identity = await generateX25519Identity()
        const recipient = await identityToRecipient(identity)
        await mkdir(folder, { recursive: true, mode: 0o700 })
        const signer = signerOf(await signingKeyAt(settings.dataDirectory))
        await writeFile(join(folder, 'pack-key.txt'), keyFile(typed.name, recipient, signer, identity), {
          mode: 0o600,
          flag: 'wx',
        })
        await writeFile(join(folder, 'open-pack.mjs'), await bundledOpener(), { mode: 0o600 })
        const added = await addPackKey(house.asService('pack keys'), { name: typed.name, recipient })
        if (!added.ok) throw new Error(added.unmet[0].says)
        process.stdout.write(`${recipient}\n${join(folder, 'pack-key.txt')}\n${join(folder, 'open-pack.mjs')}\n`)
      })
    })
}

function keyFile(name: string, recipient: string, signer: string, identity: string): string {
  return [
    '# Opens the daily packs of Holdfast. Keep it where the server is not, and where duty reaches it at night.',
    `# kept by: ${name.replaceAll(/\s+/g, ' ')}`,
    `# public half: ${recipient}`,
    `# signed by: ${signer}`,
    identity,
    '',
  ].join('\n')
}

function openCommand(): Command {
  return new Command('open')
    .description('open a pack with the key alone: no database is asked, and none need be there')
    .argument('<file>', 'the sealed pack, holdfast-pack-….zip.age')
    .requiredOption('--key <keyfile>', 'the key file that “pack keys” made')
    .option('--into <folder>', 'where to lay out what is in it')
    .action(async (file: string, typed: { readonly key: string; readonly into?: string }) => {
      const opened = await openPackInto({ file, keyFile: typed.key, into: typed.into, now: plainMilliseconds() })
      if (!opened.ok) throw new Error(opened.says)
      process.stdout.write(`${opened.says}\n`)
    })
}

export function packCommand(): Command {
  return new Command('pack')
    .description('the sealed daily pack, for the day that every system is down')
    .addCommand(makeCommand())
    .addCommand(keysCommand())
    .addCommand(openCommand())
}
