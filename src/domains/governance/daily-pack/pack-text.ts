import type { PackContents } from '#domains/governance/daily-pack/pack.ts'
import type { PackDocument } from '#domains/governance/daily-pack/pack-document.ts'
import { plainDate } from '#kernel/dates.ts'

/** The pack in the three forms that any machine opens: plain text, one page for a browser, and a list for a spreadsheet. */

export function asText(pack: PackDocument): string {
  const lines: string[] = [pack.title, pack.stamp, '']
  for (const { heading, says, entries } of pack.sections) {
    lines.push(heading.toUpperCase(), '', ...says, '')
    for (const entry of entries) {
      lines.push(`* ${entry.title}`)
      lines.push(...entry.warnings.map((warning) => `  ! ${warning}`))
      lines.push(...entry.lines.map(({ label, text }) => `  ${label}: ${text}`), '')
    }
  }
  return `${lines.join('\r\n')}\r\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const style = `body{font:16px/1.4 sans-serif;max-width:60em;margin:1em auto;padding:0 1em}
article{border-top:1px solid #888;padding:.5em 0;break-inside:avoid}h3{margin:.2em 0}dl{margin:0;display:grid;
grid-template-columns:max-content 1fr;gap:0 1em}dd{margin:0}dt{font-weight:bold}.warning{font-weight:bold;border-left:6px solid #000;
padding-left:.5em;margin:.3em 0}@media(max-width:30em){dl{display:block}dd{margin-bottom:.4em}}`

export function asHtml(pack: PackDocument): string {
  const sections = pack.sections.map(({ heading, says, entries }) =>
    [
      `<section><h2>${escaped(heading)}</h2>`,
      ...says.map((line) => `<p>${escaped(line)}</p>`),
      ...entries.map((entry) =>
        [
          `<article><h3>${escaped(entry.title)}</h3>`,
          ...entry.warnings.map((warning) => `<p class="warning">${escaped(warning)}</p>`),
          '<dl>',
          ...entry.lines.map(({ label, text }) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`),
          '</dl></article>',
        ].join(''),
      ),
      '</section>',
    ].join('\n'),
  )
  return [
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escaped(pack.title)}</title><style>${style}</style></head><body>`,
    `<h1>${escaped(pack.title)}</h1><p><strong>${escaped(pack.stamp)}</strong></p>`,
    ...sections,
    '</body></html>',
    '',
  ].join('\n')
}

/** A cell that a spreadsheet takes for text, whatever stands in it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** A line a child. It begins with the mark by which a spreadsheet knows UTF-8. */
export function asCsv({ children }: PackContents): string {
  const rows = children.map((child) => [
    child.name,
    child.born,
    child.lives,
    child.plan === undefined ? '' : `${child.plan.category}, since ${plainDate(child.plan.since)}`,
    child.care ?? '',
    child.missing ?? '',
    child.isUnborn ? 'yes' : '',
    child.worker,
    child.warnings.join(' | '),
  ])
  const head = [
    'Name',
    'Born',
    'Lives',
    'Child protection plan',
    'Looked after',
    'Missing',
    'Not yet born',
    'Worker',
    'Warnings: read first',
  ]
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
