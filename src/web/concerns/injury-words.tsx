import { regionLabel } from '#domains/concerns/injuries/body-map.ts'
import type { AroundThen } from '#domains/concerns/injuries/injuries-across-store.ts'
import { type Injury, injuryKinds, judgementFinds } from '#domains/concerns/injuries/injury.ts'
import type { PlacedWith } from '#domains/people/confidential/confidential-placements-store.ts'
import { plainDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { addressSays, DetailShown } from '#web/people/confidential/detail-shown.tsx'

/** "Bruise: left cheek" */
export function whatAndWhere(injury: Injury): string {
  return `${injuryKinds[injury.kind]}: ${injury.regions.map(regionLabel).join(', ').toLowerCase()}`
}

/** What the latest of those who judged it found, and as what. */
export function judged({ judgements }: Injury): string {
  const last = judgements.at(-1)
  return last === undefined ? 'Nobody yet' : `${judgementFinds[last.finds]} (${last.standsAs.toLowerCase()})`
}

/** "Mo Vale, Linnet House" */
export function placedSays({ carer, home }: PlacedWith): string {
  return [carer, home].filter((word) => word !== '').join(', ')
}

/** Where the child lived on the day of an injury, with whom, and with whom the child was placed: as the record says, entered nowhere again. */
export function WhoWasAround({ around, on }: { readonly around: AroundThen; readonly on: Temporal.PlainDate }) {
  const names = (isChild: boolean): string =>
    around.livedWith
      .filter((person) => person.isChild === isChild)
      .map(({ name }) => name)
      .join(', ') || 'Nobody is recorded'
  return (
    <Section heading={`Who was around the child on ${plainDate(on)}`} id="around">
      <SummaryList
        rows={[
          {
            key: 'Lived at',
            value:
              around.homes.length === 0 ? (
                'Not recorded'
              ) : (
                <div>
                  {around.homes.map((address) => (
                    <p class="govuk-body">
                      <DetailShown detail={address}>{addressSays}</DetailShown>
                    </p>
                  ))}
                </div>
              ),
          },
          ...(around.placedWith.length === 0
            ? []
            : [
                {
                  key: 'Placed with',
                  value: (
                    <>
                      {around.placedWith.map((placed) => (
                        <p class="govuk-body">
                          <DetailShown detail={placed}>{placedSays}</DetailShown>
                        </p>
                      ))}
                    </>
                  ),
                },
              ]),
          { key: 'Adults who lived there', value: names(false) },
          { key: 'Children who lived there', value: names(true) },
        ]}
      />
      <p class="govuk-body hf-child__quiet">People whose records you may not open are not named here.</p>
    </Section>
  )
}
