import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

/** One place on the way to this page; the last, this page itself, has no `href`. */
export type Breadcrumb = Props<{ text: ComponentChildren; href?: string; attributes?: Attributes }>

export type BreadcrumbsProps = Props<{
  items: readonly Breadcrumb[]
  labelText?: string
  collapseOnMobile?: boolean
  class?: string
  attributes?: Attributes
}>

/** Where this page stands, from the front page down. */
export function Breadcrumbs(props: BreadcrumbsProps) {
  const { items, labelText = 'Breadcrumb', collapseOnMobile, class: extra, attributes } = props
  const name = classes('govuk-breadcrumbs', extra, collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')
  return (
    <nav class={name} aria-label={labelText} {...attributes}>
      <ol class="govuk-breadcrumbs__list">
        {items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  )
}
