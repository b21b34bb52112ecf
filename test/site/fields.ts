import { all, ancestors, attribute, byId, type Element, isCalled, setAttribute, tagged, words } from '#test/site/dom.ts'

/** A file chosen in a form. */
export interface ChosenFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * What is put into a field. Radios: the label of the choice. Checkboxes: the labels ticked, which unticks the others. A date: `2026-09-07`.
 */
export type Filled = string | readonly string[] | ChosenFile

/** Files chosen, by the input that they were chosen in. */
export type ChosenFiles = Map<Element, ChosenFile>

const wordsOfLabel = (element: Element): string => words(element).replace(/ \(optional\)$/, '')

/**
 * Fills in the field of a label or the choices of a legend. `Kit > What was said` is the label inside the fieldset, section or
 * form called Kit.
 *
 * @throws Error when there is no such field, or more than one.
 */
export function fillField(root: Element, name: string, value: Filled, files: ChosenFiles): void {
  const path = name.split(' > ')
  const last = path.pop() ?? ''
  const scope = path.reduce((within, part) => onlyOne(groupsCalled(within, part), part), root)
  const labels = tagged(scope, 'label').filter((label) => wordsOfLabel(label) === last)
  const legends = tagged(scope, 'legend').filter((legend) => wordsOfLabel(legend) === last)
  if (labels.length + legends.length !== 1)
    throw new Error(
      `There are ${labels.length + legends.length} fields called “${name}”. There are: ${namesIn(scope).join('; ')}.`,
    )
  const [label] = labels
  const [legend] = legends
  if (label !== undefined) fillControl(root, label, value, files)
  else if (legend !== undefined) fillGroup(root, legend, value)
}

function namesIn(scope: Element): readonly string[] {
  return tagged(scope, 'legend', 'label').map(wordsOfLabel)
}

function groupsCalled(scope: Element, name: string): readonly Element[] {
  return all(scope, (element) => isCalled(element, name))
}

function onlyOne(found: readonly Element[], name: string): Element {
  const [first] = found
  if (first === undefined || found.length > 1) throw new Error(`There are ${found.length} parts called “${name}”.`)
  return first
}

function controlOf(root: Element, label: Element): Element {
  const id = attribute(label, 'for')
  const control = id === undefined ? tagged(label, 'input', 'select', 'textarea')[0] : byId(root, id)
  if (control === undefined) throw new Error(`The label “${words(label)}” belongs to no field.`)
  return control
}

function fillControl(root: Element, label: Element, value: Filled, files: ChosenFiles): void {
  const control = controlOf(root, label)
  const type = attribute(control, 'type')
  if (typeof value === 'object' && 'bytes' in value) {
    files.set(control, value)
    return
  }
  const text = typeof value === 'string' ? value : value.join('\n')
  if (control.tagName === 'select') chooseOption(control, text)
  else if (type === 'checkbox' || type === 'radio') tick(control, text)
  else if (control.tagName === 'textarea') setAttribute(control, 'data-typed', text)
  else setAttribute(control, 'value', text)
}

/** A lone box: `yes` ticks it, anything else unticks it. A radio is pressed, which lets the others of its name go. */
function tick(control: Element, text: string): void {
  if (attribute(control, 'type') === 'radio') press(control)
  else setAttribute(control, 'checked', text === 'yes' ? '' : undefined)
}

function press(radio: Element): void {
  const form = ancestors(radio).find(({ tagName }) => tagName === 'form')
  const name = attribute(radio, 'name')
  for (const other of form === undefined ? [] : tagged(form, 'input'))
    if (attribute(other, 'name') === name && attribute(other, 'type') === 'radio')
      setAttribute(other, 'checked', undefined)
  setAttribute(radio, 'checked', '')
}

function chooseOption(select: Element, text: string): void {
  const options = tagged(select, 'option')
  const chosen = options.find((option) => words(option) === text)
  if (chosen === undefined) throw new Error(`“${text}” is not offered: ${options.map(words).join('; ')}.`)
  for (const option of options) setAttribute(option, 'selected', option === chosen ? '' : undefined)
}

function fillGroup(root: Element, legend: Element, value: Filled): void {
  const [fieldset] = ancestors(legend)
  if (fieldset === undefined) throw new Error('A legend stands in a fieldset.')
  const inputs = tagged(fieldset, 'input')
  const [first] = inputs
  const date = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null
  if (date !== null && first !== undefined && attribute(first, 'type') !== 'radio') {
    for (const [index, part] of [date[3], date[2], date[1]].entries()) {
      const input = inputs[index]
      if (input !== undefined) setAttribute(input, 'value', String(Number(part)))
    }
    return
  }
  const wanted = typeof value === 'string' ? [value] : 'bytes' in value ? [] : value
  const labels = tagged(fieldset, 'label')
  for (const input of inputs) if (attribute(input, 'type') === 'checkbox') setAttribute(input, 'checked', undefined)
  for (const name of wanted) {
    const label = labels.find((one) => words(one) === name)
    if (label === undefined) throw new Error(`“${name}” is not offered: ${labels.map(words).join('; ')}.`)
    const control = controlOf(root, label)
    if (attribute(control, 'type') === 'radio') press(control)
    else setAttribute(control, 'checked', '')
  }
}

/** What a form would send, as a browser gathers it, with the button that was pressed. */
export function sent(form: Element, button: Element, files: ChosenFiles): FormData {
  const data = new FormData()
  for (const field of tagged(form, 'input', 'select', 'textarea')) {
    const name = attribute(field, 'name')
    if (name === undefined || attribute(field, 'disabled') !== undefined) continue
    const file = files.get(field)
    if (file !== undefined) data.append(name, new File([file.bytes], file.name, { type: file.mediaType }))
    else for (const value of valuesOf(field)) data.append(name, value)
  }
  const name = attribute(button, 'name')
  if (name !== undefined) data.append(name, attribute(button, 'value') ?? '')
  return data
}

/** What a field holds now: nothing for a box that is not ticked. */
export function valuesOf(field: Element): readonly string[] {
  if (field.tagName === 'textarea')
    return [
      attribute(field, 'data-typed') ?? field.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
    ]
  if (field.tagName === 'select') {
    const options = tagged(field, 'option')
    const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]
    return chosen === undefined ? [] : [attribute(chosen, 'value') ?? words(chosen)]
  }
  const type = attribute(field, 'type')
  if (type === 'file') return []
  if (type === 'checkbox' || type === 'radio')
    return attribute(field, 'checked') === undefined ? [] : [attribute(field, 'value') ?? 'on']
  return [attribute(field, 'value') ?? '']
}

/** What the field of a label holds now. */
export function valueAt(root: Element, name: string): string {
  return valuesOf(fieldCalled(root, name)).join(', ')
}

export function fieldCalled(root: Element, name: string): Element {
  const label = tagged(root, 'label').find((one) => wordsOfLabel(one) === name)
  if (label === undefined) throw new Error(`There is no field called “${name}”: ${namesIn(root).join('; ')}.`)
  return controlOf(root, label)
}
