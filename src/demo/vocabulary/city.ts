/**
 * The invented city of Wexmoor in the invented county of Aldenshire, its wards and who serves it. None is a real place or body.
 * Postcodes are of the ZZ area, which is not issued (ZZ99, which says "no address", is not used); telephone numbers are of those that
 * Ofcom keeps for drama.
 */

export const city = {
  name: 'Wexmoor',
  county: 'Aldenshire',
  trust: 'Wexmoor Children’s Trust',
  council: 'Wexmoor City Council',
  /** Not a number that the department has given to any authority. */
  authorityNumber: '990',
} as const

export interface Ward {
  readonly name: string
  /** `ZZ1`: each ward has its own. */
  readonly postcodeDistrict: string
  readonly streets: readonly string[]
  /** Of homes in it, against the others: where more children live and more families struggle, more are known to the trust. */
  readonly weight: number
}

export const wards: readonly Ward[] = [
  {
    name: 'Osierfield',
    postcodeDistrict: 'ZZ1',
    weight: 14,
    streets: ['Osier Street', 'Basketmaker Lane', 'Withy Close', 'Sallow Road', 'Pollard Avenue', 'Coracle Court'],
  },
  {
    name: 'Larkhithe',
    postcodeDistrict: 'ZZ2',
    weight: 12,
    streets: ['Larkhithe Road', 'Ferrymans Row', 'Hithe Terrace', 'Wherry Close', 'Lampwick Street', 'Rope Walk'],
  },
  {
    name: 'Tannery and Eastwharf',
    postcodeDistrict: 'ZZ3',
    weight: 16,
    streets: ['Tannery Row', 'Eastwharf Street', 'Saddlers Yard', 'Bark Street', 'Curriers Lane', 'Lastmaker Court'],
  },
  {
    name: 'Marlgate',
    postcodeDistrict: 'ZZ4',
    weight: 15,
    streets: ['Marlgate', 'Clayfield Road', 'Kiln Lane', 'Potters Close', 'Slipware Drive', 'Thrower Street'],
  },
  {
    name: 'Quernside',
    postcodeDistrict: 'ZZ5',
    weight: 9,
    streets: ['Quern Road', 'Millstone Way', 'Barley Close', 'Hopper Street', 'Winnow Lane', 'Sluice Gardens'],
  },
  {
    name: 'Tollbridge Park',
    postcodeDistrict: 'ZZ6',
    weight: 13,
    streets: [
      'Tollbridge Road',
      'Parkland Crescent',
      'Turnpike Close',
      'Milestone Avenue',
      'Coachhouse Drive',
      'Lantern Way',
    ],
  },
  {
    name: 'Hollin Reach',
    postcodeDistrict: 'ZZ7',
    weight: 8,
    streets: ['Hollin Reach', 'Spinney Road', 'Hazel Bank', 'Rowanberry Close', 'Fieldfare Drive', 'Bramble Walk'],
  },
  {
    name: 'Fennock and Upper Dray',
    postcodeDistrict: 'ZZ8',
    weight: 7,
    streets: ['Fennock Lane', 'Sedge Road', 'Draymans Hill', 'Reedmace Close', 'Lapwing Court', 'Causeway'],
  },
]
