import { Command, Option } from 'commander'
import { withHouse } from '#cli/with-house.ts'
import { addUser } from '#domains/access/account/add-user.ts'
import { madePassword } from '#domains/access/sign-in/first-password.ts'
import { personalRoles, type Role } from '#domains/ledger/actor.ts'

interface Typed {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly registration?: string
  readonly passwordFromInput?: boolean
}

async function passwordFromInput(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return text.trim()
}

export function userAddCommand(): Command {
  return new Command('add')
    .description('give somebody an account; prints their first password')
    .requiredOption('--name <name>', 'their name, as colleagues know it')
    .requiredOption('--email <address>', 'what they sign in with')
    .addOption(new Option('--role <role>', 'what they may do').choices(personalRoles).default('administrator'))
    .option('--registration <number>', 'Social Work England’s number, SW and digits')
    .option('--password-from-input', 'read the password from standard input instead of making one')
    .action(async (typed: Typed) => {
      const password = typed.passwordFromInput === true ? await passwordFromInput() : madePassword()
      await withHouse(async (house) => {
        const outcome = await addUser(house.asService('user add'), {
          name: typed.name,
          email: typed.email,
          role: typed.role,
          password,
          ...(typed.registration === undefined ? {} : { registration: typed.registration }),
        })
        if (!outcome.ok) throw new Error(outcome.unmet.map((unmet) => unmet.says).join('\n'))
        process.stdout.write(typed.passwordFromInput === true ? 'Added.\n' : `${password}\n`)
      })
    })
}
