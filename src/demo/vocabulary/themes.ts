/** What a family's difficulty is about: it ties what is told, found, needed and done into one story. */
export const themes = [
  'neglect',
  'domestic abuse',
  'parental mental health',
  'substance misuse',
  'physical harm',
  'emotional harm',
  'sexual harm',
  'exploitation',
  'missing',
  'young carer',
  'disability',
  'child’s mental health',
  'housing and money',
  'unborn',
  'alone in this country',
] as const

export type Theme = (typeof themes)[number]

/** How often each is the first story of a family in the invented city, against the others, at these ages. */
export const themeWeights: readonly {
  readonly theme: Theme
  readonly weight: number
  readonly ages: readonly [number, number]
}[] = [
  { theme: 'neglect', weight: 18, ages: [0, 14] },
  { theme: 'domestic abuse', weight: 22, ages: [0, 17] },
  { theme: 'parental mental health', weight: 12, ages: [0, 17] },
  { theme: 'substance misuse', weight: 9, ages: [0, 17] },
  { theme: 'physical harm', weight: 8, ages: [0, 16] },
  { theme: 'emotional harm', weight: 7, ages: [3, 17] },
  { theme: 'sexual harm', weight: 3, ages: [5, 17] },
  { theme: 'exploitation', weight: 5, ages: [11, 17] },
  { theme: 'missing', weight: 3, ages: [11, 17] },
  { theme: 'young carer', weight: 4, ages: [6, 17] },
  { theme: 'disability', weight: 7, ages: [0, 17] },
  { theme: 'child’s mental health', weight: 6, ages: [9, 17] },
  { theme: 'housing and money', weight: 6, ages: [0, 17] },
  { theme: 'unborn', weight: 3, ages: [-1, -1] },
  { theme: 'alone in this country', weight: 2, ages: [14, 17] },
]
