import { callSender } from '#kernel/messages/call.ts'
import { notifySender } from '#kernel/messages/notify.ts'
import { smtpSender } from '#kernel/messages/smtp.ts'
import { type Senders, type Way, ways } from '#kernel/messages/way.ts'
import type { Environment } from '#kernel/settings.ts'

const needs: Readonly<Record<Way, string>> = {
  'e-mail': 'HOLDFAST_SMTP_URL and HOLDFAST_MAIL_FROM',
  SMS: 'HOLDFAST_NOTIFY_KEY and HOLDFAST_NOTIFY_TEMPLATE',
  call: 'HOLDFAST_CALL_URL',
}

/** The ways that the environment sets up. Half of what a way needs sets up nothing. */
export function sendersOf(environment: Environment = process.env): Senders {
  const said = (name: string): string | undefined => environment[name]?.trim() || undefined
  const [smtp, from] = [said('HOLDFAST_SMTP_URL'), said('HOLDFAST_MAIL_FROM')]
  const [key, template] = [said('HOLDFAST_NOTIFY_KEY'), said('HOLDFAST_NOTIFY_TEMPLATE')]
  const call = said('HOLDFAST_CALL_URL')
  return {
    ...(smtp === undefined || from === undefined ? {} : { 'e-mail': smtpSender(smtp, from) }),
    ...(key === undefined || template === undefined ? {} : { SMS: notifySender(key, template) }),
    ...(call === undefined ? {} : { call: callSender(call, said('HOLDFAST_CALL_TOKEN')) }),
  }
}

/** A way as whoever keeps the machines reads of it: how it is set up, or what it lacks. */
export interface WaySetUp {
  readonly way: Way
  readonly setUp: string | undefined
  readonly lacks: string
}

export function waysSetUp(senders: Senders): readonly WaySetUp[] {
  return ways.map((way) => ({ way, setUp: senders[way]?.setUp, lacks: needs[way] }))
}
