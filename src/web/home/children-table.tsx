import { counted } from '#domains/casework/child/child-clocks.ts'
import { aloneInWords } from '#domains/casework/child/child-status.ts'
import type { ShownChild } from '#domains/casework/worklist/worklist.ts'
import { ageInWords } from '#domains/people/person.ts'
import { shortDate } from '#kernel/dates.ts'
import { Tag } from '#web/components/tag.tsx'
import { ChildName } from '#web/home/child-name.tsx'
import { WideTable } from '#web/people/wide-table.tsx'

interface Props {
  readonly caption: string
  readonly children: readonly ShownChild[]
  readonly today: Temporal.PlainDate
  /** Whose each child is, on a team’s list. */
  readonly withWorker?: boolean
}

/** Children on a list: when each was last seen, what is next, and what stands open. */
export function ChildrenTable({ caption, children, today, withWorker = false }: Props) {
  return (
    <WideTable
      caption={caption}
      head={['Child', ...(withWorker ? ['Worker'] : []), 'Last seen', 'Next', 'Open']}
      rows={children.map((child) => [
        <>
          <ChildName childId={child.childId} names={child} />, {ageInWords(child, today)}
          {child.plan === 'child protection' && <strong>; child protection plan</strong>}
          {child.plan === 'child in need' && '; child in need plan'}
          {child.plan === 'family help' && '; family help plan'}
        </>,
        ...(withWorker ? [child.worker] : []),
        <LastSeen child={child} />,
        child.nextOn === undefined ? 'Nothing is due' : `${child.nextWhat ?? ''}, ${shortDate(child.nextOn)}`,
        open(child),
      ])}
    />
  )
}

/** How long since anybody saw the child: too long is said in words. */
export function LastSeen({
  child,
}: {
  readonly child: Pick<ShownChild, 'lastSeenOn' | 'lastSeenAlone' | 'unseenDays' | 'unseenTooLong'>
}) {
  if (child.unseenDays === undefined) return <>Not to be seen</>
  const ago = child.unseenDays === 0 ? 'today' : `${counted(child.unseenDays, 'day')} ago`
  const said =
    child.lastSeenOn === undefined
      ? `Never: ${counted(child.unseenDays, 'day')} since the referral`
      : `${ago}, ${aloneInWords(child.lastSeenAlone, '')}`
  return child.unseenTooLong ? (
    <>
      <strong>{said}</strong> <Tag colour="red">Not seen</Tag>
    </>
  ) : (
    said
  )
}

function open({ overdue, unmet, concerns }: ShownChild): string {
  const said = [
    overdue > 0 ? `${overdue} overdue` : '',
    unmet > 0 ? counted(unmet, 'unmet need') : '',
    concerns > 0 ? counted(concerns, 'concern') : '',
  ].filter((part) => part !== '')
  return said.length === 0 ? 'None' : said.join(', ')
}
