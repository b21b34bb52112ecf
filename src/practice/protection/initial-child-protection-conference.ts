import { form } from '#engine/form.ts'
import { anyOf, date, longText, oneOf, text, verbatim } from '#engine/question.ts'
import { months, workingDays } from '#kernel/working-days/length.ts'
import { childrenInNeedCensus, trustLimit, workingTogether, workingTogetherLimits } from '../citations.ts'
import { categoryOfAbuse } from '../code-lists/category-of-abuse.ts'
import { offered } from '../code-lists/code-list.ts'
import { defineStep } from '../define.ts'

const conference = workingTogether('chapter 3, initial child protection conferences')

type Category = Exclude<(typeof categoryOfAbuse)[number], { readonly retired: true }>['code']

/** The categories of a new plan. An older record may carry another. */
export const categoryOptions = Object.fromEntries(
  offered(categoryOfAbuse).map(({ code, label }) => [code, label]),
) as Readonly<Record<Category, string>>

export const initialChildProtectionConference = defineStep({
  id: 'initial-child-protection-conference',
  title: 'Initial child protection conference',
  purpose:
    'Decide with the family and the agencies whether the child is at continuing risk, and what plan will protect them.',
  edition: '2026',
  law: [conference],
  rules: ['CP-12', 'CP-13', 'CP-15'],

  begins: { when: 'A section 47 enquiry finds a continuing risk of significant harm.', after: ['section-47-enquiry'] },

  form: form({
    heldOn: date('When was the conference held?', { called: 'date of the conference', past: true }),
    agencies: anyOf(
      'Who took part?',
      {
        socialCare: "Children's social care",
        police: 'Police',
        health: 'Health',
        education: 'School, nursery or education',
        housing: 'Housing',
        other: 'Someone else who works with the family',
      },
      { errorMissing: 'Select who took part in the conference' },
    ),
    whyWithoutQuorum: longText('If fewer than two other agencies took part: why did the conference go ahead?', {
      optional: true,
    }),
    parents: oneOf(
      'Did the parents take part?',
      { all: 'Yes', some: 'Some of them', none: 'No', excluded: 'No, the chair excluded them' },
      { errorMissing: 'Select whether the parents took part' },
    ),
    whyExcluded: longText('Why were they excluded?', {
      errorMissing: 'Enter why the parents were excluded',
      askedWhen: { question: 'parents', is: ['excluded'] },
    }),
    childsView: verbatim('What does the child say, in their own words?', {
      optional: true,
      hint: 'Said at the conference, written, or told by an advocate.',
    }),
    reason: longText('Why did the conference decide this?', { errorMissing: 'Enter the reason for the decision' }),
    dissent: longText('Did anyone disagree? Who, and why?', { optional: true }),
    category: oneOf('Under which category is the plan made?', categoryOptions, { optional: true }),
    lead: text('Who leads the plan?', { optional: true, hint: 'A registered social worker, by name.' }),
    firstCoreGroupOn: date('When does the core group first meet?', { optional: true }),
  }),

  toBegin: [],

  toConclude: [
    {
      id: 'chair-is-independent',
      metSays: 'The chair does not manage the work with this child.',
      says: 'The conference must be chaired by someone who does not manage the work with this child.',
      law: conference,
      rules: ['CP-05', 'CP-12'],
      met: ({ actor, record }) => actor.profession === 'conference-chair' && actor.id !== record.allocatedTo?.id,
    },
    {
      id: 'quorate',
      says: "Children's social care and at least two other agencies must take part, or the chair must say why the conference went ahead.",
      metSays: 'Enough agencies took part, or the chair has said why the conference went ahead.',
      law: conference,
      rules: ['CP-12'],
      answerAt: 'agencies',
      met: ({ answers }) =>
        (answers.agencies?.has('socialCare') === true && answers.agencies.size >= 3) ||
        answers.whyWithoutQuorum !== undefined,
    },
  ],

  timeLimits: [],

  becomesClock: [
    {
      id: 'quorate',
      says: 'The conference was held without quorum.',
      what: 'Bring in the agencies that were missing',
      whose: 'Conference chair',
      limits: trustLimit(workingDays(10), 'agencies missing from a conference take part by the first core group', 'L'),
      stoppedBy: 'event:missing-agencies-took-part',
      rules: ['CP-12'],
      met: ({ answers }) => answers.agencies?.has('socialCare') === true && answers.agencies.size >= 3,
    },
  ],

  outcomes: {
    childProtectionPlan: {
      means: 'Make a child protection plan.',
      law: conference,
      rules: ['CP-12', 'CP-21'],
      leadsTo: ['child-protection-plan'],
      needs: [
        {
          id: 'category',
          says: 'Select the category of the plan.',
          metSays: 'The category of the plan is chosen.',
          law: childrenInNeedCensus('InitialCategoryOfAbuse'),
          rules: ['CP-12'],
          answerAt: 'category',
          met: ({ answers }) => answers.category !== undefined,
        },
        {
          id: 'lead-is-named',
          says: 'Name the social worker who leads the plan.',
          metSays: 'The social worker who leads the plan is named.',
          law: conference,
          rules: ['CP-12'],
          answerAt: 'lead',
          met: ({ answers }) => answers.lead !== undefined,
        },
      ],
      timeLimits: [
        {
          id: 'first-core-group',
          what: 'Hold the first core group',
          whose: 'Lead social worker',
          countedFrom: 'heldOn',
          countedFromSays: 'the conference',
          stoppedBy: 'event:core-group-held',
          limits: workingTogetherLimits(workingDays(10), 'chapter 3, core group'),
          rules: ['CP-13'],
        },
        {
          id: 'first-review',
          what: 'Hold the first review conference',
          whose: 'Conference chair',
          countedFrom: 'heldOn',
          countedFromSays: 'the conference',
          stoppedBy: 'event:review-conference-held',
          limits: workingTogetherLimits(months(3), 'chapter 3, child protection review conferences'),
          rules: ['CP-15'],
        },
      ],
    },
    childInNeedPlan: {
      means: 'Support the family under a child in need plan.',
      law: conference,
      rules: ['CP-12'],
      leadsTo: ['child-in-need-plan'],
    },
    noFurtherAction: { means: 'Take no further action.', law: conference, rules: ['CP-12'], leadsTo: ['closure'] },
  },
})
