import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { smtpSender } from '#kernel/messages/smtp.ts'
import type { Senders } from '#kernel/messages/way.ts'

export interface Mail {
  readonly to: string
  readonly text: string
}

/** A mail server on this machine, which takes what it is sent, or refuses it. */
export async function mailServer() {
  const came: Mail[] = []
  const now = { refuses: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, taken) =>
      taken(now.refuses ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : undefined),
    onData(stream, session, taken) {
      let text = ''
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => {
        text += part
      })
      stream.on('end', () => {
        came.push(...session.envelope.rcptTo.map(({ address }) => ({ to: address, text })))
        taken()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  const { port } = server.server.address() as AddressInfo
  const senders: Senders = { 'e-mail': smtpSender(`smtp://127.0.0.1:${port}`, 'holdfast@wexmoor.example', 2_000) }
  const stop = async () => await new Promise<void>((stopped) => server.close(() => stopped()))
  return { came, now, senders, stop }
}
