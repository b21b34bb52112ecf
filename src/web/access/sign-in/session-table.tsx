import type { VNode } from 'preact'
import type { SignInHow } from '#domains/access/sign-in/session.ts'
import type { LiveSession } from '#domains/access/sign-in/session-store.ts'
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
  /** What can be done with a sign-in: beside its name, where a telephone shows it without scrolling. */
  readonly action?: { readonly head: string; readonly cell: (session: LiveSession) => VNode | string }
}

/** Sign-ins that could still be used: with what, from where, how, since when and until when. */
export function SessionTable({ sessions, action }: Props) {
  return (
    <WideTable
      stacks
      caption={sessions.length === 1 ? 'One sign-in' : `${sessions.length} sign-ins`}
      firstCellIsHeader
      head={[
        'Browser',
        ...(action === undefined ? [] : [action.head]),
        'Began from',
        'By',
        'Role',
        'Began',
        'Last used',
        'Ends at the latest',
      ]}
      rows={sessions.map((session) => [
        session.browser === '' ? 'Not known' : session.browser,
        ...(action === undefined ? [] : [action.cell(session)]),
        session.from === '' ? 'Not known' : session.from,
        hows[session.how],
        session.role,
        dateAndTime(session.beganAt),
        dateAndTime(session.lastSeenAt),
        dateAndTime(session.endsAt),
      ])}
    />
  )
}
