/**
 * What a report to the court on special guardianship deals with: every head of the Schedule to the Special Guardianship
 * Regulations 2005, in its order, as amended by SI 2016/111 for reports asked for from 29 February 2016. Heads that are answered
 * in one breath stand together; no head is left out.
 */
import { longText } from '#engine/question.ts'

interface Head {
  /** The paragraph of the Schedule. */
  readonly at: string
  readonly label: string
  readonly hint?: string
  /** "Enter …", when it is not answered. */
  readonly missing: string
}

export const scheduleHeads = {
  childIdentity: {
    at: '1(a), (b)',
    label: 'The child: name, sex, birth, address, photograph and description',
    missing: 'who the child is',
  },
  childBackground: {
    at: '1(c), (d), (e)',
    label: 'The child: nationality and immigration status, origin, culture, language and faith',
    missing: 'the child’s nationality, origin, culture, language and faith',
  },
  childSiblings: {
    at: '1(f)',
    label: 'The child: brothers and sisters',
    missing: 'who the child’s brothers and sisters are',
  },
  childContact: {
    at: '1(g)',
    label: 'The child: the time spent with relatives and others who matter',
    missing: 'the time the child spends with relatives and others who matter',
  },
  childHarm: {
    at: '1(ga)',
    label: 'The child: harm that the child has suffered',
    missing: 'the harm that the child has suffered',
  },
  childRisk: {
    at: '1(gb)',
    label: 'The child: any risk of future harm from the parents, relatives or others',
    missing: 'the risk of future harm from the parents, relatives or others',
  },
  childCare: {
    at: '1(h), (i)',
    label: 'The child: care and placements so far, and whether the proposed guardian fosters the child',
    missing: 'the child’s care and placements so far',
  },
  childNeeds: {
    at: '1(j)',
    label: 'The child: personality, social, emotional and behavioural development, and needs now and likely in future',
    missing: 'how the child is developing, and what the child needs now and is likely to need',
  },
  childInterests: {
    at: '1(k)',
    label: 'The child: interests, likes and dislikes',
    missing: 'what the child likes and dislikes',
  },
  childHealth: {
    at: '1(l)',
    label: 'The child: health, and treatment now',
    missing: 'the child’s health history and treatment',
  },
  childEducation: {
    at: '1(m), (n), (o)',
    label: 'The child: nurseries and schools, how the child does there, and special educational needs',
    missing: 'the child’s schooling and any special educational needs',
  },
  childOrders: {
    at: '1(p)',
    label: 'The child: orders made about the child',
    missing: 'which orders were made, or that none was',
  },
  parents: {
    at: '2(a), (b)',
    label: 'The family: each parent, of the child and of brothers and sisters, with where they live',
    missing: 'who the parents are and where they live',
  },
  parentsBackground: {
    at: '2(c), (d)',
    label: 'The family: the parents’ nationality, origin, culture and language',
    missing: 'the parents’ nationality, origin, culture and language',
  },
  parentsResponsibility: {
    at: '2(e), (f), (g)',
    label: 'The family: parental responsibility, and the parents’ relationship then and now',
    missing: 'who has parental responsibility, and the parents’ relationship',
  },
  parentsLives: {
    at: '2(h)',
    label: 'The family: each parent’s health, faith, education, work, personality and interests',
    missing: 'each parent’s health, faith, education, work and personality, or what could not be learnt',
  },
  siblingsLives: {
    at: '2(i)',
    label: 'The family: with whom brothers and sisters under 18 live, and orders about them',
    missing: 'with whom the brothers and sisters live, and orders about them',
  },
  childsWishes: {
    at: '3(a)',
    label: 'Wishes: the child’s, about special guardianship, faith and culture, and contact, and when they were heard',
    hint: 'In the child’s own words where they were said.',
    missing: 'the child’s wishes and feelings, and when they were heard',
  },
  parentsWishes: {
    at: '3(b)',
    label: 'Wishes: each parent’s, about the same, and when they were heard',
    missing: 'each parent’s wishes and feelings, and when they were heard',
  },
  othersWishes: {
    at: '3(c)',
    label: 'Wishes: of relatives and others who matter, and when they were heard',
    missing: 'the wishes and feelings of relatives and others who matter',
  },
  guardianIdentity: {
    at: '4(a) to (d)',
    label: 'The proposed guardian: name, birth, address, description, nationality, origin, culture and language',
    missing: 'who the proposed guardian is',
  },
  guardianCouple: {
    at: '4(e) to (h)',
    label: 'The proposed guardian: marriage or partnership, how stable it is, and why one applies alone',
    missing: 'the proposed guardian’s marriage or partnership, or that there is none',
  },
  guardianRelationship: {
    at: '4(i), (j)',
    label:
      'The proposed guardian: whether a relative, and the nature of the relationship with the child, now and before',
    hint: 'What was seen when they were together, by whom and when. A relative whom the child has hardly met is a stranger to the child.',
    missing: 'the nature of the relationship with the child, now and before',
  },
  guardianHealth: {
    at: '4(k)',
    label: 'The proposed guardian: health',
    missing: 'the proposed guardian’s health history',
  },
  guardianExperience: {
    at: '4(l), (m)',
    label: 'The proposed guardian: how they are with adults and children, and experience of caring for children',
    missing: 'how the proposed guardian is with others, and their experience of caring for children',
  },
  guardianCapacity: {
    at: '4(n)',
    label:
      'The proposed guardian: capacity to meet the child’s needs, to protect the child, and to bring the child up to 18',
    hint: 'Each of the three, with what it rests on: needs that come from harm; risk from parents, relatives and others, above all at contact; ability and suitability until 18.',
    missing: 'the capacity to meet the child’s needs, to protect the child, and to bring the child up to 18',
  },
  guardianAssessments: {
    at: '4(o)',
    label: 'The proposed guardian: earlier assessments as adopter, foster carer or special guardian',
    missing: 'earlier assessments, or that there were none',
  },
  guardianMeans: {
    at: '4(p)',
    label: 'The proposed guardian: income and expenditure',
    missing: 'the proposed guardian’s income and expenditure',
  },
  guardianHome: {
    at: '4(q)',
    label: 'The proposed guardian: the home and the neighbourhood',
    missing: 'the home and the neighbourhood',
  },
  guardianHousehold: {
    at: '4(r), (s)',
    label: 'The proposed guardian: others of the household, children living elsewhere, parents, brothers and sisters',
    missing: 'who else is of the household and the family',
  },
  guardianFaith: {
    at: '4(t)',
    label: 'The proposed guardian: faith, and willingness to follow wishes about the child’s faith and culture',
    missing: 'the proposed guardian’s faith, and willingness to follow wishes about the child’s',
  },
  guardianCourt: {
    at: '4(u)',
    label: 'The proposed guardian: earlier family court proceedings',
    missing: 'earlier family court proceedings, or that there were none',
  },
  guardianReferees: {
    at: '4(v)',
    label: 'The proposed guardian: the interview with each of three people whom they named',
    missing: 'what each of the three said, and when',
  },
  guardianHopes: {
    at: '4(w), (x)',
    label: 'The proposed guardian: agreement to contact, education, work, personality, and hopes for the child',
    missing: 'agreement to contact, education, work, personality and hopes for the child',
  },
  ourInvolvement: {
    at: '5(a), (b)',
    label: 'The trust: our part, and past dealings with the proposed guardian',
    missing: 'our part, and past dealings with the proposed guardian',
  },
  supportServices: {
    at: '5(c), (d)',
    label: 'The trust: the support that we will give and for how long, or why none',
    missing: 'the support that we will give and for how long, or why none',
  },
  medicalSummary: {
    at: '6',
    label: 'A summary by the medical professional who told us of health',
    missing: 'the medical summary',
  },
  implications: {
    at: '7',
    label: 'What an order would mean for the child, the parents, the guardian and their family, and others',
    missing: 'what an order would mean for each of them',
  },
  merits: {
    at: '8',
    label:
      'Special guardianship beside every other order that could be made, and which is best for the child in the long term',
    hint: 'Each realistic choice with what speaks for and against it, and then the choices beside one another.',
    missing: 'each choice with what speaks for and against it',
  },
  recommendation: {
    at: '9',
    label: 'What we recommend to the court, and if not this order, what else',
    missing: 'what we recommend, and if not this order, what else',
  },
  contactRecommended: {
    at: '10',
    label: 'What we recommend about contact between the child and relatives or others',
    missing: 'what we recommend about contact',
  },
} as const satisfies Readonly<Record<string, Head>>

export type ScheduleHead = keyof typeof scheduleHeads

const everyHead: readonly (readonly [string, Head])[] = Object.entries(scheduleHeads)

/** A question for each head. */
export const headQuestions = Object.fromEntries(
  everyHead.map(([id, { at, label, hint, missing }]) => [
    id,
    longText(label, {
      hint: hint === undefined ? `Schedule, paragraph ${at}.` : `${hint} Schedule, paragraph ${at}.`,
      errorMissing: `Enter ${missing} (Schedule, paragraph ${at})`,
    }),
  ]),
) as Readonly<Record<ScheduleHead, ReturnType<typeof longText>>>
