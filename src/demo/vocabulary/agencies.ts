import { mainline } from './identifiers.ts'

/** Bodies that tell the trust of children, are asked about them, or share in what is done. All invented. */
export interface Agency {
  readonly name: string
  readonly kind: 'school' | 'police' | 'health' | 'housing' | 'probation' | 'another authority' | 'voluntary' | 'other'
  readonly ward?: string
  readonly phone: string
}

export interface School extends Agency {
  readonly kind: 'school'
  readonly ages: readonly [from: number, to: number]
}

const schoolList: readonly (readonly [name: string, ward: string, from: number, to: number])[] = [
  ['Withy Bank Nursery School', 'Osierfield', 2, 4],
  ['Little Wherry Nursery', 'Larkhithe', 2, 4],
  ['Osierfield Primary School', 'Osierfield', 4, 11],
  ['Larkhithe Primary School', 'Larkhithe', 4, 11],
  ['Saint Osrin’s Church of England Primary School', 'Tannery and Eastwharf', 4, 11],
  ['Eastwharf Community Primary School', 'Tannery and Eastwharf', 4, 11],
  ['Kiln Lane Primary School', 'Marlgate', 4, 11],
  ['Our Lady of the Ferry Catholic Primary School', 'Marlgate', 4, 11],
  ['Millstone Primary School', 'Quernside', 4, 11],
  ['Lantern Way Primary Academy', 'Tollbridge Park', 4, 11],
  ['Fieldfare Primary School', 'Hollin Reach', 4, 11],
  ['Fennock Village School', 'Fennock and Upper Dray', 4, 11],
  ['Tollbridge Park Academy', 'Tollbridge Park', 11, 16],
  ['The Clayfield School', 'Marlgate', 11, 18],
  ['Ropewalk High School', 'Larkhithe', 11, 16],
  ['Dray Valley Academy', 'Fennock and Upper Dray', 11, 18],
  ['Hazel Bank School (special school)', 'Hollin Reach', 4, 19],
  ['The Staithe (pupil referral unit)', 'Tannery and Eastwharf', 11, 16],
  ['Wexmoor Sixth Form and City College', 'Tollbridge Park', 16, 19],
]

export const schools: readonly School[] = schoolList.map(([name, ward, from, to], index) => ({
  name,
  kind: 'school',
  ward,
  ages: [from, to],
  phone: mainline(100 + index),
}))

const practiceList: readonly (readonly [name: string, ward: string])[] = [
  ['Basketmaker Lane Surgery', 'Osierfield'],
  ['The Hithe Medical Practice', 'Larkhithe'],
  ['Tannery Health Centre', 'Tannery and Eastwharf'],
  ['Marlgate Family Practice', 'Marlgate'],
  ['Quernside Surgery', 'Quernside'],
  ['Turnpike Medical Centre', 'Tollbridge Park'],
  ['Hollin Reach Surgery', 'Hollin Reach'],
  ['Sedge Road Practice', 'Fennock and Upper Dray'],
]

export const generalPractices: readonly Agency[] = practiceList.map(([name, ward], index) => ({
  name,
  kind: 'health',
  ward,
  phone: mainline(200 + index),
}))

export const agencies: readonly Agency[] = [
  { name: 'Aldenshire Police: Wexmoor public protection unit', kind: 'police', phone: mainline(300) },
  { name: 'Wexmoor and Dray Valley NHS Trust: health visiting', kind: 'health', phone: mainline(301) },
  { name: 'Wexmoor and Dray Valley NHS Trust: school nursing', kind: 'health', phone: mainline(302) },
  { name: 'Saint Osrin’s Hospital: emergency department', kind: 'health', phone: mainline(303) },
  { name: 'Saint Osrin’s Hospital: midwifery', kind: 'health', phone: mainline(304) },
  { name: 'Aldenshire Ambulance Service', kind: 'health', phone: mainline(305) },
  { name: 'Wexmoor Child and Adolescent Mental Health Service', kind: 'health', phone: mainline(306) },
  { name: 'Aldenshire Partnership: adult mental health', kind: 'health', phone: mainline(307) },
  { name: 'Wexmoor City Council: housing', kind: 'housing', phone: mainline(308) },
  { name: 'Coracle Homes', kind: 'housing', phone: mainline(309) },
  { name: 'Aldenshire Probation', kind: 'probation', phone: mainline(310) },
  { name: 'Aldenshire County Council: children’s social care', kind: 'another authority', phone: mainline(311) },
  { name: 'Corvesley Borough Council: children’s social care', kind: 'another authority', phone: mainline(312) },
  { name: 'Thornhaven City Council: children’s social care', kind: 'another authority', phone: mainline(313) },
  { name: 'Wexmoor City Council: adults’ social care', kind: 'other', phone: mainline(314) },
  { name: 'Osierfield Family Centre', kind: 'voluntary', ward: 'Osierfield', phone: mainline(315) },
  { name: 'Linnet House Refuge', kind: 'voluntary', phone: mainline(316) },
]

/** Through whom workers are hired for a time. */
export const agencyOfWorkers = ['Tern Recruitment', 'Quayside Social Work', 'Ferrier Locums'] as const
