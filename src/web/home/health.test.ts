import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import { describe, it } from 'node:test'
import type { TrustDatabase } from '#domains/ledger/context.ts'
import { openDatabase } from '#kernel/database.ts'
import { healthRoute } from '#web/home/health.ts'
import type { PageRequest } from '#web/route.ts'

describe('whether a page could be served now', () => {
  it('is answered within seconds, with no, by a database that takes a call and then says nothing', async () => {
    const calls: Socket[] = []
    const silent = createServer((call) => calls.push(call))
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
    const at = silent.address()
    assert.ok(at !== null && typeof at === 'object')
    const database: TrustDatabase = openDatabase({
      connectionString: `postgresql://nobody:x@127.0.0.1:${at.port}/nothing`,
    })
    assert.ok(healthRoute.by === 'anyone')
    const began = performance.now()
    const reply = await healthRoute.handle({ site: { database } } as PageRequest)
    assert.deepEqual([reply.kind, 'status' in reply && reply.status], ['json', 503])
    assert.ok(performance.now() - began < 4_500)
    for (const call of calls) call.destroy()
    silent.close()
    await database.close()
  })
})
