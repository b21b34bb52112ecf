import type { Settings } from '#kernel/settings.ts'

/** Whose system this is, as every page and every pack says. */
export interface Trust {
  /** The invented city is shown. */
  readonly demo: boolean
  readonly trustName: string
  /** The number that is answered day and night. */
  readonly dutyNumber: string
}

export function trustOf(settings: Settings): Trust {
  const demo = settings.demo || (settings.databaseUrl === undefined && settings.mode !== 'production')
  return { demo, trustName: demo ? 'Wexmoor Children’s Trust' : 'Children’s Trust', dutyNumber: '01632 960999' }
}
