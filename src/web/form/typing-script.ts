import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { script } from '#web/script.ts'

/** Asks of words for somebody outside when they are left. Without it they are looked through when they are saved and sent. */
export const typingScript = script('typing', readFileSync(fileURLToPath(new URL('typing.js', import.meta.url)), 'utf8'))
