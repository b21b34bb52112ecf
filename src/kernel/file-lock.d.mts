/** Whether a process of that number runs, whoever it belongs to. */
export function processRuns(pid: number): boolean

/** The mark of this process: its number and, where the system tells, when it began, so that a number used again is not taken for it. */
export function thisProcess(): Promise<string>

/** Whether the process that left a mark still lives. */
export function processLives(mark: string): Promise<boolean>

/**
 * Does `work` while holding the lock file at `path`. A lock whose process has died is taken over. Waits for a living one:
 * `tries` times a tenth of a second (6000 unless told), then throws.
 */
export function withFileLock<T>(
  path: string,
  work: () => Promise<T>,
  options?: { tries?: number; onWait?: (says: string) => void },
): Promise<T>
