import { loadInWords } from '#domains/workforce/caseload.ts'
import type { Caseload } from '#domains/workforce/caseload-store.ts'

const width = 200

/** A caseload in words, and as a bar that repeats them: children held, against the room agreed. */
export function Load({ worker }: { readonly worker: Pick<Caseload, 'held' | 'roomFor' | 'teamName'> }) {
  const { held, roomFor = 0 } = worker
  const most = Math.max(held, roomFor, 1)
  const scaled = (count: number): number => Math.round((count / most) * width)
  const within = Math.min(held, roomFor)
  return (
    <>
      {worker.teamName}. {sentence(worker)}.
      <svg class="hf-load" viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="hf-load__track" x="0" y="0" width={scaled(roomFor)} height="10" />
        <rect class="hf-load__held" x="0" y="0" width={scaled(within)} height="10" />
        {held > roomFor && (
          <rect class="hf-load__over" x={scaled(within)} y="0" width={width - scaled(within)} height="10" />
        )}
      </svg>
    </>
  )
}

function sentence({ held, roomFor }: Pick<Caseload, 'held' | 'roomFor'>): string {
  const words = loadInWords({ held, roomFor })
  if (roomFor === undefined) return `Holds ${words}`
  const left = roomFor - held
  if (left > 0) return `Holds ${words}: room for ${left} more`
  return left === 0 ? `Holds ${words}: no room` : `Holds ${words}: ${-left} over`
}
