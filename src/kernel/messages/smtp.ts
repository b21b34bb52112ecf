import { createTransport } from 'nodemailer'
import { patience, type Sender } from '#kernel/messages/way.ts'

/**
 * E-mail over SMTP.
 *
 * @param url `smtps://user:password@host:465`, or `smtp://host:587`, which goes over to TLS where the server offers it.
 * @param wait milliseconds at most for each part of the conversation.
 */
export function smtpSender(url: string, from: string, wait = patience): Sender {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: wait,
    greetingTimeout: wait,
    socketTimeout: wait,
  })
  return {
    setUp: `SMTP at ${hostname}`,
    async send(to, { subject, says }) {
      await transport.sendMail({ from, to, subject, text: says })
    },
  }
}
