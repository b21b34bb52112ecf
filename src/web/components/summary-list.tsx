import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props, type Slot, slot } from '#web/components/properties.ts'

type Cell = Props<{ children: ComponentChildren; class?: string }>

/** What can be done with a row. `visuallyHiddenText` says which row: "Change" + "date of birth". */
export type SummaryAction = Props<{
  text: ComponentChildren
  href: string
  visuallyHiddenText?: string
  class?: string
  attributes?: Attributes
}>

export type SummaryRow = Props<{
  key: Slot<Cell>
  value: Slot<Cell>
  actions?: readonly SummaryAction[]
  actionsClass?: string
  class?: string
}>

export type SummaryCard = Props<{
  title?: Slot<Props<{ children: ComponentChildren; class?: string; headingLevel?: 2 | 3 | 4 }>>
  actions?: readonly SummaryAction[]
  actionsClass?: string
  class?: string
  attributes?: Attributes
}>

export type SummaryListProps = Props<{
  rows: readonly (SummaryRow | false | null)[]
  /** A frame around the list with a title and actions of its own. */
  card?: SummaryCard
  noBorder?: boolean
  class?: string
  attributes?: Attributes
}>

/** What is known, as questions and answers. */
export function SummaryList({ rows, card, noBorder, class: extra, attributes }: SummaryListProps) {
  const anyActions = rows.some((row) => row && (row.actions ?? []).length > 0)
  const cardTitle = card?.title === undefined ? undefined : slot(card.title).children
  const list = (
    <dl class={classes('govuk-summary-list', noBorder && 'govuk-summary-list--no-border', extra)} {...attributes}>
      {rows.map((row) => row && <Row row={row} anyActions={anyActions} cardTitle={cardTitle} />)}
    </dl>
  )
  return card ? <Card {...card}>{list}</Card> : list
}

interface RowProps {
  readonly row: SummaryRow
  readonly anyActions: boolean
  readonly cardTitle: ComponentChildren
}

function Row({ row, anyActions, cardTitle }: RowProps) {
  const { actions = [] } = row
  const key: Cell = slot(row.key)
  const value: Cell = slot(row.value)
  const noActions = anyActions && row.actions === undefined && 'govuk-summary-list__row--no-actions'
  return (
    <div class={classes('govuk-summary-list__row', noActions, row.class)}>
      <dt class={classes('govuk-summary-list__key', key.class)}>{key.children}</dt>
      <dd class={classes('govuk-summary-list__value', value.class)}>{value.children}</dd>
      {actions.length > 0 && (
        <dd class={classes('govuk-summary-list__actions', row.actionsClass)}>
          {actions.length === 1 ? (
            actions.map((action) => <ActionLink action={action} cardTitle={cardTitle} />)
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {actions.map((action) => (
                <li class="govuk-summary-list__actions-list-item">
                  <ActionLink action={action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  )
}

function Card({
  title,
  actions = [],
  actionsClass,
  class: extra,
  attributes,
  children,
}: SummaryCard & { readonly children: ComponentChildren }) {
  const heading: Props<{ children: ComponentChildren; class?: string; headingLevel?: 2 | 3 | 4 }> | undefined =
    title === undefined ? undefined : slot(title)
  const Heading = `h${heading?.headingLevel ?? 2}` as const
  const links = actions.map((action) => <ActionLink action={action} cardTitle={heading?.children} />)
  const actionsName = classes('govuk-summary-card__actions', actionsClass)
  return (
    <div class={classes('govuk-summary-card', extra)} {...attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {heading && <Heading class={classes('govuk-summary-card__title', heading.class)}>{heading.children}</Heading>}
        {links.length === 1 && <div class={actionsName}>{links}</div>}
        {links.length > 1 && (
          <ul class={actionsName}>
            {links.map((link) => (
              <li class="govuk-summary-card__action">{link}</li>
            ))}
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

function ActionLink({ action, cardTitle }: { readonly action: SummaryAction; readonly cardTitle: ComponentChildren }) {
  return (
    <a class={classes('govuk-link', action.class)} href={action.href} {...action.attributes}>
      {action.text}
      {(action.visuallyHiddenText || cardTitle) && (
        <span class="govuk-visually-hidden">
          {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
          {cardTitle && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  )
}
