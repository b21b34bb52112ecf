import { type Slot, slot } from '#web/components/properties.ts'
import { Table, type TableCell, type TableProps } from '#web/components/table.tsx'

/** What scrolls sideways on a narrow screen must be reached, and so moved, from the keyboard too (WCAG 2.1.1). */
const reachedByKeyboard = { tabIndex: 0 }

export type WideTableProps = TableProps & {
  readonly caption: string
  /** Cells that hold sentences stand below each other on a telephone: columns would be a word wide there. */
  readonly stacks?: boolean
}

/** A table of rows to work from, which scrolls in a box of its own where the screen is narrow. */
export function WideTable({ caption, stacks, ...table }: WideTableProps) {
  return (
    <section class="hf-scroll" aria-label={`${caption}, table`} {...reachedByKeyboard}>
      {stacks === true ? (
        <Table class="hf-table hf-stacks" caption={caption} {...table} rows={named(table)} />
      ) : (
        <Table class="hf-table" caption={caption} {...table} />
      )}
    </section>
  )
}

/** Above buttons: each says by itself what it does, and needs no head read before it. */
const headOfButtons = 'What you can do'

/** Each cell carries the head of its column, which is read before it where the columns stand below each other. */
function named({ head = [], rows, firstCellIsHeader }: TableProps): TableProps['rows'] {
  const inColumn = (cell: Slot<TableCell>, index: number): TableCell => {
    const given: TableCell = slot<TableCell>(cell)
    const column = slot<TableCell>(head[index] ?? '').children
    if (typeof column !== 'string' || column === headOfButtons || (index === 0 && firstCellIsHeader === true))
      return given
    return { ...given, attributes: { ...given.attributes, 'data-column': column } }
  }
  return rows.map((row) => (row === false || row === null ? row : row.map(inColumn)))
}
