import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

export type TabItem = Props<{
  id?: string
  label: string
  children: ComponentChildren
  attributes?: Attributes
  panelAttributes?: Attributes
}>

export type TabsProps = Props<{
  items: readonly (TabItem | false | null)[]
  idPrefix?: string
  title?: string
  id?: string
  class?: string
  attributes?: Attributes
}>

/** Parts of a page; where no script runs, a list of contents and every part in turn. */
export function Tabs({ items, idPrefix, title = 'Contents', id, class: extra, attributes }: TabsProps) {
  const panelId = (item: TabItem, index: number) => item.id ?? `${idPrefix ?? ''}-${index + 1}`
  return (
    <div id={id} class={classes('govuk-tabs', extra)} data-module="govuk-tabs" {...attributes}>
      <h2 class="govuk-tabs__title">{title}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list">
          {items.map(
            (item, index) =>
              item && (
                <li class={classes('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
                  <a class="govuk-tabs__tab" href={`#${panelId(item, index)}`} {...item.attributes}>
                    {item.label}
                  </a>
                </li>
              ),
          )}
        </ul>
      )}
      {items.map(
        (item, index) =>
          item && (
            <div
              class={classes('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')}
              id={panelId(item, index)}
              {...item.panelAttributes}
            >
              {typeof item.children === 'string' ? <p class="govuk-body">{item.children}</p> : item.children}
            </div>
          ),
      )}
    </div>
  )
}
