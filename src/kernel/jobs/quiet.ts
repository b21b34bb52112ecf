import { Logger } from 'graphile-worker'

/** Says nothing: what goes wrong is thrown or kept. */
export const quiet = new Logger(() => () => undefined)

/** Hands on what the queue warns of, and no more: it logs each job, in words of its own. */
export function warning(tell: (says: string) => void): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') tell(message)
  })
}
