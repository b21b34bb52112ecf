import type { ComponentChildren } from 'preact'
import { type Attributes, classes, type Props, type Slot, slot } from '#web/components/properties.ts'

/** One cell with its options; figures are `numeric`, so that they line up. */
export type TableCell = Props<{
  children?: ComponentChildren
  format?: 'numeric'
  colspan?: number
  rowspan?: number
  class?: string
  attributes?: Attributes
}>

export type TableProps = Props<{
  /** What the table shows. Every table of ours has one; hide it with `captionClass="govuk-visually-hidden"`. */
  caption?: ComponentChildren
  captionSize?: 's' | 'm' | 'l' | 'xl'
  captionClass?: string
  head?: readonly Slot<TableCell>[]
  rows: readonly (readonly Slot<TableCell>[] | false | null)[]
  firstCellIsHeader?: boolean
  class?: string
  attributes?: Attributes
}>

/** Figures and facts that are compared by row and column. */
export function Table(props: TableProps) {
  const { caption, captionSize, captionClass, head, rows, firstCellIsHeader, class: extra, attributes } = props
  const captionName = classes(
    'govuk-table__caption',
    captionSize && `govuk-table__caption--${captionSize}`,
    captionClass,
  )
  return (
    <table class={classes('govuk-table', extra)} {...attributes}>
      {caption && <caption class={captionName}>{caption}</caption>}
      {head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">{head.map((cell) => headerCell(slot(cell)))}</tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {rows.map(
          (row) =>
            row && (
              <tr class="govuk-table__row">
                {row.map((cell, index) =>
                  index === 0 && firstCellIsHeader ? rowHeaderCell(slot(cell)) : dataCell(slot(cell)),
                )}
              </tr>
            ),
        )}
      </tbody>
    </table>
  )
}

function headerCell({ children, format, class: extra, colspan, rowspan, attributes }: TableCell) {
  const name = classes('govuk-table__header', format && `govuk-table__header--${format}`, extra)
  return (
    <th scope="col" class={name} colspan={colspan} rowspan={rowspan} {...attributes}>
      {children}
    </th>
  )
}

function rowHeaderCell({ children, class: extra, colspan, rowspan, attributes }: TableCell) {
  return (
    <th scope="row" class={classes('govuk-table__header', extra)} colspan={colspan} rowspan={rowspan} {...attributes}>
      {children}
    </th>
  )
}

function dataCell({ children, format, class: extra, colspan, rowspan, attributes }: TableCell) {
  const name = classes('govuk-table__cell', format && `govuk-table__cell--${format}`, extra)
  return (
    <td class={name} colspan={colspan} rowspan={rowspan} {...attributes}>
      {children}
    </td>
  )
}
