import { standingSettings } from '#domains/access/duty/local-setting-store.ts'
import { type DatedThing, datedSetters, datedThings, readDated } from '#domains/governance/set-dated.ts'
import type { Role } from '#domains/ledger/actor.ts'
import { Button } from '#web/components/button.tsx'
import { Input } from '#web/components/input.tsx'
import { Select } from '#web/components/select.tsx'
import { formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { History } from '#web/governance/dated-setting-history.tsx'
import { datedSetting } from '#web/governance/dated-setting-page.tsx'
import { isPart, partIds, partOf, partTitle } from '#web/governance/dated-settings-parts.ts'
import { called, isLocal, mayChange, readers, slugOf, standing, toCome } from '#web/governance/dated-thing.ts'
import { strikeSettingPage } from '#web/governance/strike-setting-page.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, post, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

/** What is looked for: numbers of one part of the work, by words, or only what the house has set. */
interface Wanted {
  readonly part: string
  readonly words: string
}

function wantedOf({ query }: SignedInRequest): Wanted {
  const part = query['part'] ?? ''
  return { part: isPart(part) || part === 'all' ? part : '', words: (query['words'] ?? '').trim().slice(0, 60) }
}

function isWanted(thing: DatedThing, { part, words }: Wanted): boolean {
  const found = words === '' || called(thing).toLowerCase().includes(words.toLowerCase())
  return found && (thing.kind !== 'limit' || part === '' || part === 'all' || partOf(thing) === part)
}

async function all(request: SignedInRequest): Promise<Reply> {
  const kept = await readDated(request.ctx)
  const standingOnes = standingSettings(kept)
  const today = request.ctx.clock.today()
  const wanted = wantedOf(request)
  const isAsked = wanted.part !== '' || wanted.words !== ''
  const rows = (things: readonly DatedThing[]) =>
    things.map((thing) => {
      const { now, by } = standing(thing, today, standingOnes)
      return [
        <a class="govuk-link" href={paths.datedSetting(slugOf(thing.name))}>
          {called(thing)}
        </a>,
        now,
        by,
        toCome(thing, today, standingOnes),
      ]
    })
  const found = datedThings.filter((thing) => isWanted(thing, wanted))
  const isSet = ({ name }: DatedThing) => standingOnes.some((each) => each.name === name)
  const numbers = found.filter(({ kind }) => kind === 'limit')
  const table = (caption: string, things: readonly DatedThing[]) =>
    things.length === 0 ? null : (
      <WideTable
        caption={caption}
        firstCellIsHeader
        head={['What', 'Now', 'By what', 'Still to come']}
        rows={rows(things)}
      />
    )
  return page(
    request,
    { title: 'What holds from a day', back: paths.home(), wide: true },
    <>
      <h1 class="govuk-heading-l">What holds from a day</h1>
      <p class="govuk-body">
        A change begins on a day still to come, with its reason, and is set by a head of service or the director. It
        binds only what begins on or after that day: a step or clock that has begun stays under what was in force then,
        for ever. What was set by mistake is struck out, and stays to be read.
      </p>
      <Finding wanted={wanted} />
      {isAsked && found.length === 0 && <p class="govuk-body">Nothing is called so. Look for fewer words.</p>}
      {wanted.part === '' && (
        <>
          {table(
            'Law that is enacted and waits for its day',
            found.filter(({ kind }) => kind === 'law'),
          )}
          {table(
            'Editions of law, guidance and census',
            found.filter(({ kind }) => kind === 'edition'),
          )}
        </>
      )}
      {isAsked ? (
        <>
          {table('Local numbers', numbers.filter(isLocal))}
          {table(
            'Numbers that law and guidance give',
            numbers.filter((thing) => !isLocal(thing)),
          )}
        </>
      ) : (
        <>
          {table('Numbers that the house has set', numbers.filter(isSet))}
          <NumbersByPart numbers={numbers} />
        </>
      )}
      <SetElsewhere role={request.actor.role} />
      <NotSet />
      <History kept={kept} caption="Everything that was set here" />
    </>,
  )
}

function Finding({ wanted }: { readonly wanted: Wanted }) {
  const options = [
    { value: '', text: 'Law, editions, and what the house has set' },
    ...partIds.map((part) => ({ value: part, text: `Numbers: ${partTitle(part)}` })),
    { value: 'all', text: 'Every number' },
  ]
  return (
    <form method="get" action={paths.datedSettings()} class="hf-filter">
      <Select name="part" label="Show" items={options} value={wanted.part} />
      <Input name="words" label="With the words" value={wanted.words} width={20} />
      <Button variant="secondary">Show</Button>
    </form>
  )
}

/** The numbers are many: they are read a part of the work at a time. */
function NumbersByPart({ numbers }: { readonly numbers: readonly DatedThing[] }) {
  const counts = partIds.map((part) => [part, numbers.filter((thing) => partOf(thing) === part)] as const)
  return (
    <>
      <h2 class="govuk-heading-m">Numbers, by part of the work</h2>
      <ul class="govuk-list">
        {counts
          .filter(([, things]) => things.length > 0)
          .map(([part, things]) => (
            <li>
              <a class="govuk-link" href={`${paths.datedSettings()}?part=${part}`}>
                {partTitle(part)}
              </a>
              : {things.length}, of which {things.filter(isLocal).length} are ours
            </li>
          ))}
      </ul>
    </>
  )
}

function SetElsewhere({ role }: { readonly role: Role }) {
  return (
    <>
      <h2 class="govuk-heading-m">Set on pages of their own</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          {mayChange(role) ? (
            <a class="govuk-link" href={paths.dutySettings()}>
              The duty number, and the minutes of duty
            </a>
          ) : (
            'The duty number, and the minutes of duty: a head of service sets them, from the rota'
          )}
        </li>
        <li>
          {role === 'administrator' ? (
            <a class="govuk-link" href={paths.signInLengths()}>
              How long a sign-in lasts, and what is asked besides a password
            </a>
          ) : (
            'How long a sign-in lasts, and what is asked besides a password: the administrator’s page'
          )}
        </li>
      </ul>
    </>
  )
}

/** Numbers for which nobody need look here (`docs/decisions/0101-every-number-has-one-place-where-it-is-set.md`). */
function NotSet() {
  return (
    <>
      <h2 class="govuk-heading-m">Not set by anybody here</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>What the census or a return counts, as twelve months for a re-referral: the return says so.</li>
        <li>How long an Act lets an order or a power last: the order says its own end, within the Act.</li>
        <li>How many, as a quorum or three times missing: that is the rule itself, and changes with its edition.</li>
        <li>
          What a pattern finds: one with another number is another pattern, so that what was counted stays true. A
          pattern is retired by a decision.
        </li>
        <li>For how long a record opens in an emergency: whoever could lengthen it would loosen the guard.</li>
      </ul>
    </>
  )
}
export const datedSettingsRoutes: readonly Route[] = [
  get(paths.datedSettings(), readers, all),
  get(paths.datedSetting(), readers, async (request) => await datedSetting(request, false)),
  post(paths.datedSetting(), datedSetters, async (request) => await datedSetting(request, true)),
  ...formRoutes(paths.datedSettingStruck(), datedSetters, strikeSettingPage),
]
