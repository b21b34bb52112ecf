import { patience, type Sender } from '#kernel/messages/way.ts'

/**
 * Spoken calls by an HTTP service: `POST` of `{ "to", "says" }` as JSON; any answer of the 200s means that it rings the number and reads
 * the words out.
 */
export function callSender(url: string, token: string | undefined, wait = patience): Sender {
  return {
    setUp: `calls by ${new URL(url).hostname}`,
    async send(to, { says }) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ to, says }),
        signal: AbortSignal.timeout(wait),
      })
      if (!response.ok) throw new Error(`The service answered ${response.status}.`)
    },
  }
}
