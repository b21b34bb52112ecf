import type { ComponentChildren } from 'preact'
import { PhoneLink } from '#web/components/phone-link.tsx'
import type { Props } from '#web/components/properties.ts'

export type SafeguardingNowProps = Props<{
  /** Answered day and night, as people should read it: "01632 960 123". */
  dutyPhone: string
  /** Who answers: the front door by day, duty by night. */
  dutyName?: string
  headingLevel?: 1 | 2
  /** What else this page must say before its form. */
  children?: ComponentChildren
}>

/** Asks first whether a child is in danger now, and says whom to ring: 999, then duty. */
export function SafeguardingNow(props: SafeguardingNowProps) {
  const { dutyPhone, dutyName = 'the duty team', headingLevel = 2, children } = props
  const Heading = `h${headingLevel}` as const
  return (
    <section class="hf-danger" aria-labelledby="safeguarding-now">
      <Heading class="govuk-heading-m" id="safeguarding-now">
        Is a child in danger now?
      </Heading>
      <p class="govuk-body">
        <strong>
          Ring{' '}
          <a class="govuk-link hf-phone" href="tel:999">
            999
          </a>
        </strong>{' '}
        first. Do not wait to fill anything in.
      </p>
      <p class="govuk-body">
        Then ring {dutyName}, day or night: {/\d/.test(dutyPhone) ? <PhoneLink number={dutyPhone} /> : dutyPhone}
      </p>
      {children}
    </section>
  )
}
