import type { DetailKind } from '#domains/people/confidential.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { detailSays } from '#web/people/child/must-nots.tsx'

/** Before somebody writes about a family to anybody outside: what is confidential of it, by its kinds alone. */
export function KeptWarning({ kinds }: { readonly kinds: readonly DetailKind[] }) {
  if (kinds.length === 0) return null
  const said = kinds.map((kind) => detailSays[kind])
  return (
    <InsetText>
      <strong>Confidential in this family: {said.join(', ')}.</strong> Leave it out of what you write to anybody
      outside: a text that says it is not sent.
    </InsetText>
  )
}
