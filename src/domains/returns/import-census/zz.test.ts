import { join } from 'node:path'
import { it } from 'node:test'
import { checkWhole } from '#domains/returns/cin-census/check-whole.ts'
import { importReturn } from '#domains/returns/import-census/import-return.ts'
import { projectRoot } from '#kernel/settings.ts'
import { numbered } from '#test/census-store.ts'
import { testHouse } from '#test/house.ts'
import { visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'
it('zz', async () => {
  const house = await testHouse('zz')
  const sample = join(projectRoot, 'test', 'samples', 'cin-census.xml')
  await importReturn(house.asService('import cin'), sample, await checkWhole(sample))
  const v = await visitor(house, await house.someone('duty', 'Noor Amble'))
  for (const n of ['QM000002', 'QM000011', 'QM000006']) { await v.open(paths.child((await numbered(house.owner, n)) ?? '')); console.log(v.text, '\n') }
  await house.close()
})
