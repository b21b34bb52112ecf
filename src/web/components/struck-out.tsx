import type { ComponentChildren } from 'preact'
import type { Props } from '#web/components/properties.ts'

export type StruckOutProps = Props<{
  children: ComponentChildren
  /** Who struck it out. */
  by: string
  /** When, as people read it. */
  at: ComponentChildren
  reason: ComponentChildren
}>

/** What was recorded and has been struck out: it stays readable, with who did so, when and why. */
export function StruckOut({ children, by, at, reason }: StruckOutProps) {
  return (
    <div class="hf-struck">
      <p class="hf-struck__why">
        Struck out by {by}, {at}: {reason}
      </p>
      <del class="hf-struck__text">{children}</del>
    </div>
  )
}
