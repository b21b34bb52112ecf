import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

export type GenericHeaderProps = Props<{
  /** The name or logo, which links to the front page. */
  children: ComponentChildren
  url?: string
  containerClass?: string
  class?: string
  attributes?: Attributes
}>

/** The bar at the top of every page. It is not GOV.UK's, for which the crown and its font are kept. */
export function GenericHeader(props: GenericHeaderProps) {
  const { children, url = '/', containerClass = 'govuk-width-container', class: extra, attributes } = props
  return (
    <div class={classes('govuk-generic-header', extra)} {...attributes}>
      <div class={classes('govuk-generic-header__container', containerClass)}>
        <div class="govuk-generic-header__logo">
          <a href={url} class="govuk-generic-header__homepage-link">
            {children}
          </a>
        </div>
      </div>
    </div>
  )
}
