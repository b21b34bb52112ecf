import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import { withHouse } from '#cli/with-house.ts'
import { printSchema, printTypes } from '#kernel/schema/print-schema.ts'
import { projectRoot } from '#kernel/settings.ts'

export function schemaCommand(): Command {
  return new Command('schema')
    .description('print db/schema.sql and db/types.generated.ts from the migrated database')
    .action(async () => {
      await withHouse(async (house) => {
        const owner = house.owner.tables as Parameters<typeof printSchema>[0]
        await writeFile(join(projectRoot, 'db', 'schema.sql'), await printSchema(owner))
        await writeFile(join(projectRoot, 'db', 'types.generated.ts'), await printTypes(owner))
        process.stdout.write('db/schema.sql and db/types.generated.ts are fresh.\n')
      })
    })
}
