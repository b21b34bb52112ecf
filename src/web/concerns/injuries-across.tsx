import type { ComponentChildren } from 'preact'
import type { Across } from '#domains/concerns/injuries/injuries-across-store.ts'
import { type Injury, type InjuryBeside, type Reason, readBy } from '#domains/concerns/injuries/injury.ts'
import { shortDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { Section } from '#web/components/section.tsx'
import { Select } from '#web/components/select.tsx'
import { judged, placedSays, whatAndWhere } from '#web/concerns/injury-words.tsx'
import { stayingOnTheDay } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { addressSays, DetailShown } from '#web/people/confidential/detail-shown.tsx'
import { WideTable } from '#web/people/wide-table.tsx'
import { BodyPicture, marksUnder } from '#web/pictures/body-map.tsx'
import type { SignedInRequest } from '#web/route.ts'

/** The latest first, each under its number counted from the first. */
export function numbered(injuries: readonly Injury[]): readonly { readonly injury: Injury; readonly number: number }[] {
  return injuries.map((injury, at) => ({ injury, number: injuries.length - at }))
}

interface Props {
  readonly request: SignedInRequest
  readonly childId: string
  readonly across: Across
}

/**
 * Injuries of other children beside this child’s, on one drawing and in one table. Read by an adult, a carer or an address, this child’s
 * own that are held in common with them stand among them.
 */
export function ReadAcross({ request, childId, across }: Props) {
  const others = across.injuries.filter(({ injury }) => injury.childId !== childId)
  const choices = choicesOf(across, others)
  const by = choices.find(({ value }) => value === request.query['by'])
  const shown = by === undefined ? others : across.injuries.filter(({ because }) => because.some(isReadBy(by.value)))
  const drawn = shown.map(({ injury }) => injury)
  return (
    <Section heading="Read across: brothers and sisters, carers, addresses" id="across">
      {others.length === 0 ? (
        <p class="govuk-body">No injury of another child that you may see stands beside this child’s.</p>
      ) : (
        <>
          <form method="get" action={`${paths.injuries(childId)}#across`} class="hf-filter">
            {request.query['asKnown'] !== undefined && (
              <input type="hidden" name="asKnown" value={request.query['asKnown']} />
            )}
            <Select
              name="by"
              label={{ children: 'Read by', class: 'govuk-label--s' }}
              value={by?.value ?? ''}
              items={[
                { value: '', text: `Everything held in common (${others.length})` },
                ...choices.map(({ value, says, count }) => ({ value, text: `${says} (${count})` })),
              ]}
            />
            <Button variant="secondary">Show</Button>
          </form>
          <div class="hf-body__beside">
            <BodyPicture
              id="across-drawing"
              title={`${by === undefined ? 'Injuries of other children' : by.says}, numbered from the first`}
              chosen={drawn.flatMap(({ regions }) => regions)}
              marks={numbered(drawn).flatMap(({ injury, number }) => marksUnder(number, injury))}
            />
            <WideTable
              stacks
              caption={
                by === undefined ? 'Injuries of other children, the latest first' : `${by.says}, the latest first`
              }
              head={[
                ...['No.', 'Child', 'Seen', 'What and where', 'Explanation', 'Judged', 'In whose care'],
                'What is held in common',
              ]}
              rows={shown.map(({ injury, because }, at) => [
                String(shown.length - at),
                injury.childName,
                <a class="govuk-link" href={stayingOnTheDay(request, paths.injury(injury.childId, injury.id))}>
                  {shortDate(injury.seenOn)}
                  <span class="govuk-visually-hidden">, {injury.childName}</span>
                </a>,
                whatAndWhere(injury),
                injury.explanation,
                judged(injury),
                injury.inCareOf,
                <ul class="govuk-list">
                  {because.map((reason) => (
                    <li>{said(reason, across)}</li>
                  ))}
                </ul>,
              ])}
            />
          </div>
        </>
      )}
      <p class="govuk-body hf-child__quiet">Children whose records you may not open are not listed here.</p>
    </Section>
  )
}

interface Choice {
  readonly value: string
  readonly says: string
  readonly count: number
}

function isReadBy(value: string): (reason: Reason) => boolean {
  return (reason) => readBy(reason) === value
}

/** By whom or what other children’s injuries can be read. What may not be named to whoever reads is no choice. */
function choicesOf(across: Across, others: readonly InjuryBeside[]): readonly Choice[] {
  const reasons = new Map(others.flatMap(({ because }) => because.map((reason) => [readBy(reason), reason] as const)))
  return [...reasons].flatMap(([value, reason]) => {
    const says = called(reason, across)
    const count = across.injuries.filter(({ because }) => because.some(isReadBy(value))).length
    return says === undefined ? [] : [{ value, says, count }]
  })
}

/** What a choice is called. The address of a home that is confidential is not put into a list to choose from. */
function called({ kind, id }: Reason, { adults, carers, homes }: Across): string | undefined {
  if (kind === 'brother or sister') return 'Brothers and sisters'
  if (kind === 'in the care of' || kind === 'lived with') return adults.get(id)
  if (kind === 'placed with') {
    const placed = carers.get(id)
    return placed?.kind === 'shown' && placed.marks.length === 0 ? placedSays(placed.value) : 'A confidential placement'
  }
  const address = homes.get(id)
  return address?.kind === 'shown' && address.marks.length === 0 ? addressSays(address.value) : 'A confidential address'
}

function said({ kind, id }: Reason, { adults, carers, homes }: Across): ComponentChildren {
  const adult = adults.get(id) ?? 'an adult whose record you may not open'
  const [placed, address] = [carers.get(id), homes.get(id)]
  switch (kind) {
    case 'brother or sister':
      return 'Brother or sister'
    case 'in the care of':
      return `In the care of ${adult}`
    case 'lived with':
      return `Lived with ${adult}, then`
    case 'placed with':
      return placed === undefined ? (
        'Placed with a carer of this child’s then'
      ) : (
        <>
          Placed then with <DetailShown detail={placed}>{placedSays}</DetailShown>
        </>
      )
    case 'lived at':
      return address === undefined ? (
        'Lived at an address of this child’s then'
      ) : (
        <>
          Lived then at <DetailShown detail={address}>{addressSays}</DetailShown>
        </>
      )
  }
}
