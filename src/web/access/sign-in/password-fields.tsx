import type { Unmet } from '#domains/ledger/context.ts'
import { Input } from '#web/components/input.tsx'
import { PasswordInput } from '#web/components/password-input.tsx'
import { one, type PageRequest } from '#web/route.ts'

/** What a password is typed with, and what of it is missing. A password is taken as it was typed, spaces and all. */
export function typedPassword({ typed }: Pick<PageRequest, 'typed'>) {
  const email = one(typed, 'email')
  const password = typeof typed['password'] === 'string' ? typed['password'] : ''
  const missing: Unmet[] = []
  if (email === '') missing.push({ says: 'Enter your e-mail address', answerAt: 'email' })
  if (password === '') missing.push({ says: 'Enter your password', answerAt: 'password' })
  return { email, password, missing }
}

/** What is said at a field. */
export function saidAt(unmet: readonly Unmet[], name: string): string | undefined {
  return unmet.find(({ answerAt }) => answerAt === name)?.says
}

interface Props {
  readonly email: string
  readonly unmet: readonly Unmet[]
}

export function PasswordFields({ email, unmet }: Props) {
  const [emailSays, passwordSays] = [saidAt(unmet, 'email'), saidAt(unmet, 'password')]
  return (
    <>
      <Input
        name="email"
        type="email"
        label="E-mail address"
        autocomplete="username"
        spellcheck={false}
        value={email}
        {...(emailSays === undefined ? {} : { errorMessage: emailSays })}
      />
      <PasswordInput
        name="password"
        label="Password"
        {...(passwordSays === undefined ? {} : { errorMessage: passwordSays })}
      />
    </>
  )
}
