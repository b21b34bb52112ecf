import { createHash } from 'node:crypto'

/** A script for browsers. Its path changes when its content does. */
export interface Script {
  readonly text: string
  readonly path: string
}

export function script(name: string, text: string): Script {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { text, path: `/assets/${name}-${hash}.js` }
}
