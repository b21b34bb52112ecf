/** What a child’s permanence report deals with: every head of regulation 17(1) of the Adoption Agencies Regulations 2005. */
import { longText } from '#engine/question.ts'

const heads = {
  childAndFamily: {
    at: 'Schedule 1, parts 1 and 3',
    label: 'The child and the family: who they are, and the child’s life so far',
    missing: 'who the child and the family are, and the child’s life so far',
  },
  health: {
    at: '(1)(b)',
    label: 'Health, as the medical adviser sums it up: the child’s state, history, and what care may be needed',
    missing: 'what the medical adviser says of the child’s health',
  },
  childWishes: {
    at: '(1)(c)',
    label: 'What the child wishes and feels about adoption, faith and contact',
    missing: 'what the child wishes and feels',
  },
  familyWishes: {
    at: '(1)(d)',
    label: 'What the parents, and others who matter, wish and feel; the father without parental responsibility too',
    missing: 'what the parents and others who matter wish and feel',
  },
  contact: {
    at: '(1)(e)',
    label: 'Contact: what the child needs, with whom, and what the trust proposes',
    missing: 'what contact the child needs',
  },
  development: {
    at: '(1)(f)',
    label: 'The child’s emotional and behavioural development, and the needs that follow',
    missing: 'the child’s emotional and behavioural development',
  },
  parenting: {
    at: '(1)(g)',
    label: 'The parents’ capacity to bring the child up, and why it cannot be brought about in the child’s time',
    missing: 'the parents’ capacity to bring the child up',
  },
  chronology: {
    at: '(1)(h)',
    label: 'What was decided and done for the child, in order',
    missing: 'what was decided and done for the child',
  },
  options: {
    at: '(1)(i)',
    label:
      'Every choice for the child’s future, the relatives among them, what speaks for and against each, and why adoption',
    missing: 'every choice for the child’s future, and why adoption',
  },
} as const

export type PermanenceHead = keyof typeof heads

export const permanenceHeads: Readonly<Record<PermanenceHead, { readonly at: string; readonly label: string }>> = heads

/** A question for each head, in the order of the regulation. */
export const permanenceQuestions = Object.fromEntries(
  Object.entries(heads).map(([head, { label, at, missing }]) => [
    head,
    longText(label, {
      hint: `Regulation 17, ${at}.`,
      errorMissing: `Enter ${missing} (regulation 17, ${at})`,
    }),
  ]),
) as Readonly<Record<PermanenceHead, ReturnType<typeof longText>>>
