import { type DraftKey, draftOf, dropDraft, keepDraft } from '#domains/access/draft-store.ts'
import { type ClosedRoute, one, type PageRequest, type Reply, redirect, type Typed } from '#web/route.ts'
import type { Site } from '#web/site.ts'

const aboutNothing = '00000000-0000-0000-0000-000000000000'

/** A form's draft is known by its path, with the words in it that are no ids, and by the last id that the path names. */
export function draftKey(route: ClosedRoute, request: PageRequest, accountId: string): DraftKey {
  const isId = (value: string | undefined): value is string => value !== undefined && /^[0-9a-f-]{36}$/.test(value)
  const ids = [...route.path.matchAll(/:([A-Za-z]+)/g)].map((match) => request.params[match[1] ?? '']).filter(isId)
  const form = route.path.replaceAll(/:([A-Za-z]+)/g, (whole, name: string) => {
    const value = request.params[name]
    return value === undefined || isId(value) ? whole : value
  })
  return { accountId, form, aboutId: ids.at(-1) ?? aboutNothing }
}

function withoutSecrets(typed: Typed): Typed {
  return Object.fromEntries(
    Object.entries(typed).filter(([name]) => !/^csrf$|^save$|^do$|^asks-of$|password|passcode|secret/i.test(name)),
  )
}

/** Before a form is shown: its draft. When "Save and come back later" was pressed: the draft kept, and the reply. */
export async function draftOnShow(
  site: Site,
  route: ClosedRoute,
  key: DraftKey,
  request: PageRequest,
  back: string,
): Promise<{ readonly draft: Typed | undefined; readonly reply?: Reply }> {
  if (route.method === 'GET') {
    if (request.query['fresh'] === undefined) return { draft: await draftOf(site.database.tables, key) }
    await dropDraft(site.database.tables, key)
    return { draft: undefined, reply: redirect(request.path) }
  }
  if (one(request.typed, 'save') !== 'draft') return { draft: undefined }
  await keepDraft(site.database.tables, key, withoutSecrets(request.typed), site.clock.now())
  return { draft: undefined, reply: redirect(back, 'Saved as a draft. Only you can see it.') }
}

/**
 * A form that went through needs its draft no more. One that was refused is kept as it was sent: whoever follows a refusal to
 * another page, puts right what lacked and comes back finds what they typed.
 *
 * @param typed what was sent to a page that can show it again; left out where there is none.
 */
export async function draftAfter(
  site: Site,
  route: ClosedRoute,
  key: DraftKey,
  reply: Reply,
  typed: Typed | undefined,
): Promise<void> {
  if (route.method !== 'POST') return
  if (reply.kind === 'redirect' || (reply.kind === 'page' && reply.shownOnce === true))
    await dropDraft(site.database.tables, key)
  else if (reply.kind === 'page' && (reply.status === 422 || reply.askedFirst === true) && typed !== undefined)
    await keepInterrupted(site, key, typed)
}

/** Keeps what was being typed when a sign-in had run out. */
export async function keepInterrupted(site: Site, key: DraftKey, typed: Typed): Promise<void> {
  const kept = withoutSecrets(typed)
  if (Object.keys(kept).length > 0) await keepDraft(site.database.tables, key, kept, site.clock.now())
}
