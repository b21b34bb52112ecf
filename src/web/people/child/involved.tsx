import type { Involved } from '#domains/casework/child-person-read-store.ts'
import type { ChildStatus } from '#domains/casework/child-status.ts'
import { Section } from '#web/components/section.tsx'

interface Props {
  readonly involved: readonly Involved[]
  readonly status: ChildStatus
  readonly change: string | undefined
}

/** Who is involved with the child and how to reach them: our worker first. */
export function WhoIsInvolved({ involved, status, change }: Props) {
  const { worker } = status
  const people = [
    ...(worker === undefined
      ? []
      : [{ is: 'Social worker', name: worker.worker, of: worker.team, phone: worker.phone ?? '', email: '' }]),
    ...involved.map(({ standsAs, workerName, agencyName, phone, email }) => ({
      is: standsAs.charAt(0).toUpperCase() + standsAs.slice(1),
      name: workerName === '' ? 'Name not known' : workerName,
      of: agencyName,
      phone,
      email,
    })),
  ]
  return (
    <Section heading="Who is involved" id="involved">
      {people.length === 0 && <p class="govuk-body">Nobody from any agency is recorded.</p>}
      <ul class="govuk-list hf-child__people">
        {people.map(({ is, name, of, phone, email }) => (
          <li>
            <span>{is}</span> <strong>{name}</strong> <span>{of}</span>{' '}
            <span>
              <Phone number={phone} /> {email}
            </span>
          </li>
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

function Phone({ number }: { readonly number: string }) {
  return number === '' ? <>Number not known</> : <span class="hf-phone">{number}</span>
}
