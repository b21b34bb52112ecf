import { createHash } from 'node:crypto'
import { packKeptDays, packMadeBy, packName } from '#domains/governance/daily-pack/pack.ts'
import { packDocument } from '#domains/governance/daily-pack/pack-document.ts'
import { asPdf } from '#domains/governance/daily-pack/pack-pdf.ts'
import { layPack, type PackCopy, signingKeyAt } from '#domains/governance/daily-pack/pack-place.ts'
import { keepPackFailed, keepPackMade, packKeys, packsTried } from '#domains/governance/daily-pack/pack-store.ts'
import { asCsv, asHtml, asText } from '#domains/governance/daily-pack/pack-text.ts'
import { type PackHeading, readPack } from '#domains/governance/daily-pack/read-pack.ts'
import { sealPack } from '#domains/governance/daily-pack/sealed-pack.ts'
import { act } from '#domains/ledger/act.ts'
import { type Ctx, defineAct, done, type Outcome, refused } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { dateInLondon, instantInLondon } from '#kernel/clock.ts'

export const makingPack = defineAct('make the daily pack', [])
export const failingPack = defineAct('say that the daily pack was not made', [])

export interface PackSettings extends PackHeading {
  readonly dataDirectory: string
  /** Where copies are put: several, so that one lies where this machine does not. */
  readonly folders: readonly string[]
}

export interface PackMade {
  readonly fileName: string
  readonly children: number
  readonly copies: readonly PackCopy[]
}

/**
 * Makes the pack of this moment and lays it in every folder. One act, whose entry names each child in it, as a list does. Where it
 * can’t be made, that is kept too, and told to whoever answers for it.
 */
export async function makePack(ctx: Ctx, settings: PackSettings): Promise<Outcome<PackMade>> {
  let tried: readonly PackCopy[] = []
  const outcome = await act(ctx, makingPack, [], async (tx, entry) => {
    const keys = (await packKeys(tx)).filter(({ retiredOn }) => retiredOn === null)
    if (keys.length === 0) return refused('No key is registered that could open it.')
    const pack = await readPack(tx, ctx, settings)
    const written = packDocument(pack)
    const sealed = await sealPack({
      about: {
        trust: settings.trust,
        stamp: written.stamp,
        asAt: pack.asAt.toString(),
        destroyBy: instantInLondon(pack.destroyAfter.add({ days: 1 })).toString(),
        version: settings.version,
        children: pack.children.length,
      },
      files: [
        { name: 'pack.pdf', bytes: await asPdf(written) },
        { name: 'pack.html', bytes: Buffer.from(asHtml(written)) },
        { name: 'pack.txt', bytes: Buffer.from(asText(written)) },
        { name: 'children.csv', bytes: Buffer.from(asCsv(pack)) },
      ],
      recipients: keys.map(({ recipient }) => recipient),
      signingKey: await signingKeyAt(settings.dataDirectory),
    })
    const fileName = packName(pack.asAt)
    const laid = { name: fileName, bytes: sealed, howToOpen: howToOpen(settings.trust) }
    tried = await layPack(settings.folders, laid, ctx.clock.today(), packKeptDays)
    if (!tried.some(({ ok }) => ok)) return refused('It could be put in none of its folders.')
    await keepPackMade(tx, ctx, {
      id: entry.actId,
      fileName,
      sha256: createHash('sha256').update(sealed).digest(),
      bytes: sealed.length,
      children: pack.children.length,
      keys: keys.length,
      destroyAfter: pack.destroyAfter,
      copies: tried,
    })
    entry.note({ shown: pack.children.map(({ id }) => id), file: fileName })
    return done({ fileName, children: pack.children.length, copies: tried })
  })
  if (!outcome.ok) await sayFailed(ctx, outcome.unmet[0].says, tried)
  return outcome
}

/**
 * The evening’s pack, as its job makes it: nothing where nobody was ever given a key, or where today’s is made and lies in every
 * folder.
 *
 * @throws Error when it was not made, so that it is tried again.
 */
export async function makeEveningPack(ctx: Ctx, settings: PackSettings): Promise<void> {
  const { keys, last } = await list(
    ctx,
    'whether today’s pack is made',
    async (tx) => ({ keys: await packKeys(tx), last: (await packsTried(tx, 1))[0] }),
    () => [],
  )
  if (keys.length === 0) return
  const isMade = last?.failedBecause === undefined && last?.copies.every(({ ok }) => ok) === true
  const isEvening = (at: Temporal.Instant): boolean =>
    at.toZonedDateTimeISO('Europe/London').hour >= Number(packMadeBy.split(':')[0])
  if (isMade && isEvening(last.at) && dateInLondon(last.at).equals(ctx.clock.today())) return
  let made: Outcome<PackMade>
  try {
    made = await makePack(ctx, settings)
  } catch (fault) {
    await sayFailed(ctx, 'The machine failed while it was made; it is tried again.')
    throw fault
  }
  if (!made.ok || made.value.copies.some(({ ok }) => !ok)) throw new Error('The daily pack is not in every folder.')
}

/** Keeps that the pack was not made: a fault of the machine is told without its message, which could quote somebody. */
export async function sayFailed(ctx: Ctx, because: string, tried: readonly PackCopy[] = []): Promise<void> {
  await act(ctx, failingPack, [], async (tx) => {
    await keepPackFailed(tx, ctx, ctx.ids.next(), because, tried)
    return done(undefined)
  })
}

function howToOpen(trust: string): string {
  return [
    `Daily packs of ${trust}: what duty must know of children at risk when every system is down.`,
    '',
    'They are sealed. To open one you need a key, which its keepers hold; it is not here.',
    '',
    'With the opener that lies beside the key, on any machine with Node 20 or later:',
    '  node open-pack.mjs FILE --key KEYFILE',
    'It also says whether the pack is whole and was made by the trust.',
    '',
    'Without it, with the program age (age-encryption.org), which does not check who made it:',
    '  age --decrypt --identity KEYFILE --output pack.zip FILE',
    '',
    'Open the newest. Print pack.pdf, or read pack.html in any browser. Destroy what you opened when Holdfast is back.',
    '',
  ].join('\r\n')
}
