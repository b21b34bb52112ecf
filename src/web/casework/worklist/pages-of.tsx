import { Pagination } from '#web/components/pagination.tsx'

interface Props {
  readonly number: number
  readonly last: number
  readonly hrefOf: (number: number) => string
}

/** The page before and the page after of a long list; nothing where there is one page. */
export function PagesOf({ number, last, hrefOf }: Props) {
  if (last <= 1) return null
  const to = (wanted: number) => ({ href: hrefOf(wanted), labelText: `Page ${wanted} of ${last}` })
  return (
    <Pagination
      {...(number > 1 ? { previous: to(number - 1) } : {})}
      {...(number < last ? { next: to(number + 1) } : {})}
    />
  )
}
