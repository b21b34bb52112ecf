import type { WorkShown } from '#domains/casework/worklist/read-work-due.ts'
import { type Ower, owers, standings } from '#domains/casework/worklist/work-due-store.ts'
import { isKindOfWork, kindsOfWork } from '#practice/kinds-of-work.ts'
import { type Asked, said, waitsFor } from '#web/casework/worklist/worklist-asked.ts'
import { chaired, type ToChair } from '#web/casework/worklist/worklist-to-chair.ts'
import { Button } from '#web/components/button.tsx'
import { Select } from '#web/components/select.tsx'
import { paths } from '#web/paths.ts'

const owes: Readonly<Record<Ower, string>> = {
  anybody: 'Anybody',
  worker: 'The child’s worker',
  others: 'Somebody else',
}

interface FilterProps {
  readonly asked: Asked
  readonly work: WorkShown
}

/** What narrows the list that is open: whose, and of what. A list that nothing narrows has no such form. */
export function Filter({ asked, work, chairing }: FilterProps & { readonly chairing: readonly ToChair[] | undefined }) {
  const isDue = standings.some((each) => each === asked.list)
  const narrows = isDue || asked.list === 'waiting' || (asked.list === 'chairing' && chairing !== undefined)
  if (!narrows && work.choices.length <= 1) return null
  return (
    <form method="get" action={paths.worklist()} class="hf-filter">
      <input type="hidden" name="due" value={asked.list} />
      {work.choices.length > 1 && (
        <Select
          name="who"
          label={{ children: 'Whose work', class: 'govuk-label--s' }}
          value={work.chosen.value}
          items={work.choices.map(({ value, says }) => ({ value, text: says }))}
        />
      )}
      {asked.list === 'waiting' && (
        <Select
          name="waits"
          label={{ children: 'What waits', class: 'govuk-label--s' }}
          value={asked.waits ?? ''}
          items={[
            { value: '', text: 'Everything' },
            ...Object.entries(waitsFor).map(([value, text]) => ({ value, text })),
          ]}
        />
      )}
      {asked.list === 'chairing' && chairing !== undefined && <WhatAndWhen asked={asked} chairing={chairing} />}
      {isDue && <KindAndOwer asked={asked} work={work} />}
      <Button variant="secondary">Show</Button>
    </form>
  )
}

function KindAndOwer({ asked, work }: FilterProps) {
  return (
    <>
      <Select
        name="kind"
        label={{ children: 'Kind of work', class: 'govuk-label--s' }}
        value={asked.kind ?? ''}
        items={[
          { value: '', text: 'Every kind' },
          ...Object.entries(kindsOfWork).map(([value, text]) => ({
            value,
            text: `${text} (${isKindOfWork(value) ? (work.kinds.get(value) ?? 0) : 0})`,
          })),
        ]}
      />
      <Select
        name="by"
        label={{ children: 'Who owes it', class: 'govuk-label--s' }}
        value={asked.ower}
        items={owers.map((value) => ({ value, text: owes[value] }))}
      />
    </>
  )
}

function WhatAndWhen({ asked, chairing }: { readonly asked: Asked; readonly chairing: readonly ToChair[] }) {
  const kinds = new Set(chairing.map(({ kind }) => kind))
  return (
    <>
      {(kinds.size > 1 || asked.chairs !== undefined) && (
        <Select
          name="chairs"
          label={{ children: 'What is to be chaired', class: 'govuk-label--s' }}
          value={asked.chairs ?? ''}
          items={[
            { value: '', text: 'Everything' },
            ...Object.entries(chaired).map(([value, text]) => ({
              value,
              text: `${text} (${chairing.filter(({ kind }) => kind === value).length})`,
            })),
          ]}
        />
      )}
      <Select
        name="stands"
        label={{ children: 'By when', class: 'govuk-label--s' }}
        value={asked.standing ?? ''}
        items={[
          { value: '', text: `Any day (${chairing.length})` },
          ...standings.map((value) => ({
            value,
            text: `${said[value]} (${chairing.filter(({ stands }) => stands === value).length})`,
          })),
        ]}
      />
    </>
  )
}
