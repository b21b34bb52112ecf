import { NotFound } from '#domains/ledger/context.ts'
import { page } from '#web/frame.tsx'
import { HandbookContents } from '#web/handbook/handbook-contents.tsx'
import { HandbookArticle, handbookPages } from '#web/handbook/handbook-pages.tsx'
import { paths } from '#web/paths.ts'
import { openGet, type PageRequest, type Reply, type Route } from '#web/route.ts'

async function contents(request: PageRequest): Promise<Reply> {
  return page(request, { title: 'Handbook of practice', wide: true }, <HandbookContents />)
}

async function show(request: PageRequest): Promise<Reply> {
  const found = handbookPages().find(({ id }) => id === request.params['page'])
  if (found === undefined) throw new NotFound('handbook page')
  const { title, wide = false } = found
  return page(request, { title: `${title}: handbook`, back: paths.handbook(), wide }, <HandbookArticle {...found} />)
}

export const handbookRoutes: readonly Route[] = [
  openGet(paths.handbook(), contents),
  openGet(paths.handbookPage(), show),
]
