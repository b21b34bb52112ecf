import { NotifyClient } from 'notifications-node-client'
import type { Sender } from '#kernel/messages/way.ts'

/**
 * Text messages by GOV.UK Notify.
 *
 * @param template the id of a template of the service whose whole text is `((says))`.
 */
export function notifySender(key: string, template: string, at?: string): Sender {
  const client = at === undefined ? new NotifyClient(key) : new NotifyClient(at, key)
  return {
    setUp: 'GOV.UK Notify',
    async send(to, { says }) {
      await client.sendSms(template, to, { personalisation: { says } })
    },
  }
}
