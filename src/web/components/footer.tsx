import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

type FooterLink = Props<{ href: string; text: string; attributes?: Attributes }>

type FooterNavigation = Props<{
  title: string
  items?: readonly FooterLink[]
  columns?: 1 | 2 | 3
  width?: 'full' | 'one-half' | 'one-third' | 'two-thirds' | 'one-quarter'
}>

export type FooterProps = Props<{
  navigation?: readonly FooterNavigation[]
  meta?: Props<{ visuallyHiddenTitle?: string; items?: readonly FooterLink[]; children?: ComponentChildren }>
  containerClass?: string
  class?: string
  attributes?: Attributes
}>

/** The foot of every page: GOV.UK's, without the crown, the crest and the licence, which are not ours to show. */
export function Footer({ navigation = [], meta, containerClass, class: extra, attributes }: FooterProps) {
  return (
    <div class={classes('govuk-footer', extra)} {...attributes}>
      <div class={classes('govuk-width-container', containerClass)}>
        {navigation.length > 0 && (
          <>
            <div class="govuk-footer__navigation">{navigation.map((section) => navigationSection(section))}</div>
            <hr class="govuk-footer__section-break" />
          </>
        )}
        <div class="govuk-footer__meta">
          <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">{meta && <Meta {...meta} />}</div>
        </div>
      </div>
    </div>
  )
}

function navigationSection({ title, items = [], columns, width = 'full' }: FooterNavigation) {
  const list = classes('govuk-footer__list', columns && `govuk-footer__list--columns-${columns}`)
  return (
    <div class={`govuk-footer__section govuk-grid-column-${width}`}>
      <h2 class="govuk-footer__heading govuk-heading-m">{title}</h2>
      {items.length > 0 && (
        <ul class={list}>
          {items.map((item) => (
            <li class="govuk-footer__list-item">{footerLink(item)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Meta({ visuallyHiddenTitle = 'Support links', items = [], children }: NonNullable<FooterProps['meta']>) {
  return (
    <>
      <h2 class="govuk-visually-hidden">{visuallyHiddenTitle}</h2>
      {items.length > 0 && (
        <ul class="govuk-footer__inline-list">
          {items.map((item) => (
            <li class="govuk-footer__inline-list-item">{footerLink(item)}</li>
          ))}
        </ul>
      )}
      {children && <div class="govuk-footer__meta-custom">{children}</div>}
    </>
  )
}

function footerLink({ href, text, attributes }: FooterLink) {
  return (
    <a class="govuk-footer__link" href={href} {...attributes}>
      {text}
    </a>
  )
}
