import type { VNode } from 'preact'
import type { SignInHow } from '#domains/access/session.ts'
import type { LiveSession } from '#domains/access/session-store.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { WideTable } from '#web/people/wide-table.tsx'

const hows: Readonly<Record<SignInHow, string>> = {
  password: 'Password',
  'password and code': 'Password and code',
  passkey: 'Passkey',
  organisation: 'Your organisation’s sign-in',
  recovery: 'Let back in by two people',
  'walked in': 'Walked in, in the invented city',
}

interface Props {
  readonly sessions: readonly LiveSession[]
  /** What stands in the last column: what can be done with a sign-in. */
  readonly last?: { readonly head: string; readonly cell: (session: LiveSession) => VNode | string }
}

/** Sign-ins that could still be used: with what, from where, how, since when and until when. */
export function SessionTable({ sessions, last }: Props) {
  return (
    <WideTable
      caption={sessions.length === 1 ? 'One sign-in' : `${sessions.length} sign-ins`}
      firstCellIsHeader
      head={[
        'Browser',
        'Began from',
        'By',
        'Role',
        'Began',
        'Last used',
        'Ends at the latest',
        ...(last === undefined ? [] : [last.head]),
      ]}
      rows={sessions.map((session) => [
        session.browser === '' ? 'Not known' : session.browser,
        session.from === '' ? 'Not known' : session.from,
        hows[session.how],
        session.role,
        dateAndTime(session.beganAt),
        dateAndTime(session.lastSeenAt),
        dateAndTime(session.endsAt),
        ...(last === undefined ? [] : [last.cell(session)]),
      ])}
    />
  )
}
