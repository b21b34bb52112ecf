/** One line of the table of measurements: everything is a ratio within one run. */
export interface Row {
  readonly what: string
  readonly measured: string
  readonly against: string
  readonly ratio: number
  readonly wanted: string
  readonly good: boolean
}

/** The table as Markdown, so that it can be pasted where it is wanted. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    (row) =>
      `| ${row.what} | ${row.measured} | ${row.against} | ${row.ratio.toFixed(2)} | ${row.wanted} | ${row.good ? 'yes' : 'NO'} |`,
  )
  return [
    '| what | measured | against | ratio | wanted | met |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}
