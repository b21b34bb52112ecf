import type { ReasonedSetting } from '#domains/access/duty/local-setting-store.ts'
import { datedThings } from '#domains/governance/set-dated.ts'
import { plainDate } from '#kernel/dates.ts'
import { called } from '#web/governance/dated-thing.ts'
import { WideTable } from '#web/people/wide-table.tsx'

interface HistoryProps {
  readonly kept: readonly ReasonedSetting[]
  readonly caption: string
  /** Whoever may strike out what was set by mistake, with the address of it. */
  readonly strike?: ((setting: ReasonedSetting) => string) | undefined
}

/** What was set and struck out, the latest first. */
export function History({ kept, caption, strike }: HistoryProps) {
  const titles = new Map(datedThings.map((thing) => [thing.name, called(thing)]))
  if (kept.length === 0) return <p class="govuk-body">Nothing has been set otherwise than it is written.</p>
  return (
    <WideTable
      caption={caption}
      firstCellIsHeader
      head={['From', 'What', 'Set to', 'Why', 'Decided by', 'Set by']}
      rows={kept
        .toReversed()
        .map((one) => [
          plainDate(one.since),
          titles.get(one.name) ?? 'The duty telephone number',
          <SetTo setting={one} href={strike?.(one)} />,
          [one.reason, one.restsOn].filter((words) => words !== '').join(' '),
          one.decidedBy,
          one.setOn === undefined ? one.setBy : `${one.setBy}, ${plainDate(one.setOn)}`,
        ])}
    />
  )
}

function SetTo({ setting, href }: { readonly setting: ReasonedSetting; readonly href: string | undefined }) {
  const { value: says, struck, since } = setting
  if (struck !== undefined)
    return (
      <>
        <s>{says}</s>
        <br />
        Struck out by {struck.by}, {plainDate(struck.on)}: {struck.because}
      </>
    )
  if (href === undefined) return <>{says}</>
  return (
    <>
      {says}
      <br />
      <a class="govuk-link" href={href}>
        Strike out
        <span class="govuk-visually-hidden">
          : {says} from {plainDate(since)}
        </span>
      </a>
    </>
  )
}
