import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props, type Slot, slot } from '#web/components/properties.ts'

type Words = Props<{ children: ComponentChildren; class?: string }>

export type TaskListItem = Props<{
  title: Slot<Words>
  /** Words, or a `Tag`. */
  status: Slot<Words>
  hint?: ComponentChildren
  href?: string
  class?: string
}>

export type TaskListProps = Props<{
  items: readonly (TaskListItem | false | null)[]
  idPrefix?: string
  class?: string
  attributes?: Attributes
}>

/** What is to be done, each with how far it has got. */
export function TaskList({ items, idPrefix = 'task-list', class: extra, attributes }: TaskListProps) {
  return (
    <ul class={classes('govuk-task-list', extra)} {...attributes}>
      {items.map((item, index) => item && <Task item={item} id={`${idPrefix}-${index + 1}`} />)}
    </ul>
  )
}

function Task({ item, id }: { readonly item: TaskListItem; readonly id: string }) {
  const { href, hint } = item
  const title: Words = slot(item.title)
  const status: Words = slot(item.status)
  const description = classes(hint !== undefined && `${id}-hint`, `${id}-status`)
  return (
    <li class={classes('govuk-task-list__item', href && 'govuk-task-list__item--with-link', item.class)}>
      <div class="govuk-task-list__name-and-hint">
        {href ? (
          <a
            class={classes('govuk-link govuk-task-list__link', title.class)}
            href={href}
            aria-describedby={description}
          >
            {title.children}
          </a>
        ) : (
          <div class={title.class}>{title.children}</div>
        )}
        {hint !== undefined && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      <div class={classes('govuk-task-list__status', status.class)} id={`${id}-status`}>
        {status.children}
      </div>
    </li>
  )
}
