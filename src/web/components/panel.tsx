import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props, type Slot, slot } from '#web/components/properties.ts'

type Actions = Props<{ children: ComponentChildren; class?: string; attributes?: Attributes }>

export type PanelProps = Props<{
  title: ComponentChildren
  children?: ComponentChildren
  headingLevel?: 1 | 2 | 3
  variant?: 'confirmation' | 'interruption'
  /** The buttons and links of an interruption. */
  actions?: Slot<Actions>
  class?: string
  attributes?: Attributes
}>

/** Confirms that something is done, or interrupts to ask whether it should be. For a summary box see `Section`. */
export function Panel(props: PanelProps) {
  const { title, children, headingLevel = 1, variant = 'confirmation', actions, class: extra, attributes } = props
  const Heading = `h${headingLevel}` as const
  return (
    <div class={classes('govuk-panel', `govuk-panel--${variant}`, extra)} {...attributes}>
      <Heading class="govuk-panel__title">{title}</Heading>
      {children && <div class="govuk-panel__body">{children}</div>}
      {variant === 'interruption' && actions !== undefined && <PanelActions {...slot(actions)} />}
    </div>
  )
}

function PanelActions({ children, class: extra, attributes }: Actions) {
  return (
    <div class={classes('govuk-panel__actions', extra)} {...attributes}>
      <div class="govuk-button-group">{children}</div>
    </div>
  )
}
