import type { Settings } from '#kernel/settings.ts'

/** Whose system this is, as every page and every pack says. */
export interface Trust {
  /** The invented city is shown. */
  readonly demo: boolean
  readonly trustName: string
  /** The number that is answered day and night. */
  readonly dutyNumber: string
}

/** Until the duty number is set, every page that would say it says that it is not. */
const notSet = 'the duty number (not set yet)'

export function trustOf(settings: Settings): Trust {
  const demo = settings.demo || (settings.databaseUrl === undefined && settings.mode !== 'production')
  return {
    demo,
    trustName: settings.trustName ?? (demo ? 'Wexmoor Children’s Trust' : 'Children’s Trust'),
    dutyNumber: demo ? '01632 960999' : notSet,
  }
}
