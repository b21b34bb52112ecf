import type { allegationsOfChild } from '#domains/concerns/allegations/allegation-store.ts'
import { longDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'

interface Props {
  readonly dealtWith: Awaited<ReturnType<typeof allegationsOfChild>>
}

/** All that a child's record says of an allegation: that it is being dealt with, and whom to ring. */
export function DealtWith({ dealtWith }: Props) {
  if (dealtWith.length === 0) return null
  return (
    <Section heading="Ring before you go on" id="allegations" kind="warning">
      {dealtWith.map(({ toldOn, ringName, ringPhone }) => (
        <p class="govuk-body">
          Something about somebody who works with children is being dealt with, since {longDate(toldOn)}. Ring{' '}
          {ringName ?? 'the director'}
          {ringPhone === null ? '' : <span class="hf-phone">, {ringPhone}</span>}. Ask nobody about it.
        </p>
      ))}
    </Section>
  )
}
