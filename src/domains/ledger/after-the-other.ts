import { isDeadlock } from '#kernel/database.ts'

const mostTries = 5

/**
 * Of two transactions that wait for each other PostgreSQL undoes one, wholly: it is done again, after the other.
 *
 * @param work one whole transaction, which keeps nothing outside it.
 */
export async function afterTheOther<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (fault) {
      if (!isDeadlock(fault) || tries === mostTries) throw fault
    }
  }
}
