import { withinSays } from '#kernel/working-days/length.ts'
import { handbook } from './handbook.ts'
import { doubtOf, doubts, inForceSays } from './handbook-says.ts'
import type { HandbookGate, HandbookRule, HandbookStep } from './handbook-shape.ts'
import { patterns } from './patterns/contents.ts'
import type { Pattern } from './patterns/pattern.ts'

/** The handbook as pages for the people whose work it is, in Markdown. */
export function handbookText(): string {
  const { rules, steps } = handbook()
  const limits = rules.filter(({ type }) => type === 'limit')
  const pages = steps.map((step) =>
    page(
      step,
      limits.filter(({ element }) => element.startsWith(`${step.id}/`)),
    ),
  )
  const others = limits.filter(({ element }) => !element.includes('/'))
  return [
    '# Handbook of practice',
    'Printed from the rules that the system keeps. What is local is said to be local, and is ours to change.',
    Object.values(doubts)
      .map(([word, means]) => `- “${word}”: ${means}`)
      .join('\n'),
    ...pages,
    '## What is owed because of the record',
    limitList(others),
    '## Patterns that someone must answer',
    patterns.map(patternLine).join('\n'),
    '',
  ].join('\n\n')
}

function patternLine({ title, finds, asks, askedOf, mayBeInnocent }: Pattern): string {
  return `- **${title}.** ${finds} The ${askedOf} is asked: ${asks} ${mayBeInnocent}`
}

function page(step: HandbookStep, limits: readonly HandbookRule[]): string {
  const protects = {
    throughout: 'Nothing but lawful authority stands in its way. What is lacking is put right afterwards.',
    'to begin': 'Nothing stands in the way of beginning it.',
  }
  return [
    `## ${step.title}`,
    step.purpose,
    ...(step.protective === null ? [] : [`**${protects[step.protective as keyof typeof protects]}**`]),
    `Begins: ${step.begins}${namedAfter(' It can follow', step.after)}${namedAfter(' It can begin while this goes on', step.beside)}`,
    section('What is asked', step.questions),
    section('What must be so to begin', step.toBegin.map(gateLine)),
    section('What must be so to conclude', step.toConclude.map(gateLine)),
    limits.length === 0 ? '' : `### By when\n\n${limitList(limits)}`,
    `### How it can end\n\n${step.outcomes.map(outcome).join('\n')}`,
    section('For example', step.situations),
    `Edition ${step.edition} · ${step.file}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function namedAfter(says: string, steps: HandbookStep['after']): string {
  return steps.length === 0 ? '' : `${says}: ${steps.map(({ title }) => title).join(', ')}.`
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `### ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`
}

function outcome({ means, protects, needs, leadsTo }: HandbookStep['outcomes'][number]): string {
  const free = protects
    ? ' **Nothing but lawful authority stands in its way. What is lacking is put right afterwards.**'
    : ''
  const next = `${free}${leadsTo.length === 0 ? '' : ` Then: ${leadsTo.map(({ title }) => title).join(', ')}.`}`
  return [`- ${means}${next}`, ...needs.map((need) => `  - ${gateLine(need)}`)].join('\n')
}

function gateLine(gate: HandbookGate): string {
  const by = gate.letThroughBy
  const may = by.length === 0 ? '' : ` The ${by.join(' or the ')} can override this, with a reason.`
  const doubt = doubtOf(gate)
  return `${gate.holds}${may} [${gate.citation}${doubt === '' ? '' : `; ${doubt}`}]`
}

/** One line a limit, once each: rules that share a limit are named together. */
function limitList(limits: readonly HandbookRule[]): string {
  const lines = new Map<string, string[]>()
  for (const each of limits) {
    const line = limitLine(each)
    const ids = lines.get(line) ?? []
    const isNew = /^[A-Z]{2}-\d{2}$/.test(each.id) && !ids.includes(each.id)
    lines.set(line, isNew ? [...ids, each.id] : ids)
  }
  return [...lines].map(([line, ids]) => `- ${line}${ids.length === 0 ? '' : ` (${ids.join(', ')})`}`).join('\n')
}

function limitLine({ title, limit, unit, citation, confidence, kind, from, to, corrected }: HandbookRule): string {
  const within = limit === null || unit === null ? '' : withinSays({ count: limit, unit })
  const doubt = doubtOf({ confidence, kind })
  return `${title}: ${within}. ${citation}, ${inForceSays({ from, to, corrected })}${doubt === '' ? '' : `; ${doubt}`}`
}
