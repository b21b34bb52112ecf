import { type Pence, pence } from '#kernel/money.ts'

/**
 * Who offers homes to children in the trust’s care, with what a week costs. A home’s ward is one of the city’s or “outside the city”.
 * Homes, carers and registration numbers are invented.
 */
export interface HomesProvider {
  readonly name: string
  readonly kind:
    | 'in-house fostering'
    | 'fostering agency'
    | 'children’s home'
    | 'supported accommodation'
    | 'residential school'
  readonly registration: string
  readonly homes: readonly {
    readonly name: string
    readonly ward: string
    readonly places: number
  }[]
  readonly weeklyPence: Pence
  readonly ages: readonly [from: number, to: number]
}

export const homesProviders: readonly HomesProvider[] = [
  {
    name: 'Wexmoor Fostering',
    kind: 'in-house fostering',
    registration: 'SC990001',
    homes: [
      { name: 'Maureen and Desmond Pinnock', ward: 'Quernside', places: 2 },
      { name: 'Carys Prosser', ward: 'Hollin Reach', places: 1 },
      { name: 'Shirin and Anwar Hoque', ward: 'Marlgate', places: 2 },
      { name: 'Trevor and Lindsey Gostick', ward: 'Fennock and Upper Dray', places: 3 },
      { name: 'Abena Mensah', ward: 'Tollbridge Park', places: 1 },
      { name: 'Joanne and Paula Brockbank', ward: 'Quernside', places: 2 },
    ],
    weeklyPence: pence(52_000),
    ages: [0, 17],
  },
  {
    name: 'Emberlow Fostering',
    kind: 'fostering agency',
    registration: 'SC990002',
    homes: [
      { name: 'Monika Zawada', ward: 'Larkhithe', places: 1 },
      { name: 'Keith and Denise Harbottle', ward: 'outside the city', places: 2 },
      { name: 'Farzana Mirza', ward: 'outside the city', places: 2 },
    ],
    weeklyPence: pence(96_500),
    ages: [0, 17],
  },
  {
    name: 'Greenlode Foster Care',
    kind: 'fostering agency',
    registration: 'SC990003',
    homes: [
      { name: 'Barry and Sharon Yarnold', ward: 'outside the city', places: 3 },
      { name: 'Comfort Boateng', ward: 'Osierfield', places: 1 },
    ],
    weeklyPence: pence(101_200),
    ages: [4, 17],
  },
  {
    name: 'Aldenshire Care',
    kind: 'children’s home',
    registration: 'SC990004',
    homes: [
      { name: 'Spinney House', ward: 'Hollin Reach', places: 4 },
      { name: 'Sluice Cottage', ward: 'Quernside', places: 3 },
    ],
    weeklyPence: pence(585_000),
    ages: [9, 17],
  },
  {
    name: 'Corvesley Homes for Children',
    kind: 'children’s home',
    registration: 'SC990005',
    homes: [{ name: 'Number Eleven', ward: 'outside the city', places: 2 }],
    weeklyPence: pence(742_000),
    ages: [11, 17],
  },
  {
    name: 'Own Door Living',
    kind: 'supported accommodation',
    registration: 'SC990006',
    homes: [
      { name: 'Lampwick Street shared house', ward: 'Larkhithe', places: 4 },
      { name: 'Turnpike Close flats', ward: 'Tollbridge Park', places: 5 },
    ],
    weeklyPence: pence(141_000),
    ages: [16, 17],
  },
  {
    name: 'Long Barrow School',
    kind: 'residential school',
    registration: 'SC990007',
    homes: [{ name: 'Long Barrow School', ward: 'outside the city', places: 2 }],
    weeklyPence: pence(498_000),
    ages: [8, 17],
  },
]
