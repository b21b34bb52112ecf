import type { Involved } from '#domains/casework/child-person-read-store.ts'
import type { ChildStatus } from '#domains/casework/child-status.ts'
import { Section } from '#web/components/section.tsx'
import { WideTable } from '#web/people/wide-table.tsx'

interface Props {
  readonly involved: readonly Involved[]
  readonly status: ChildStatus
  readonly change: string | undefined
}

/** Who is involved with the child and how to reach them: our worker first. */
export function WhoIsInvolved({ involved, status, change }: Props) {
  const { worker } = status
  const rows = [
    ...(worker === undefined
      ? []
      : [['Social worker', worker.worker, worker.team, <Phone number={worker.phone ?? ''} />]]),
    ...involved.map(({ standsAs, workerName, agencyName, phone, email }) => [
      standsAs,
      workerName === '' ? 'Name not known' : workerName,
      agencyName,
      <>
        <Phone number={phone} />
        {email === '' ? '' : ` ${email}`}
      </>,
    ]),
  ]
  return (
    <Section heading="Who is involved" id="involved">
      {rows.length === 0 ? (
        <p class="govuk-body">Nobody from any agency is recorded.</p>
      ) : (
        <WideTable
          caption="People who work with the child"
          captionClass="govuk-visually-hidden"
          head={['What they are', 'Name', 'Agency or team', 'How to reach them']}
          rows={rows}
        />
      )}
      {change !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={change}>
            Add or end somebody’s involvement
          </a>
        </p>
      )}
    </Section>
  )
}

function Phone({ number }: { readonly number: string }) {
  return number === '' ? <>Number not known</> : <span class="hf-phone">{number}</span>
}
