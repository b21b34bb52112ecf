import { howItEnded } from '#domains/front-door/earlier-contacts.ts'
import type { HistoryLine } from '#domains/front-door/known-store.ts'
import { closure } from '#practice/closure/closure.ts'
import { categoryLabel, closureCodeLabel, primaryNeedLabel, sourceLabel } from '#web/people/child/labels.ts'

const reasons: Readonly<Record<string, { readonly means: string }>> = closure.outcomes

/** Why work ended, as people read it; where it came with a census, by its code. */
export function closureInWords(line: HistoryLine): string {
  const own = line.title === undefined ? undefined : reasons[line.title]?.means
  const coded = line.outcome === undefined ? undefined : closureCodeLabel(line.outcome)
  const reason = own ?? coded ?? line.title ?? 'no reason recorded'
  return [reason.replace(/\.$/, ''), line.says === undefined || line.says === '' ? undefined : `“${line.says}”`]
    .filter((part) => part !== undefined)
    .join(': ')
}

/** One thing that happened before, in a line. */
export function historyInWords(line: HistoryLine): string {
  switch (line.kind) {
    case 'contact':
      return `Contact from ${line.title ?? 'somebody'}: ${line.says ?? ''} Decided: ${howItEnded({ ...line, on: undefined })}.`
    case 'referral':
      return `Referral, from ${sourceLabel(line.title ?? '')}${line.says === undefined || line.says === '' ? '' : `: ${primaryNeedLabel(line.says)}`}`
    case 'closure':
      return `Closed. ${closureInWords(line)}`
    case 'plan':
      return `${planInWords(line)}, ${line.outcome ?? ''}`
    case 'care history':
      return `Known to ${line.title ?? 'another authority'}: ${line.says ?? ''}`
    case 'concern':
      return `Concern about ${line.title ?? 'somebody'}: ${line.says ?? ''} (${line.outcome ?? ''})`
    default:
      return [line.kind.charAt(0).toUpperCase() + line.kind.slice(1), line.title, line.outcome]
        .filter((part) => part !== undefined && part !== '')
        .join(', ')
  }
}

/** "Child protection plan (neglect)". */
export function planInWords({ title, says }: HistoryLine): string {
  const kind = title ?? 'a'
  const category = says === undefined || says === '' ? '' : ` (${categoryLabel(says)})`
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} plan${category}`
}
