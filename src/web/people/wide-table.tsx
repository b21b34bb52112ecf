import { Table, type TableProps } from '#web/components/table.tsx'

/** What scrolls sideways on a narrow screen must be reached, and so moved, from the keyboard too (WCAG 2.1.1). */
const reachedByKeyboard = { tabIndex: 0 }

/** A table of rows to work from, which scrolls in a box of its own where the screen is narrow. */
export function WideTable({ caption, ...table }: TableProps & { readonly caption: string }) {
  return (
    <section class="hf-scroll" aria-label={`${caption}, table`} {...reachedByKeyboard}>
      <Table class="hf-table" caption={caption} {...table} />
    </section>
  )
}
