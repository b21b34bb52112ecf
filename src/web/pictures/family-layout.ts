import { type Family, type FamilyMember, generations } from './family-members.ts'

/** Sizes in pixels at full size. */
export const columnWidth = 148
export const rowHeight = 150
export const symbolHalf = 20
const margin = 16
const householdTop = 36
const householdBottom = 84
/** Between two lines of descent above one row, and how many have room without more. */
const busApart = 5
const busesInARow = 5
/** Above the eldest only lines between brothers and sisters run, and the edge of the picture is near. */
const busesAboveTheEldest = 3

export interface PlacedMember {
  readonly member: FamilyMember
  readonly generation: number
  readonly x: number
  readonly y: number
}

export interface Line {
  readonly kind: 'couple' | 'ended-couple' | 'descent' | 'siblings'
  readonly path: string
}

export interface FamilyLayout {
  readonly width: number
  readonly height: number
  /** Eldest generation first, left to right. */
  readonly members: readonly PlacedMember[]
  readonly lines: readonly Line[]
  /** The dashed line about those who live together; undefined where the child lives with nobody shown. */
  readonly household: string | undefined
  /** Homes other than the child’s, drawn row by row: the same letter is the same home. */
  readonly homes: readonly HomeBox[]
}

export interface HomeBox {
  readonly letter: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Generations as rows, eldest above. In each row those who live together stand in the middle, so that one line encloses them;
 * others stand to the side of those they belong to. The same family always comes out the same.
 */
export function layOutFamily(family: Family): FamilyLayout {
  const generationOf = generations(family)
  const rows = [...new Set(generationOf.values())].toSorted((one, other) => one - other)
  const inRow = (row: number) => family.members.filter(({ id }) => generationOf.get(id) === row)
  const xs = new Map<string, number>()
  // The parents' row first, for the others lean on it; then downwards, then upwards from it.
  const fromParents = [...rows.filter((row) => row >= -1), ...rows.filter((row) => row < -1).toReversed()]
  for (const row of fromParents) for (const [id, x] of placeRow(inRow(row), family, xs)) xs.set(id, x)

  const left = Math.min(0, ...xs.values())
  const right = Math.max(0, ...xs.values())
  const placedAt = (yOf: (index: number) => number) =>
    rows.flatMap((row, index) =>
      inRow(row)
        .map((member) => ({
          member,
          generation: row,
          x: (xs.get(member.id) ?? 0) - left + columnWidth / 2 + margin,
          y: margin + householdTop + yOf(index),
        }))
        .toSorted((one, other) => one.x - other.x),
    )
  const evenly = placedAt((index) => index * rowHeight)
  // A row beneath many unions stands lower, so that each of their lines has room.
  const room = roomAbove(family, evenly, rows.length)
  const members = placedAt((index) => index * rowHeight + (room[index] ?? 0))
  return {
    width: right - left + columnWidth + margin * 2,
    height: rows.length * rowHeight + (room.at(-1) ?? 0) + margin,
    members,
    lines: [...coupleLines(family, members), ...descentLines(family, members)],
    household: householdLine(members),
    homes: homeBoxes(members),
  }
}

/** How much lower each row stands than it would with few unions above it: what the rows above it take is in it. */
function roomAbove(family: Family, members: readonly PlacedMember[], rows: number): readonly number[] {
  const unions = unionsOf(family, members)
  const firstY = margin + householdTop
  let total = 0
  return Array.from({ length: rows }, (_, index) => {
    const above = unions.filter(({ children }) => children[0]?.child.y === firstY + index * rowHeight).length
    total += Math.max(0, above - (index === 0 ? busesAboveTheEldest : busesInARow)) * busApart
    return total
  })
}

/** Where a row's members stand, in columns about 0. */
function placeRow(row: readonly FamilyMember[], family: Family, xs: ReadonlyMap<string, number>): [string, number][] {
  const lean = (member: FamilyMember) => leaning(member, family, xs)
  const ordered = besideTheirPartner(
    row.toSorted((one, other) => lean(one) - lean(other) || bySex(one, other)),
    family,
  )
  const inside = ordered.filter(({ inHousehold }) => inHousehold)
  const outside = homeByHome(ordered.filter(({ inHousehold }) => !inHousehold))
  const isLeft = (member: FamilyMember) => lean(member) < 0 || (lean(member) === 0 && member.sex === 'M')
  const toLeft = inside.length === 0 ? [] : outside.filter(isLeft)
  const rest = inside.length === 0 ? outside : outside.filter((member) => !isLeft(member))
  const middle = inside.length === 0 ? rest.length : inside.length
  const first = -((middle - 1) / 2) - toLeft.length
  return [...toLeft, ...inside, ...rest].map(({ id }, index) => [id, (first + index) * columnWidth])
}

/** The same order, but that those of one home stand together, where the first of them stood. */
function homeByHome(row: readonly FamilyMember[]): readonly FamilyMember[] {
  const homes = [...new Set(row.map(({ home, id }) => home ?? id))]
  return homes.flatMap((each) => row.filter(({ home, id }) => (home ?? id) === each))
}

/** The middle of those already placed to whom a person is tied as parent or child, or a brother or sister of theirs is; 0 where there is none. */
function leaning(member: FamilyMember, family: Family, xs: ReadonlyMap<string, number>): number {
  const tied = (id: string) =>
    family.parents
      .flatMap(({ parent, child }) => (parent === id ? [child] : child === id ? [parent] : []))
      .flatMap((each) => xs.get(each) ?? [])
  const siblings = family.siblings.flatMap(({ one, other }) =>
    one === member.id ? [other] : other === member.id ? [one] : [],
  )
  const own = tied(member.id)
  const places = own.length === 0 ? siblings.flatMap(tied) : own
  return places.length === 0 ? 0 : places.reduce((sum, x) => sum + x, 0) / places.length
}

function bySex(one: FamilyMember, other: FamilyMember): number {
  const order = { M: 0, F: 1, U: 2 }
  return order[one.sex] - order[other.sex]
}

/** The same order, but that each who has a partner in the row follows that partner. */
function besideTheirPartner(row: readonly FamilyMember[], family: Family): readonly FamilyMember[] {
  const ordered: FamilyMember[] = []
  const add = (member: FamilyMember) => {
    if (ordered.includes(member)) return
    ordered.push(member)
    const partners = family.couples
      .filter(({ ended }) => ended !== true)
      .flatMap(({ one, other }) => (one === member.id ? [other] : other === member.id ? [one] : []))
    for (const partner of row) if (partners.includes(partner.id)) add(partner)
  }
  for (const member of row) add(member)
  return ordered
}

function coupleLines(family: Family, members: readonly PlacedMember[]): readonly Line[] {
  return family.couples.flatMap(({ one, other, ended = false }) => {
    const [first, second] = [at(members, one), at(members, other)]
    if (first === undefined || second === undefined || first.y !== second.y) return []
    const [left, right] = first.x < second.x ? [first, second] : [second, first]
    const kind = ended ? 'ended-couple' : 'couple'
    return [{ kind, path: areNeighbours(left, right) ? straight(left, right) : arch(left, right) }]
  })
}

function straight(left: PlacedMember, right: PlacedMember): string {
  return `M${left.x + symbolHalf} ${left.y} H${right.x - symbolHalf}`
}

/** Over the heads of whoever stands between. */
function arch(left: PlacedMember, right: PlacedMember): string {
  const top = left.y - symbolHalf - 8
  return `M${left.x} ${left.y - symbolHalf} V${top} H${right.x} V${right.y - symbolHalf}`
}

/**
 * From parents to children, and between brothers and sisters whose parents are not drawn: from between two who stand together, or from beside one. Each union has a line of its own above the
 * children, and whoever has two unions above them is reached by each at a place of its own: whose child is whose can be followed.
 */
function descentLines(family: Family, members: readonly PlacedMember[]): readonly Line[] {
  return unionsOf(family, members).map(({ from, children, bus }) => {
    const x = from?.x ?? children[0]?.reachedAt ?? 0
    const across = children.map(({ child, reachedAt }) => `M${x} ${bus} H${reachedAt} V${child.y - symbolHalf}`)
    if (from === undefined) return { kind: 'siblings', path: across.join(' ') }
    return { kind: 'descent', path: `M${from.along} ${from.y} H${x} V${bus} ${across.join(' ')}` }
  })
}

interface Union {
  /** Left out: brothers and sisters whose parents are not drawn. */
  readonly from: Start | undefined
  readonly children: readonly { readonly child: PlacedMember; readonly reachedAt: number }[]
  readonly bus: number
}

function unionsOf(family: Family, members: readonly PlacedMember[]): readonly Union[] {
  const unions = new Map<string, { readonly from: Start | undefined; readonly children: readonly PlacedMember[] }>()
  for (const child of members) {
    for (const from of descentFrom(family, members, child)) {
      const key = `${from.x},${from.y},${from.along}`
      unions.set(key, { from, children: [...(unions.get(key)?.children ?? []), child] })
    }
  }
  const all = [...unions.values(), ...sibships(family, members).map((children) => ({ from: undefined, children }))]
  const rowOf = ({ children }: { readonly children: readonly PlacedMember[] }) => children[0]?.y ?? 0
  const xOf = ({ from, children }: (typeof all)[number]) => from?.x ?? children[0]?.x ?? 0
  return all.map((union) => {
    const sameRow = all.filter((other) => rowOf(other) === rowOf(union)).toSorted((a, b) => xOf(a) - xOf(b))
    const { from, children } = union
    return {
      from,
      bus: rowOf(union) - symbolHalf - 20 - sameRow.indexOf(union) * busApart,
      children: children.map((child) => {
        const above = sameRow.filter((other) => other.children.includes(child))
        return { child, reachedAt: child.x + (above.indexOf(union) - (above.length - 1) / 2) * 12 }
      }),
    }
  })
}

/** Those who are told to be brothers and sisters of one another, left to right: each stands in one group. */
function sibships(family: Family, members: readonly PlacedMember[]): readonly (readonly PlacedMember[])[] {
  const groups: string[][] = []
  for (const { one, other } of family.siblings) {
    const [first, second] = [one, other].map((id) => groups.find((group) => group.includes(id)) ?? [id])
    if (first === undefined || second === undefined || first === second) continue
    for (const group of [first, second]) if (groups.includes(group)) groups.splice(groups.indexOf(group), 1)
    groups.push([...first, ...second])
  }
  return groups
    .map((group) => members.filter(({ member }) => group.includes(member.id)))
    .filter((group) => new Set(group.map(({ y }) => y)).size === 1 && group.length > 1)
}

/** Where a line of descent begins, and where it turns down. */
interface Start {
  readonly x: number
  readonly y: number
  readonly along: number
}

function descentFrom(family: Family, members: readonly PlacedMember[], child: PlacedMember): readonly Start[] {
  const parents = family.parents
    .filter((tie) => tie.child === child.member.id)
    .flatMap(({ parent }) => at(members, parent) ?? [])
    .toSorted((one, other) => one.x - other.x)
  const [first, second] = parents
  if (first !== undefined && second !== undefined && parents.length === 2 && areCouple(family, first, second)) {
    const middle = (first.x + second.x) / 2
    return [{ x: middle, y: first.y, along: middle }]
  }
  return parents.map((parent) => beside(family, members, parent))
}

/** Beside a parent, towards the children; below the line to a partner, where a partner stands on either side. */
function beside(family: Family, members: readonly PlacedMember[], parent: PlacedMember): Start {
  const side = freeSide(family, members, parent)
  if (!hasPartnerAt(family, members, parent, side))
    return { x: parent.x + (side * columnWidth) / 2, y: parent.y, along: parent.x + side * symbolHalf }
  const edge = symbolHalf * 0.7
  return { x: parent.x + side * (columnWidth / 2 - 8), y: parent.y + edge, along: parent.x + side * edge }
}

/** 1 for the right, -1 for the left: never between a parent and a partner, who would seem to be the other parent. */
function freeSide(family: Family, members: readonly PlacedMember[], parent: PlacedMember): number {
  const isTaken = (side: number) => hasPartnerAt(family, members, parent, side)
  const children = family.parents.flatMap((tie) =>
    tie.parent === parent.member.id ? (at(members, tie.child) ?? []) : [],
  )
  const middle = children.reduce((sum, { x }) => sum + x, 0) / Math.max(1, children.length)
  const nearer = middle >= parent.x ? 1 : -1
  return isTaken(nearer) && !isTaken(-nearer) ? -nearer : nearer
}

function hasPartnerAt(family: Family, members: readonly PlacedMember[], parent: PlacedMember, side: number): boolean {
  return members.some(
    (other) => Math.sign(other.x - parent.x) === side && other !== parent && areCouple(family, parent, other),
  )
}

function areCouple(family: Family, one: PlacedMember, other: PlacedMember): boolean {
  const ids = [one.member.id, other.member.id]
  return areNeighbours(one, other) && family.couples.some((tie) => ids.includes(tie.one) && ids.includes(tie.other))
}

function areNeighbours(left: PlacedMember, right: PlacedMember): boolean {
  return left.y === right.y && Math.abs(right.x - left.x) === columnWidth
}

function at(members: readonly PlacedMember[], id: string): PlacedMember | undefined {
  return members.find(({ member }) => member.id === id)
}

/** Down the right and up the left of those who live together, row by row. */
function householdLine(members: readonly PlacedMember[]): string | undefined {
  const inside = members.filter(({ member }) => member.inHousehold)
  const ys = [...new Set(inside.map(({ y }) => y))]
  if (ys.length === 0) return undefined
  const edges = ys.map((y) => {
    const places = inside.filter((each) => each.y === y).map(({ x }) => x)
    const half = columnWidth / 2 - 4
    return {
      left: Math.min(...places) - half,
      right: Math.max(...places) + half,
      top: y - householdTop,
      bottom: y + householdBottom,
    }
  })
  // Rows far apart are joined by running each down to where the next begins.
  const joined = edges.map((edge, index) => ({ ...edge, bottom: edges[index + 1]?.top ?? edge.bottom }))
  const down = joined.map(({ right, top, bottom }) => `${right} ${top} L${right} ${bottom}`)
  const up = joined.toReversed().map(({ left, top, bottom }) => `${left} ${bottom} L${left} ${top}`)
  return `M${[...down, ...up].join(' L')} Z`
}

/** About those of one home who stand beside one another in a row; the child's own home has its line already. */
function homeBoxes(members: readonly PlacedMember[]): readonly HomeBox[] {
  const boxes: HomeBox[] = []
  const half = columnWidth / 2 - 6
  let before: PlacedMember | undefined
  for (const placed of members) {
    const { home, inHousehold } = placed.member
    const last = boxes.at(-1)
    if (home !== undefined && !inHousehold) {
      const goesOn =
        last !== undefined && before !== undefined && before.member.home === home && areNeighbours(before, placed)
      if (goesOn) boxes[boxes.length - 1] = { ...last, width: last.width + columnWidth }
      else
        boxes.push({
          letter: home,
          ...{ x: placed.x - half, y: placed.y - householdTop + 4 },
          ...{ width: half * 2, height: householdTop + householdBottom - 8 },
        })
    }
    before = placed
  }
  return boxes
}
