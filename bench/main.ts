import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchActs } from '#bench/acts.ts'
import { type Row, tableOf } from '#bench/table.ts'
import { openHouseAt } from '#cli/house.ts'
import { systemClock } from '#kernel/clock.ts'
import { startPostgres } from '#kernel/embedded-postgres.ts'
import { systemIds } from '#kernel/ids.ts'

function says(line: string): void {
  process.stderr.write(`${line}\n`)
}

const directory = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))
const postgres = await startPostgres({ dataDirectory: directory })
const opening = { clock: systemClock, ids: systemIds(systemClock), onProgress: says, most: 10 }
const house = await openHouseAt(postgres.ownerUrl, opening)
const rows: Row[] = []
try {
  says('Acts a second.')
  rows.push(await benchActs(house, postgres.ownerUrl, 6_000))
  process.stdout.write(`${tableOf(rows)}\n`)
} finally {
  await house.close()
  await postgres.stop()
  await rm(directory, { recursive: true, force: true })
}
