import { Section } from '#web/components/section.tsx'

/** An allergy, an illness of the family: before anything else is read, where there is any. */
export function MustBeKnown({ says }: { readonly says: readonly string[] }) {
  if (says.length === 0) return null
  return (
    <Section heading="What must be known for the child’s safety" kind="warning" id="known-for-safety">
      {says.map((each) => (
        <p class="govuk-body hf-lines">{each}</p>
      ))}
    </Section>
  )
}
