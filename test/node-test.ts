import asyncHooks, { type AsyncHook } from 'node:async_hooks'

/**
 * The runner of `node:test`, loaded so that its hooks can be taken off: import it before anything that imports `node:test`.
 *
 * The runner follows every promise and every socket of the process, to know of which test each is, and never stops following for a file
 * that has ended. That is needed while tests are declared. While they run one after another, whoever runs is known anyhow, and the
 * following alone takes more than a fifth of the time of a test that asks a database.
 */

const made: AsyncHook[] = []
const { createHook } = asyncHooks
Object.assign(asyncHooks, {
  createHook: (callbacks: Parameters<typeof createHook>[0]) => {
    const hook = createHook(callbacks)
    made.push(hook)
    return hook
  },
})
export const { run } = await import('node:test')
Object.assign(asyncHooks, { createHook })

/** Ends the following of what was begun so far: call it when the first test begins. */
export function followNoMore(): void {
  for (const hook of made.splice(0)) hook.disable()
}
