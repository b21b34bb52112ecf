/**
 * The drawing of a body on which injuries are marked: front on the left, back on the right, 320 wide and 336 high. Each region is a
 * box with a name, so that whoever cannot point chooses it from a list. Left and right are the child’s own.
 */

export const bodyMapSize = { width: 320, height: 336 } as const

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Region {
  readonly id: string
  readonly label: string
  readonly group: RegionGroup
  readonly view: 'front' | 'back'
  readonly box: Box
}

export const regionGroups = {
  head: 'Head and face',
  body: 'Front of the body',
  back: 'Back of the body',
  arms: 'Arms and hands',
  legs: 'Legs and feet',
} as const

export type RegionGroup = keyof typeof regionGroups

const middle = { front: 80, back: 240 } as const

type Span = readonly [left: number, top: number, right: number, bottom: number]

function region(view: Region['view'], id: string, label: string, group: RegionGroup, span: Span): Region {
  const [left, top, right, bottom] = span
  return {
    ...{ id, label, group, view },
    box: { x: middle[view] + left, y: top, width: right - left, height: bottom - top },
  }
}

/** A region that stands on either side. From the front the child’s right is on the left of the drawing, from the back on the right. */
function both(view: Region['view'], id: string, label: string, group: RegionGroup, outer: Span): readonly Region[] {
  const [left, top, right, bottom] = outer
  const mirrored: Span = [-right, top, -left, bottom]
  const [onLeft, onRight] = view === 'front' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const called = (side: string): string => label.replace('{side}', side)
  const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  return [
    region(view, `${onLeft}-${id}`, sentence(called(onLeft)), group, outer),
    region(view, `${onRight}-${id}`, sentence(called(onRight)), group, mirrored),
  ]
}

export const regions: readonly Region[] = [
  region('front', 'forehead', 'Forehead', 'head', [-16, 8, 16, 22]),
  ...both('front', 'eye', '{side} eye', 'head', [-16, 22, -3, 31]),
  region('front', 'nose', 'Nose', 'head', [-3, 22, 3, 38]),
  ...both('front', 'cheek', '{side} cheek', 'head', [-16, 31, -6, 46]),
  region('front', 'mouth', 'Mouth and lips', 'head', [-6, 38, 6, 46]),
  region('front', 'chin', 'Chin and jaw', 'head', [-10, 46, 10, 54]),
  ...both('front', 'ear', '{side} ear', 'head', [-23, 22, -16, 36]),
  region('front', 'neck-front', 'Neck, front', 'head', [-8, 54, 8, 65]),
  region('back', 'head-back', 'Back of the head', 'head', [-18, 8, 18, 50]),
  ...both('back', 'behind-ear', 'Behind the {side} ear', 'head', [-25, 22, -18, 38]),
  region('back', 'neck-back', 'Neck, back', 'head', [-8, 50, 8, 65]),
  ...both('front', 'chest', '{side} side of the chest', 'body', [-26, 65, 0, 104]),
  region('front', 'abdomen', 'Tummy', 'body', [-25, 104, 25, 146]),
  region('front', 'genitals', 'Genital area', 'body', [-9, 146, 9, 166]),
  ...both('front', 'hip', '{side} hip and groin', 'body', [-26, 146, -9, 166]),
  ...both('back', 'upper-back', '{side} side of the upper back', 'back', [-26, 65, 0, 104]),
  ...both('back', 'lower-back', '{side} side of the lower back', 'back', [-25, 104, 0, 146]),
  ...both('back', 'buttock', '{side} buttock', 'back', [-26, 146, 0, 172]),
  ...both('front', 'shoulder', '{side} shoulder, front', 'arms', [-42, 65, -26, 80]),
  ...both('front', 'upper-arm', '{side} upper arm, front', 'arms', [-45, 80, -29, 118]),
  ...both('front', 'elbow', 'Crook of the {side} elbow', 'arms', [-47, 118, -31, 130]),
  ...both('front', 'forearm', '{side} forearm, front', 'arms', [-50, 130, -34, 166]),
  ...both('front', 'palm', '{side} palm and fingers', 'arms', [-54, 166, -34, 192]),
  ...both('back', 'shoulder-back', '{side} shoulder, back', 'arms', [-42, 65, -26, 80]),
  ...both('back', 'upper-arm-back', '{side} upper arm, back', 'arms', [-45, 80, -29, 118]),
  ...both('back', 'elbow-back', '{side} elbow', 'arms', [-47, 118, -31, 130]),
  ...both('back', 'forearm-back', '{side} forearm, back', 'arms', [-50, 130, -34, 166]),
  ...both('back', 'hand-back', 'Back of the {side} hand', 'arms', [-54, 166, -34, 192]),
  ...both('front', 'thigh', '{side} thigh, front', 'legs', [-26, 168, -1, 222]),
  ...both('front', 'knee', '{side} knee', 'legs', [-24, 222, -3, 242]),
  ...both('front', 'shin', '{side} shin', 'legs', [-23, 242, -4, 294]),
  ...both('front', 'foot', 'Top of the {side} foot and toes', 'legs', [-28, 294, -4, 318]),
  ...both('back', 'thigh-back', '{side} thigh, back', 'legs', [-26, 174, -1, 222]),
  ...both('back', 'knee-back', 'Back of the {side} knee', 'legs', [-24, 222, -3, 242]),
  ...both('back', 'calf', '{side} calf', 'legs', [-23, 242, -4, 294]),
  ...both('back', 'sole', '{side} heel and sole', 'legs', [-28, 294, -4, 318]),
]

const byId = new Map(regions.map((each) => [each.id, each]))

export function regionOf(id: string): Region | undefined {
  return byId.get(id)
}

/** "Left cheek"; what is known no longer, by its id. */
export function regionLabel(id: string): string {
  return byId.get(id)?.label ?? id
}

/** A place that somebody pointed at, in thousandths of the drawing’s width and height, and the region it lies in. */
export interface Mark {
  readonly x: number
  readonly y: number
  readonly region: string
}

/** Further from any region than this, in the drawing’s own units, nothing was pointed at. */
const nearEnough = 12

/** What was pointed at, from a point of the drawing; `undefined` beside the body. */
export function markAt(x: number, y: number): Mark | undefined {
  const nearest = regions
    .map((each) => ({ id: each.id, far: distance(each.box, x, y) }))
    .reduce((best, each) => (each.far < best.far ? each : best))
  if (nearest.far > nearEnough) return undefined
  const thousandths = (part: number, of: number): number => Math.round((part / of) * 1000)
  return { x: thousandths(x, bodyMapSize.width), y: thousandths(y, bodyMapSize.height), region: nearest.id }
}

function distance({ x: left, y: top, width, height }: Box, x: number, y: number): number {
  const across = Math.max(left - x, 0, x - (left + width))
  const down = Math.max(top - y, 0, y - (top + height))
  return Math.hypot(across, down)
}

/** Marks as a hidden field carries them: `250.330 600.412`. */
export function marksAsText(marks: readonly Mark[]): string {
  return marks.map(({ x, y }) => `${x}.${y}`).join(' ')
}

/** Marks from a field: what lies beside the body, or is none, is left out; forty at most. */
export function marksFromText(text: string): readonly Mark[] {
  return [...text.matchAll(/(\d{1,4})\.(\d{1,4})/g)]
    .slice(0, 40)
    .flatMap(
      ([, x, y]) => markAt((Number(x) / 1000) * bodyMapSize.width, (Number(y) / 1000) * bodyMapSize.height) ?? [],
    )
}
