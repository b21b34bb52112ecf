import type { ChildPerson } from '#domains/casework/child/child-person-read-store.ts'
import { saidOf, saidWithMark } from '#domains/people/confidential/confidential.ts'
import { nameOf } from '#domains/people/person.ts'
import type { Endable } from '#domains/people/safety/safety-store.ts'
import { dateAndTime, plainDate } from '#kernel/dates.ts'
import { around } from '#web/people/child/person-line.tsx'

/** What stands now and can be ended: the version is the one that is shown. */
export interface StandingRow {
  readonly table: Endable
  readonly id: string
  readonly personId: string
  readonly version: number
  readonly says: string
  /** In the button: "End: GP, Dr Okoye". */
  readonly called: string
}

interface Standing {
  readonly what: string
  readonly heading: string
  readonly none: string
  readonly rows: readonly StandingRow[]
}

export function safetyRows(child: ChildPerson): readonly Standing[] {
  const personId = child.person.id
  return [
    {
      what: 'known',
      heading: 'What must be known for the child’s safety',
      none: 'No allergy, illness or medicine is recorded.',
      rows: child.known.map(({ id, version, says, since, reviewOn, writtenBy, writtenAt }) => {
        const again = reviewOn === undefined ? '' : ` Looked at again by ${plainDate(reviewOn)}.`
        const written = `Written by ${writtenBy ?? 'somebody who has left'}, ${dateAndTime(writtenAt)}.`
        return {
          table: 'known_for_safety',
          id,
          personId,
          version,
          says: `${says} Since ${plainDate(since)}.${again} ${written}`,
          called: says,
        }
      }),
    },
    {
      what: 'must-not',
      heading: 'Who must not be told, or have contact',
      none: 'Nobody is recorded.',
      rows: child.mustNots.map(({ id, version, kind, aboutId, aboutName, reason, reviewOn }) => {
        const name = aboutId === undefined ? (aboutName ?? '') : nameAround(child, aboutId)
        const says = `${name}: ${kind}. ${reason} Looked at again by ${plainDate(reviewOn)}.`
        return { table: 'must_not', id, personId, version, says, called: `${kind}, ${name}` }
      }),
    },
    {
      what: 'order',
      heading: 'Orders',
      none: 'None is recorded.',
      rows: child.orders
        .filter(({ dischargedOn }) => dischargedOn === undefined)
        .map(({ id, version, kind, madeOn, endsOn, endsSays, terms }) => {
          const end = endsOn === undefined ? endsSays : `ends ${plainDate(endsOn)}`
          const says = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}, made ${plainDate(madeOn)}${end === '' ? '' : `, ${end}`}. ${terms}`
          return { table: 'court_order', id, personId, version, says, called: kind }
        }),
    },
    {
      what: 'bail',
      heading: 'Bail conditions',
      none: 'None is recorded.',
      rows: child.bail.map(({ id, version, kind, aboutId, aboutName, conditions, from, until, untilSays }) => {
        const name = aboutId === undefined ? (aboutName ?? '') : nameAround(child, aboutId)
        const end = until === undefined ? untilSays : `until ${plainDate(until)}`
        const says = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} of ${name}: ${conditions} From ${plainDate(from)}${end === '' ? '' : `, ${end}`}.`
        return { table: 'bail_condition', id, personId, version, says, called: `${kind} of ${name}` }
      }),
    },
    {
      what: 'contact-point',
      heading: 'Safe ways to reach each person',
      none: 'No way to reach anybody is recorded.',
      rows: child.contactPoints.filter(isStanding).map((point) => {
        const name = point.personId === personId ? nameOf(child.person) : nameAround(child, point.personId)
        const says = `${name}: ${point.kind} ${saidWithMark(point.value, (value) => value)}, ${point.safe}${point.how === '' ? '' : `: ${point.how}`}`
        const { id, version } = point
        return {
          table: 'contact_point',
          id,
          personId: point.personId,
          version,
          says,
          called: `${point.kind} of ${name}`,
        }
      }),
    },
    {
      what: 'warning',
      heading: 'Warnings for visitors',
      none: 'No warning is recorded.',
      rows: child.warnings.map(({ id, version, says, reviewOn }) => ({
        table: 'visit_warning',
        id,
        personId,
        version,
        says: `${says} Looked at again by ${plainDate(reviewOn)}.`,
        called: says,
      })),
    },
    {
      what: 'involvement',
      heading: 'Who is involved',
      none: 'Nobody from any agency is recorded.',
      rows: child.involved
        .filter(({ version }) => version > 0)
        .map(({ id, version, standsAs, reach }) => {
          const who = saidWithMark(reach, ({ workerName, agencyName, phone }) =>
            [workerName, agencyName, phone].filter((word) => word !== '').join(', '),
          )
          const says = `${standsAs.charAt(0).toUpperCase()}${standsAs.slice(1)}, ${who}`
          const called = `${standsAs}, ${saidOf(reach, ({ workerName, agencyName }) => workerName || agencyName)}`
          return { table: 'involvement', id, personId, version, says, called }
        }),
    },
  ]
}

/** What is kept from whoever reads stands on no row that they could end. */
function isStanding({ version }: { readonly version: number }): boolean {
  return version > 0
}

function nameAround(child: ChildPerson, personId: string): string {
  const known = around(child)(personId)
  if (known.kind === 'full') return nameOf(known.person)
  return known.kind === 'restricted'
    ? `Somebody whose record is restricted: ring ${known.ring.name}`
    : 'Somebody whose record you may not see'
}
