import { handbook } from '#practice/handbook.ts'
import { handbookText } from '#practice/handbook-text.ts'

/** Prints the rules of practice: as data, or as pages to read. */
export function handbookCommand(options: { readonly json: boolean }): string {
  return options.json ? JSON.stringify(handbook(), null, 2) : handbookText()
}
