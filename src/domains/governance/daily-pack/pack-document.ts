import type { PackChild, PackContents, PackNumber, PackShift } from '#domains/governance/daily-pack/pack.ts'
import { dateAndTime, longDate, plainDate } from '#kernel/dates.ts'

/** The pack as one document, the same for paper, for a browser and for plain text. */

export interface PackEntry {
  readonly title: string
  /** Read before anything else of the entry. */
  readonly warnings: readonly string[]
  readonly lines: readonly { readonly label: string; readonly text: string }[]
}

export interface PackSection {
  readonly heading: string
  readonly says: readonly string[]
  readonly entries: readonly PackEntry[]
}

export interface PackDocument {
  readonly title: string
  /** As at when, and destroy after when: on every page. */
  readonly stamp: string
  readonly sections: readonly PackSection[]
}

export function packDocument(pack: PackContents): PackDocument {
  const { children } = pack
  const onPlans = children.filter(({ plan }) => plan !== undefined)
  const inCare = children.filter(({ care }) => care !== undefined)
  const missing = children.filter((child) => child.missing !== undefined)
  const unborn = children.filter(({ isUnborn }) => isUnborn)
  const whole = new Set<string>()
  const entries = (of: readonly PackChild[]): readonly PackEntry[] =>
    of.map((child) => {
      const printed = whole.has(child.id)
      whole.add(child.id)
      return printed ? shortEntry(child) : childEntry(child)
    })
  return {
    title: `Daily pack of ${pack.trust}`,
    stamp: `As at ${dateAndTime(pack.asAt)}. Destroy after ${plainDate(pack.destroyAfter)}.`,
    sections: [
      {
        heading: 'Before you use this',
        says: [
          `What the record held at ${dateAndTime(pack.asAt)}. What has changed since is not here.`,
          'It is for duty while Holdfast is down. Keep it with you, show it to nobody who is not at work on it, and destroy it when Holdfast is back, and in any case after the date above.',
          'A child who is not named here may be known all the same: only children on child protection plans, looked after, missing and not yet born are. Restricted children have no name here: see “Ring before you say that a child is not known”.',
          'Write down on paper what you do and when, and enter it when Holdfast is back.',
          `In it: ${missing.length} missing, ${onPlans.length} on a child protection plan, ${inCare.length} looked after, ${unborn.length} not yet born; some in more than one part.`,
          `Holdfast ${pack.version}.`,
        ],
        entries: [],
      },
      {
        heading: 'Who is on duty, and whom to ring',
        says: ['A child in danger now: 999.', `Duty, day and night: ${pack.dutyNumber}.`],
        entries: [
          ...rotaEntries(pack.rota),
          { title: 'Managers, and who works nights', warnings: [], lines: pack.duty.map(numberLine) },
        ],
      },
      {
        heading: 'Ring before you say that a child is not known',
        says:
          pack.rings.length === 0
            ? ['No child’s record is restricted.']
            : ['These answer for restricted children. Give them the name and the birth date that you have.'],
        entries: pack.rings.map((ring) => ({
          title: `Ring ${ring.name}`,
          warnings: [],
          lines: [
            { label: 'Phone', text: ring.phone ?? 'not known: ask duty' },
            { label: 'Answers for', text: `${ring.children} restricted ${ring.children === 1 ? 'child' : 'children'}` },
          ],
        })),
      },
      {
        heading: 'Missing now',
        says: [missing.length === 0 ? 'No child is recorded as missing now.' : counted(missing.length)],
        entries: entries(missing),
      },
      {
        heading: 'On a child protection plan',
        says: [onPlans.length === 0 ? 'None.' : counted(onPlans.length)],
        entries: entries(onPlans),
      },
      {
        heading: 'Looked after',
        says: [inCare.length === 0 ? 'No child is recorded as looked after.' : counted(inCare.length)],
        entries: entries(inCare),
      },
      {
        heading: 'Not yet born',
        says: [unborn.length === 0 ? 'None.' : counted(unborn.length)],
        entries: entries(unborn),
      },
      {
        heading: 'Agencies',
        says: [pack.agencies.length === 0 ? 'No number of an agency is recorded.' : 'Numbers as recorded.'],
        entries: [...Map.groupBy(pack.agencies, ({ what }) => what)].map(([kind, agencies]) => ({
          title: sentence(kind),
          warnings: [],
          lines: agencies.map(({ name, phone }) => ({ label: name, text: phone })),
        })),
      },
    ],
  }
}

function counted(count: number): string {
  return count === 1 ? '1 child.' : `${count} children.`
}

function numberLine({ name, what, phone }: PackNumber): PackEntry['lines'][number] {
  return { label: what, text: `${name}, ${phone}` }
}

/** The rota, a day an entry: the day that has begun stands first. */
function rotaEntries(rota: readonly PackShift[]): readonly PackEntry[] {
  return [...Map.groupBy(rota, ({ day }) => day.toString())].map(([day, shifts]) => ({
    title: longDate(Temporal.PlainDate.from(day)),
    warnings: [],
    lines: shifts.map(numberLine),
  }))
}

function shortEntry(child: PackChild): PackEntry {
  return {
    title: child.name,
    warnings: child.warnings,
    lines: [
      { label: 'Worker', text: child.worker },
      { label: 'Whole entry', text: 'in an earlier part of this pack' },
    ],
  }
}

const nobodyRecorded = 'of a parent or anybody else, none is recorded. Find out who holds it before you ask for consent'

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A line where there is something to say in it. */
function lineOf(label: string, text: string | undefined): PackEntry['lines'] {
  return text === undefined || text === '' ? [] : [{ label, text }]
}

/** What a placement plan says of the child holds after a move too, and is said to be of before it. */
function asWritten(label: string, { toldBeforeMove }: PackChild): string {
  return toldBeforeMove === undefined ? label : `${label}, as written before the move, on ${plainDate(toldBeforeMove)}`
}

function childEntry(child: PackChild): PackEntry {
  const { plan } = child
  return {
    title: child.name,
    warnings: child.warnings,
    lines: [
      ...lineOf('Missing', child.missing),
      { label: child.isUnborn ? 'Expected' : 'Born', text: child.born },
      { label: 'Lives', text: child.lives },
      ...(plan === undefined
        ? []
        : [{ label: 'Child protection plan', text: `${plan.category}, since ${plainDate(plan.since)}` }]),
      ...lineOf('Looked after', child.care),
      ...lineOf('Child’s own number', child.own.join('; ')),
      ...lineOf(asWritten('Health', child), child.health),
      ...lineOf(asWritten('To keep them safe', child), child.keepsSafe),
      ...lineOf('Who decides, also at night', child.decidesAtNight),
      { label: 'Worker', text: child.worker },
      ...lineOf('Last seen', child.lastSeen),
      ...(child.sharedBy === undefined
        ? []
        : [{ label: 'Parental responsibility', text: `the authority, by ${child.sharedBy}` }]),
      ...(child.isUnborn || child.adults.some(({ standsAs }) => standsAs === 'Parental responsibility')
        ? []
        : [{ label: 'Parental responsibility', text: nobodyRecorded }]),
      ...child.adults.map(({ name, standsAs, reach }) => ({
        label: standsAs,
        text: [name, ...(reach.length === 0 ? ['no number is recorded'] : reach)].join('; '),
      })),
      ...child.involved.map(({ standsAs, reach }) => ({ label: sentence(standsAs), text: reach })),
    ],
  }
}
