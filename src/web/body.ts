import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Typed, Upload } from '#web/route.ts'

export interface Body {
  readonly typed: Typed
  readonly uploads: Readonly<Record<string, Upload>>
}

/**
 * Reads a form as it was sent: one value a name, or several; files apart. What no text can hold (the character nought, half
 * of a pair) is taken out: nobody typed it, and the record can't keep it.
 *
 * @throws HTTPException 400 when it is no form that can be read.
 */
export async function readBody(context: Context): Promise<Body> {
  if (context.req.method !== 'POST') return { typed: {}, uploads: {} }
  const parsed = await parsedForm(context)
  // A field may be called anything, also what every object has: without a prototype it is a field like any other.
  const typed: Record<string, string | readonly string[]> = Object.create(null)
  const uploads: Record<string, Upload> = Object.create(null)
  for (const [key, value] of Object.entries(parsed)) {
    const name = plainText(key)
    const values = Array.isArray(value) ? value : [value]
    const texts = values.filter((one) => typeof one === 'string').map(plainText)
    const [file] = values.filter((one) => one instanceof File)
    if (file !== undefined && file.size > 0)
      uploads[name] = {
        name: plainText(file.name),
        mediaType: file.type,
        bytes: new Uint8Array(await file.arrayBuffer()),
      }
    const [first] = texts
    if (texts.length > 1) typed[name] = texts
    else if (first !== undefined) typed[name] = first
  }
  return { typed, uploads }
}

async function parsedForm(context: Context) {
  try {
    return await context.req.parseBody({ all: true })
  } catch (fault) {
    if (fault instanceof TypeError) throw new HTTPException(400, { cause: fault })
    throw fault
  }
}

function plainText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed().replaceAll('\r\n', '\n')
}
