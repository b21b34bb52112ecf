import type { ChildOfFamily } from '#domains/casework/child/sibling-store.ts'
import type { ForClosing } from '#domains/casework/closure/closure-reading.ts'
import { longDate, shortDate } from '#kernel/dates.ts'
import type { ChildRecord, OpenNeed } from '#practice/record.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Table } from '#web/components/table.tsx'
import { paths } from '#web/paths.ts'
import { categoryLabel, factorLabel, outcomeLabel, primaryNeedLabel, sourceLabel } from '#web/people/child/labels.ts'
import { WideTable } from '#web/people/wide-table.tsx'

/** What is in view of whoever asks for a closure, or decides on one. */
export function InView({ closing }: { readonly closing: ForClosing }) {
  return (
    <>
      {closing.open !== undefined && <Standing childId={closing.child.id} record={closing.open.record} />}
      <Siblings siblings={closing.siblings} />
      <Known closing={closing} />
    </>
  )
}

const needStates = {
  open: 'nothing asked for yet',
  'service asked': 'a service has been asked',
  unmet: 'unmet: no service found',
  'service running': 'a service is running',
} as const satisfies Readonly<Record<OpenNeed['state'], string>>

function stateOf({ state, acceptedBy }: OpenNeed): string {
  return acceptedBy === undefined
    ? needStates[state]
    : `accepted by ${acceptedBy.agency}, to be checked on ${shortDate(acceptedBy.checkOn)}`
}

function Links({ items, none }: { items: readonly { href: string; text: string; more: string }[]; none: string }) {
  if (items.length === 0) return <>{none}</>
  return (
    <ul class="govuk-list">
      {items.map(({ href, text, more }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
          : {more}
        </li>
      ))}
    </ul>
  )
}

function Standing({ childId, record }: { readonly childId: string; readonly record: ChildRecord }) {
  const look = record.managersSection47Decision
  const needs = record.openNeeds.map((need) => ({ href: paths.need(need.id), text: need.title, more: stateOf(need) }))
  const concerns = record.openConcerns.map(({ id, aboutName, raisedOn }) => ({
    href: paths.concern(id),
    text: `About ${aboutName}`,
    more: `raised on ${longDate(raisedOn)}`,
  }))
  return (
    <section aria-labelledby="how-things-stand">
      <h2 class="govuk-heading-m" id="how-things-stand">
        How things stand
      </h2>
      <SummaryList
        rows={[
          {
            key: 'Last seen',
            value: record.lastSeenOn === undefined ? 'Not recorded as seen' : longDate(record.lastSeenOn),
            actions: [{ text: 'Record a visit', href: paths.newVisit(childId) }],
          },
          { key: 'Needs that have not ended', value: <Links items={needs} none="None" /> },
          { key: 'Concerns without an answer', value: <Links items={concerns} none="None" /> },
          {
            key: 'Manager’s look at section 47',
            value: look === undefined ? 'None recorded' : `${look.by}, ${longDate(look.on)}: ${look.decision}`,
          },
          { key: 'Plans', value: plansOf(record) },
          { key: 'Worker', value: record.allocatedTo?.name ?? 'Nobody is allocated' },
        ]}
      />
    </section>
  )
}

function plansOf({ familyHelpPlanOpenSince, childInNeedPlanOpenSince, protectionPlanOpenSince }: ChildRecord): string {
  if (protectionPlanOpenSince !== undefined) return `Child protection plan since ${longDate(protectionPlanOpenSince)}`
  if (childInNeedPlanOpenSince !== undefined) return `Child in need plan since ${longDate(childInNeedPlanOpenSince)}`
  if (familyHelpPlanOpenSince !== undefined) return `Family help plan since ${longDate(familyHelpPlanOpenSince)}`
  return 'None open'
}

function stateOfSibling({ episode, worker, diedOn }: ChildOfFamily): string {
  if (diedOn !== undefined) return `Died on ${longDate(diedOn)}`
  if (episode === undefined) return 'Not open'
  return `Open since ${shortDate(episode.referredOn)}, ${worker === undefined ? 'nobody allocated' : worker.name}`
}

function Siblings({ siblings }: { readonly siblings: readonly ChildOfFamily[] }) {
  if (siblings.length === 0) return <p class="govuk-body">No brothers or sisters whom you may see are recorded.</p>
  return (
    <Table
      caption="Brothers and sisters"
      captionSize="m"
      head={['Name', 'Our work', 'Last seen']}
      firstCellIsHeader
      rows={siblings.map((sibling) => [
        <a class="govuk-link" href={paths.child(sibling.id)}>
          {sibling.name}
        </a>,
        stateOfSibling(sibling),
        sibling.lastSeenOn === undefined ? 'Not recorded as seen' : shortDate(sibling.lastSeenOn),
      ])}
    />
  )
}

/** What the history keeps as codes, in words. */
function inWords(kind: string, title: string, says: string): string {
  const what = kind.charAt(0).toUpperCase() + kind.slice(1)
  const told = (...parts: readonly string[]) => [what, ...parts].filter((part) => part !== '').join(': ')
  if (kind === 'referral') return told(`from ${sourceLabel(title)}`, says === '' ? '' : primaryNeedLabel(says))
  if (kind === 'closure') return told(outcomeLabel('closure', title).replace(/\.$/, ''), says.slice(0, 200))
  if (kind === 'assessment') return told(says === '' ? '' : says.split(' ').map(factorLabel).join('; '))
  if (kind === 'plan') return told(title, says === '' ? '' : categoryLabel(says))
  return told(title, says.slice(0, 200))
}

function Known({ closing: { known } }: { readonly closing: ForClosing }) {
  return (
    <WideTable
      caption="What is already known"
      captionSize="m"
      head={['When', 'Who', 'What', 'What came of it']}
      rows={known.map(({ on, name, kind, title, says, outcome, because }) => [
        on === null ? 'Not known' : shortDate(on),
        name,
        inWords(kind, title, says),
        [kind === 'contact' && outcome !== null ? outcomeLabel('contact-screening', outcome) : outcome, because]
          .filter((part) => part !== null && part !== '')
          .join(' '),
      ])}
    />
  )
}
