import type { WhyEnded } from '#web/sign-in-check.ts'

const tell = 'If that was not you, tell an administrator at once.'

/** What somebody is told whose browser still holds a sign-in that has ended; nothing where they ended it there themselves. */
export const whySignedOut: Readonly<Record<WhyEnded, string | undefined>> = {
  time: 'You were signed out after a while without use. Sign in again.',
  'no role': 'You were signed out: you hold that role no more. If you should, ask an administrator.',
  'role ended': 'You were signed out: that role of yours has ended. If you should hold it, ask an administrator.',
  left: 'You were signed out: it is recorded that you have left, and your account has ended. If you have not, ask an administrator.',
  'joining not agreed': 'You were signed out: it was not agreed that you join. Ask an administrator.',
  'signed out at their organisation': 'You were signed out at your organisation, and so here too. Sign in again.',
  'ended by an administrator': 'An administrator ended this sign-in. Sign in again, or ask them why.',
  'ended by its owner': `This sign-in was ended from another that you have open. ${tell}`,
  'password changed': `You were signed out because your password was changed. ${tell}`,
  'let back in by two people': `You were signed out because two people let you back in. ${tell}`,
  'signed out': undefined,
  'went on in another role': undefined,
}

/** What was typed is kept where nobody meant to shut this browser out: not where it may be in another's hands. */
export function keepsWhatWasTyped(because: WhyEnded): boolean {
  return because === 'time' || because === 'signed out at their organisation'
}
