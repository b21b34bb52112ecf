import { Command } from 'commander'
import { withHouse } from '#cli/with-house.ts'

export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the database to the newest migration, and make the application’s login')
    .action(async () => {
      await withHouse(async () => {
        process.stdout.write('The database is at the newest migration.\n')
      })
    })
}
