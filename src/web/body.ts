import type { Context } from 'hono'
import type { Typed, Upload } from '#web/route.ts'

export interface Body {
  readonly typed: Typed
  readonly uploads: Readonly<Record<string, Upload>>
}

/** Reads a form as it was sent: one value a name, or several; files apart. */
export async function readBody(context: Context): Promise<Body> {
  if (context.req.method !== 'POST') return { typed: {}, uploads: {} }
  const parsed = await context.req.parseBody({ all: true })
  const typed: Record<string, string | readonly string[]> = {}
  const uploads: Record<string, Upload> = {}
  for (const [name, value] of Object.entries(parsed)) {
    const values = Array.isArray(value) ? value : [value]
    const texts = values.filter((one) => typeof one === 'string').map((text) => text.replaceAll('\r\n', '\n'))
    const [file] = values.filter((one) => one instanceof File)
    if (file !== undefined && file.size > 0)
      uploads[name] = { name: file.name, mediaType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) }
    const [first] = texts
    if (texts.length > 1) typed[name] = texts
    else if (first !== undefined) typed[name] = first
  }
  return { typed, uploads }
}
