import { asPdf } from '#domains/governance/daily-pack/pack-pdf.ts'
import type { LooksReport } from '#domains/governance/looks-report/looks-report-store.ts'
import { plainDate } from '#kernel/dates.ts'

/** The report for paper, in the words that were looked at. */
export async function reportPdf({ recipientName, from, until, lines }: LooksReport): Promise<Uint8Array> {
  return await asPdf({
    title: 'Who opened the record',
    stamp: `For ${recipientName}. From ${plainDate(from)} to ${plainDate(until)}.`,
    sections: [
      {
        heading: 'Who opened it, and why',
        says: [
          'Every time that somebody opens a record, we keep who it was and why. Here you read it by what they do, and not by name.',
          ...(lines.length === 0 ? ['Nobody opened it in this time.'] : lines),
        ],
        entries: [],
      },
      {
        heading: 'If something here worries you',
        says: [
          'Tell your worker, or the data protection officer of the trust. You may also complain to the Information Commissioner.',
          'Some looks may be left out where telling of them would put somebody at risk.',
        ],
        entries: [],
      },
    ],
  })
}
