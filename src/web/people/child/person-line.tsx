import type { ComponentChildren } from 'preact'
import type { ChildPerson, TiedPerson } from '#domains/casework/child/child-person-read-store.ts'
import { covering } from '#domains/people/confidential/confidential.ts'
import { knownAround, relationTo } from '#domains/people/family/around.ts'
import { type Known, nameOf } from '#domains/people/person.ts'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { Confidential } from '#web/people/confidential/detail-shown.tsx'

export type Around = (personId: string) => Known<TiedPerson>

/** Who is around the child, as far as whoever is reading may know. */
export function around(child: ChildPerson): Around {
  return knownAround(child.people, child.toRing)
}

/** What somebody is to this child, in words; empty where no tie is recorded. */
export function relationOf(child: ChildPerson, personId: string): string {
  return relationTo(child.person.id, personId, child.ties)
}

/** Restricted is not absent: somebody must be rung, and the name is not said. */
export function RingLine({ ring }: { readonly ring: { readonly name: string; readonly phone: string | undefined } }) {
  return (
    <span>
      <strong>A restricted record.</strong> Someone must be called before you go on: ring {ring.name}
      {ring.phone === undefined ? ', through the duty team' : ', '}
      {ring.phone !== undefined && <PhoneLink number={ring.phone} />}.
    </span>
  )
}

interface PersonLineProps {
  readonly child: ChildPerson
  readonly personId: string | undefined
  /** The name of somebody who is no person of the record. */
  readonly name?: string | undefined
  readonly children?: ComponentChildren
}

/** Somebody’s name with what they are to the child, or whom to ring where the name may not be said. */
export function PersonLine({ child, personId, name, children }: PersonLineProps) {
  if (personId === undefined)
    return (
      <>
        <strong>{name ?? 'Name not known'}</strong>
        {children}
      </>
    )
  const known = around(child)(personId)
  const relation = relationOf(child, personId)
  return (
    <>
      {known.kind === 'full' && (
        <>
          <strong>{nameOf(known.person)}</strong>
          {relation !== '' && `, ${relation}`}
          <KeptName child={child} personId={personId} />
        </>
      )}
      {known.kind === 'restricted' && <RingLine ring={known.ring} />}
      {known.kind === 'unknown' && <span>Somebody whose record you may not see</span>}
      {children}
    </>
  )
}

/** From whom a name is confidential, beside the name. */
export function KeptName({ child, personId }: { readonly child: ChildPerson; readonly personId: string }) {
  return <Confidential marks={covering(child.marks, { kind: 'name', personId })} />
}
