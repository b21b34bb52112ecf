import type { Care, PlacementRead } from '#domains/looked-after/read-care-store.ts'
import { covering } from '#domains/people/confidential/confidential.ts'
import { placementInWords } from '#web/looked-after/care-words.ts'
import { addressSays, Confidential, DetailShown } from '#web/people/confidential/detail-shown.tsx'

interface Props {
  readonly childId: string
  readonly care: Care
  readonly placement: PlacementRead
}

/** With whom a child is placed, and from whom that is kept. */
export function PlacementShown({ childId, care, placement }: Props) {
  const kept = covering(care.marks, { kind: 'placement', personId: childId, rowId: placement.id })
  return (
    <>
      {placementInWords(placement)}
      <Confidential marks={kept} />
    </>
  )
}

/** Where a placement is: the home of the record that it names, with what is confidential of it. */
export function PlacementAddress({ care, placement }: Props) {
  const home = care.homes.find(({ householdId }) => householdId !== undefined && householdId === placement.householdId)
  if (home === undefined) {
    const none =
      placement.householdId === undefined ? 'The address is not recorded.' : 'The address is not shown to you.'
    return <>{placement.home === '' ? none : `${placement.home}. ${none}`}</>
  }
  return (
    <>
      {placement.home === '' ? '' : `${placement.home}, `}
      <DetailShown detail={home.address}>{addressSays}</DetailShown>
    </>
  )
}
