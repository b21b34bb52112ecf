import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

/** `current` is this page; `active` is the part of the service that this page belongs to. */
export type ServiceNavigationItem = Props<{
  text: ComponentChildren
  href?: string
  current?: boolean
  active?: boolean
  attributes?: Attributes
}>

export type ServiceNavigationProps = Props<{
  serviceName?: string
  serviceUrl?: string
  navigation?: readonly (ServiceNavigationItem | false | null)[]
  navigationLabel?: string
  navigationId?: string
  navigationClass?: string
  menuButtonText?: string
  menuButtonLabel?: string
  /** A button that opens the menu on a phone, hidden unless a script makes it work. */
  collapseNavigationOnMobile?: boolean
  ariaLabel?: string
  start?: ComponentChildren
  end?: ComponentChildren
  endInline?: boolean
  navigationStart?: ComponentChildren
  navigationEnd?: ComponentChildren
  class?: string
  attributes?: Attributes
}>

/** The parts of the service, under the header. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const { serviceName, start, end, ariaLabel = 'Service information' } = props
  const outer = {
    class: classes('govuk-service-navigation', props.class),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  }
  const content = (
    <div
      class={classes(
        'govuk-width-container',
        end !== undefined && props.endInline && 'govuk-service-navigation__inlining-container',
      )}
    >
      {start}
      <div class="govuk-service-navigation__container">
        {serviceName && <ServiceName name={serviceName} url={props.serviceUrl} />}
        <Menu {...props} />
      </div>
      {end}
    </div>
  )
  // With a name or more beside the links it is a landmark of its own; links alone are one already.
  if (!serviceName && !start && !end) return <div {...outer}>{content}</div>
  return (
    <section aria-label={ariaLabel} {...outer}>
      {content}
    </section>
  )
}

function ServiceName({ name, url }: { readonly name: string; readonly url: string | undefined }) {
  return (
    <span class="govuk-service-navigation__service-name">
      {url ? (
        <a href={url} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  )
}

const hiddenFromEverybody = { hidden: true, 'aria-hidden': true } as const

function Menu(props: ServiceNavigationProps) {
  const { navigationStart, navigationEnd, menuButtonText = 'Menu', navigationId = 'navigation' } = props
  const items = (props.navigation ?? []).filter((item) => item !== false && item !== null)
  if (items.length === 0 && !navigationStart && !navigationEnd) return null
  const { collapseNavigationOnMobile = items.length > 1, navigationLabel = menuButtonText, menuButtonLabel } = props
  return (
    <nav aria-label={navigationLabel} class={classes('govuk-service-navigation__wrapper', props.navigationClass)}>
      {collapseNavigationOnMobile && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          aria-label={menuButtonLabel === menuButtonText ? undefined : menuButtonLabel}
          {...hiddenFromEverybody}
        >
          {menuButtonText}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={navigationId}>
        {navigationStart}
        {items.map((item) => menuItem(item))}
        {navigationEnd}
      </ul>
    </nav>
  )
}

function menuItem({ text, href, current, active, attributes }: ServiceNavigationItem) {
  const marked = current || active
  const ariaCurrent = marked ? (current ? 'page' : 'true') : undefined
  const content = marked ? <strong class="govuk-service-navigation__active-fallback">{text}</strong> : text
  return (
    <li class={classes('govuk-service-navigation__item', marked && 'govuk-service-navigation__item--active')}>
      {href ? (
        <a class="govuk-service-navigation__link" href={href} aria-current={ariaCurrent} {...attributes}>
          {content}
        </a>
      ) : (
        <span class="govuk-service-navigation__text" aria-current={ariaCurrent}>
          {content}
        </span>
      )}
    </li>
  )
}
