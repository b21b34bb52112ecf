import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'

/** A file chosen in a form. */
export interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/**
 * What is put into a field. Radios: the label of the choice. Checkboxes: the labels ticked. A date: `2026-09-07`; a date and a time:
 * `2026-09-07 4:05pm`.
 */
export type Filled = string | readonly string[] | ChosenFile

/** Fills in the field of a label, or the choices of a legend, inside the parts that are named before it. */
export async function fillField(root: Locator, name: string, value: Filled): Promise<void> {
  const path = name.split(' > ')
  const last = path.pop() ?? ''
  const scope = path.reduce(partOf, root)
  const called = new RegExp(`^${last.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}( \\(optional\\))?$`)
  const group = scope.getByRole('group', { name: called })
  const field = scope.locator('input, textarea, select').and(scope.getByLabel(called))
  // All that must be known of it is asked at once: every question is a turn with the browser.
  const found = await group
    .or(field)
    .evaluateAll((elements) =>
      elements.map((element) => ({ tag: element.tagName, type: element.getAttribute('type') })),
    )
  const [control] = found
  if (control === undefined || found.length !== 1)
    assert.fail(`There are ${found.length} fields called “${name}” in:\n${(await scope.allInnerTexts()).join(' ')}`)
  const isControl = ['INPUT', 'TEXTAREA', 'SELECT'].includes(control.tag)
  await (isControl ? fillControl(field, control, value) : fillGroup(scope, group, value))
}

function partOf(scope: Locator, name: string): Locator {
  const called = { name, exact: true }
  return scope.getByRole('region', called).or(scope.getByRole('group', called)).or(scope.getByRole('form', called))
}

async function fillControl(
  field: Locator,
  { tag, type }: { readonly tag: string; readonly type: string | null },
  value: Filled,
): Promise<void> {
  if (typeof value === 'object' && 'buffer' in value) {
    await field.setInputFiles(value)
    return
  }
  const text = typeof value === 'string' ? value : value.join('\n')
  if (tag === 'SELECT') await field.selectOption({ label: text })
  else if (type === 'checkbox' || type === 'radio') await field.setChecked(text !== '')
  else await field.fill(text)
}

async function fillGroup(scope: Locator, group: Locator, value: Filled): Promise<void> {
  const moment = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})(?: (.+))?$/.exec(value) : null
  if (moment !== null && (await group.getByLabel('Day', { exact: true }).count()) === 1) {
    await fillMoment(scope, group, moment)
    return
  }
  for (const label of typeof value === 'string' ? [value] : 'buffer' in value ? [] : value)
    await group.getByLabel(label, { exact: true }).check()
}

async function fillMoment(scope: Locator, group: Locator, [, year, month, day, time]: RegExpExecArray): Promise<void> {
  const fieldOfDay = group.getByLabel('Day', { exact: true })
  await fieldOfDay.fill(String(Number(day)))
  await group.getByLabel('Month', { exact: true }).fill(String(Number(month)))
  await group.getByLabel('Year', { exact: true }).fill(year ?? '')
  if (time === undefined) return
  const name = ((await fieldOfDay.getAttribute('name')) ?? '').replace(/-day$/, '-time')
  await scope.locator(`input[name="${name}"]`).fill(time)
}
