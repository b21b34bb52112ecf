import type { Template } from './fill.ts'
import type { Theme } from './themes.ts'

/** What is kept of those around a child: orders, warnings to visitors, what a parent lived through, and papers that came in. */

export const careHistories: readonly { readonly says: string; readonly authority: string }[] = [
  {
    says: 'Looked after from nine to sixteen: two foster homes, then a children’s home.',
    authority: 'Aldenshire County Council',
  },
  { says: 'Had a child protection plan for neglect at six and again at eight.', authority: 'Wexmoor City Council' },
  {
    says: 'Lived with her aunt under a special guardianship order from eleven.',
    authority: 'Corvesley Borough Council',
  },
  {
    says: 'Came into care at fourteen and left at eighteen with a personal adviser.',
    authority: 'Thornhaven City Council',
  },
]

export const visitWarnings: readonly Template[] = [
  'A large dog that jumps up. Ring first, and {mother} will shut it in the kitchen.',
  'Visit in pairs: {father} shouted at a worker on the step in {month} and followed her to her car.',
  'The stairs have no light. Bring a torch, and do not carry a child down.',
  'A neighbour films visitors. Do not say names on the landing.',
]

export interface OrderWritten {
  readonly kind: string
  readonly terms: Template
  /** In months from the day that it was made; none when the order names no day. */
  readonly months?: number
  readonly endsSays: string
}

/** Orders that a difficulty brings, and how often. */
export const ordersFor: Readonly<Partial<Record<Theme, { readonly chance: number; readonly order: OrderWritten }>>> = {
  'domestic abuse': {
    chance: 0.4,
    order: {
      kind: 'Non-molestation order',
      terms: '{Father} must not go within 100 metres of {mother}’s home or of {school}, nor send word by anyone.',
      months: 12,
      endsSays: '',
    },
  },
  'physical harm': {
    chance: 0.5,
    order: {
      kind: 'Bail conditions',
      terms: '{Father} lives elsewhere, and sees {child} only with somebody whom the trust has agreed.',
      endsSays: 'until charge or release',
    },
  },
  'sexual harm': {
    chance: 0.6,
    order: {
      kind: 'Bail conditions',
      terms: '{Father} has no contact with {child} or any child of the household, by any means.',
      endsSays: 'until charge or release',
    },
  },
  'emotional harm': {
    chance: 0.2,
    order: {
      kind: 'Child arrangements order',
      terms: '{Child} lives with {mother}, and spends every other Saturday with {father}.',
      months: 36,
      endsSays: '',
    },
  },
}

export interface PaperWritten {
  readonly title: string
  readonly fileName: string
  readonly says: Template
}

/** Papers that others send and the worker attaches. */
export const papers: readonly PaperWritten[] = [
  {
    title: 'Report from school for the assessment',
    fileName: 'school-report.txt',
    says: '{School}\n\nReport on {child}\n\nAttendance since {month}: 83 per cent. {Child} is quick, kind to younger children, and tired. {She} has a place in the breakfast club and uses it. {Mother} comes when we ask her to.\n\nWe would like the worker to tell us before visits on school days.\n',
  },
  {
    title: 'Letter from the GP',
    fileName: 'letter-from-the-gp.txt',
    says: 'Dear {worker},\n\nThank you for your letter. {Child} is registered here and was last seen in {month}. Immunisations are complete. {Mother} has told us that she would welcome help and agrees to this letter.\n',
  },
  {
    title: 'What I want you to know, written by the child',
    fileName: 'what-i-want-you-to-know.txt',
    says: 'My name is {child}.\nI like: football, crisps, my {grandmother}.\nI do not like: when people whisper.\nPlease tell me first.\n',
  },
]
