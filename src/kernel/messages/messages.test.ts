import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { callSender } from '#kernel/messages/call.ts'
import { notifySender } from '#kernel/messages/notify.ts'
import { sendersOf, waysSetUp } from '#kernel/messages/set-up.ts'

const message = { subject: 'An alarm', says: 'An urgent contact has waited 20 minutes.' }

describe('ways of reaching somebody', () => {
  let server: Server
  let answers: (request: IncomingMessage, response: ServerResponse) => void
  let came: { readonly path: string; readonly authorised: string; readonly body: unknown }[] = []
  let url = ''

  before(async () => {
    server = createServer((request, response) => {
      let text = ''
      request.setEncoding('utf8')
      request.on('data', (part: string) => {
        text += part
      })
      request.on('end', () => {
        const authorised = request.headers.authorization ?? ''
        came.push({ path: request.url ?? '', authorised, body: JSON.parse(text) })
        answers(request, response)
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })

  const answering = (status: number, body: object): void => {
    came = []
    answers = (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    }
  }

  it('sends a text message through GOV.UK Notify, and says so when it is refused', async () => {
    const key = 'holdfast-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0'
    const sms = notifySender(key, 'a-template', url)
    answering(201, { id: 'sent' })
    await sms.send('01632 960123', message)
    const [sent] = came
    assert.equal(sent?.path, '/v2/notifications/sms')
    assert.match(sent.authorised, /^Bearer /)
    assert.deepEqual(sent.body, {
      template_id: 'a-template',
      phone_number: '01632 960123',
      personalisation: { says: message.says },
    })
    answering(403, { status_code: 403, errors: [{ error: 'AuthError', message: 'no' }] })
    await assert.rejects(sms.send('01632 960123', message))
  })

  it('rings by a service that speaks, with its token; one that refuses or is slow has failed', async () => {
    const call = callSender(`${url}/calls`, 'a-token', 200)
    answering(202, {})
    await call.send('01632 960123', message)
    assert.deepEqual(came, [
      { path: '/calls', authorised: 'Bearer a-token', body: { to: '01632 960123', says: message.says } },
    ])
    answering(500, {})
    await assert.rejects(call.send('01632 960123', message), /answered 500/)
    answers = () => undefined
    await assert.rejects(call.send('01632 960123', message), /timeout|aborted/i)
  })

  it('is set up by the environment, whole or not at all, and says what it lacks', () => {
    const half = waysSetUp(sendersOf({ HOLDFAST_SMTP_URL: 'smtp://mail.wexmoor.example', HOLDFAST_NOTIFY_KEY: 'key' }))
    assert.deepEqual(
      half.map(({ setUp }) => setUp),
      [undefined, undefined, undefined],
    )
    assert.equal(half[0]?.lacks, 'HOLDFAST_SMTP_URL and HOLDFAST_MAIL_FROM')
    const whole = sendersOf({
      HOLDFAST_SMTP_URL: 'smtps://user:secret@mail.wexmoor.example',
      HOLDFAST_MAIL_FROM: 'holdfast@wexmoor.example',
      HOLDFAST_CALL_URL: 'https://calls.wexmoor.example/calls',
    })
    assert.deepEqual(
      waysSetUp(whole).map(({ way, setUp }) => [way, setUp]),
      [
        ['e-mail', 'SMTP at mail.wexmoor.example'],
        ['SMS', undefined],
        ['call', 'calls by calls.wexmoor.example'],
      ],
    )
  })
})
