import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

export type HintProps = Props<{ children: ComponentChildren; id?: string; class?: string; attributes?: Attributes }>

/** What helps the person answer, under the question. */
export function Hint({ children, id, class: extra, attributes }: HintProps) {
  return (
    <div id={id} class={classes('govuk-hint', extra)} {...attributes}>
      {children}
    </div>
  )
}
