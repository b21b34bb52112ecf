import type { Context } from 'hono'
import { forgetToken, keepNotice, keepToken, keepWay } from '#web/cookies.ts'
import { renderPage } from '#web/layout.tsx'
import type { Reply } from '#web/route.ts'
import type { Site } from '#web/site.ts'

/** Turns a page's reply into HTTP. */
export function answer({ vault }: Pick<Site, 'vault'>, context: Context, reply: Reply): Response {
  switch (reply.kind) {
    case 'page':
      return context.html(renderPage(reply.node), reply.status)
    case 'redirect':
      if (reply.notice !== undefined) keepNotice(context, vault, reply.notice)
      if (reply.cookie === '') forgetToken(context)
      else if (reply.cookie !== undefined) keepToken(context, reply.cookie)
      if (reply.way !== undefined) keepWay(context, reply.way)
      return context.redirect(reply.to, 303)
    case 'file':
      return context.body(new Uint8Array(reply.bytes), 200, {
        'content-type': reply.mediaType,
        'content-disposition': `${reply.inline === true ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(reply.name)}`,
      })
    case 'json':
      return context.json(reply.value as Record<string, unknown>, reply.status)
  }
}
