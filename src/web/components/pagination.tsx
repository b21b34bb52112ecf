import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props } from '#web/components/properties.ts'

type ArrowLink = Props<{ href: string; text?: ComponentChildren; labelText?: string; attributes?: Attributes }>

type PageLink = Props<{
  number: number | string
  href: string
  current?: boolean
  visuallyHiddenText?: string
  attributes?: Attributes
}>

/** One page of the list, or the pages between that are left out. */
export type PaginationItem = PageLink | { readonly ellipsis: true }

export type PaginationProps = Props<{
  previous?: ArrowLink
  next?: ArrowLink
  items?: readonly PaginationItem[]
  landmarkLabel?: string
  class?: string
  attributes?: Attributes
}>

/** The pages of a list by number, or, without items, the parts of something before and after this one. */
export function Pagination(props: PaginationProps) {
  const { previous, next, items, landmarkLabel = 'Pagination', class: extra, attributes } = props
  const block = items === undefined && (previous !== undefined || next !== undefined)
  return (
    <nav
      class={classes('govuk-pagination', block && 'govuk-pagination--block', extra)}
      aria-label={landmarkLabel}
      {...attributes}
    >
      {previous && <Arrow to="prev" link={previous} block={block} />}
      {items && <ul class="govuk-pagination__list">{items.map((item) => pageItem(item))}</ul>}
      {next && <Arrow to="next" link={next} block={block} />}
    </nav>
  )
}

function pageItem(item: PaginationItem) {
  if ('ellipsis' in item) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  return (
    <li class={classes('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  )
}

interface ArrowProps {
  readonly to: 'prev' | 'next'
  readonly link: ArrowLink
  readonly block: boolean
}

function Arrow({ to, link, block }: ArrowProps) {
  const decorated = block && !link.labelText && 'govuk-pagination__link-title--decorated'
  const iconFirst = block || to === 'prev'
  return (
    <div class={`govuk-pagination__${to}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={to} {...link.attributes}>
        {iconFirst && <ArrowIcon to={to} />}
        <span class={classes('govuk-pagination__link-title', decorated)}>
          {link.text ?? (
            <>
              {to === 'prev' ? 'Previous' : 'Next'}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {link.labelText && block && (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!iconFirst && <ArrowIcon to={to} />}
      </a>
    </div>
  )
}

const arrowPaths = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function ArrowIcon({ to }: { readonly to: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${to}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrowPaths[to]} />
    </svg>
  )
}
