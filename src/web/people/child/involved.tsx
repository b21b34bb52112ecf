import type { ComponentChildren } from 'preact'
import type { ChildStatus } from '#domains/casework/child/child-status.ts'
import type { Involved } from '#domains/people/confidential/confidential-involved-store.ts'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { Section } from '#web/components/section.tsx'
import { Status } from '#web/people/child/status.tsx'
import { DetailShown } from '#web/people/confidential/detail-shown.tsx'

interface Props {
  readonly involved: readonly Involved[]
  readonly status: ChildStatus
  readonly change: string | undefined
}

/** Who is involved with the child and how to reach them: our worker first. */
export function WhoIsInvolved({ involved, status, change }: Props) {
  const { worker } = status
  return (
    <Section heading="Who is involved" id="involved">
      <Status status={status} />
      {worker === undefined && involved.length === 0 && <p class="govuk-body">Nobody from any agency is recorded.</p>}
      <ul class="govuk-list hf-child__people">
        {worker !== undefined && (
          <Line is="Social worker">
            <strong>{worker.worker}</strong> <span>{worker.team}</span> <PhoneLink number={worker.phone ?? ''} />
          </Line>
        )}
        {involved.map(({ standsAs, reach }) => (
          <Line is={standsAs.charAt(0).toUpperCase() + standsAs.slice(1)}>
            <DetailShown detail={reach}>
              {({ workerName, agencyName, phone, email }) => (
                <>
                  <strong>{workerName === '' ? 'Name not known' : workerName}</strong> <span>{agencyName}</span>{' '}
                  <span>
                    <PhoneLink number={phone} /> {email}
                  </span>
                </>
              )}
            </DetailShown>
          </Line>
        ))}
      </ul>
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

function Line({ is, children }: { readonly is: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <span>{is}</span> {children}
    </li>
  )
}
