import type { AboutWhom, ByWhom, RaisedConcern } from '#domains/concerns/raise-concern.ts'
import { form } from '#engine/form.ts'
import { type Answers, anyOf, longText, type Options, oneOf, text, yesOrNo } from '#engine/question.ts'
import { limbs } from '#practice/allegations/allegation.ts'

/** What the choices of the form are made from: what whoever fills it in may know. */
export interface ConcernChoices {
  /** The children to choose from, by id; none when the child is known already. */
  readonly children: Options
  /** People of the record around the child, by id. */
  readonly people: Options
  /** Those who work for the trust or care for children for it, by account. */
  readonly staff: Options
  /** Whether it may be somebody else's concern, told to a practitioner. */
  readonly forOthers: boolean
}

const toldBy = {
  'the child': 'The child',
  'a brother or sister': 'A brother or sister',
  'a parent': 'A parent',
  'a relative': 'Another relative',
  'a neighbour': 'A neighbour',
  'a foster carer': 'A foster carer',
  'a professional': 'Somebody who works with the child',
  'somebody else': 'Somebody else, or they did not say',
} as const

const replyWays = {
  telephone: 'By telephone',
  'in person': 'In person',
  letter: 'By letter',
  none: 'They left no way to reply',
} as const

/** The questions for whoever raises a concern. No answer is chosen beforehand. */
export function concernForm(choices: ConcernChoices) {
  const children = Object.keys(choices.children).length > 0 ? childQuestion(choices.children) : {}
  return form({
    ...children,
    about: oneOf(
      'Who are you worried about?',
      {
        ...choices.people,
        staff: 'Somebody who works for the trust, or cares for children for it',
        other: 'Somebody else',
      },
      { hint: 'Any adult, or anybody, in the child’s life.', errorMissing: 'Select who you are worried about' },
    ),
    staffMember: oneOf('Who is it?', choices.staff, {
      askedWhen: { question: 'about', is: ['staff'] },
      errorMissing: 'Select who it is, or select “Somebody else” and write the name',
    }),
    staffLimbs: anyOf(
      'What may they have done?',
      { ...limbs, none: 'None of these: it is about how they work' },
      {
        hint: 'If any of these, the designated officer is told, and it is kept in no child’s record.',
        exclusive: 'none',
        askedWhen: { question: 'about', is: ['staff'] },
        errorMissing: 'Select what they may have done, or that it is none of these',
      },
    ),
    aboutName: text('Their name', {
      hint: 'If you do not know it, say how we would know them.',
      called: 'name of whom you are worried about, or how we would know them',
      askedWhen: { question: 'about', is: ['other'] },
    }),
    aboutSays: text('Who they are to the child', {
      askedWhen: { question: 'about', is: ['other'] },
      optional: true,
    }),
    says: longText('What have you seen or heard?', {
      hint: 'What happened, when and where. Write what was said as it was said.',
      errorMissing: 'Enter what you have seen or heard',
    }),
    howKnown: longText('How do you know?', {
      hint: 'Whether you saw it yourself, or who told you and when.',
      errorMissing: 'Enter how you know',
    }),
    inDangerNow: oneOf(
      'Is a child in danger now?',
      { yes: 'Yes', no: 'No', 'not known': 'I do not know' },
      { hint: 'If yes, ring 999 first, then the duty team.', errorMissing: 'Select whether a child is in danger now' },
    ),
    ...(choices.forOthers ? { ...whoseQuestions, ...nameShownWhenMine } : nameShown),
  })
}

function childQuestion(children: Options) {
  return { child: oneOf('Which child is it about?', children, { errorMissing: 'Select which child it is about' }) }
}

const nameShownQuestion = 'May whoever answers know that it was you?'
const nameShownHint =
  'If not, your name is not shown to them, and you still read the reply here. That you signed in is kept, as for everybody, and very few can read it.'

const nameShown = { nameShown: yesOrNo(nameShownQuestion, { hint: nameShownHint }) } as const

const nameShownWhenMine = {
  nameShown: yesOrNo(nameShownQuestion, { hint: nameShownHint, askedWhen: { question: 'whose', is: ['mine'] } }),
} as const

const whoseQuestions = {
  whose: oneOf(
    'Whose concern is it?',
    { mine: 'Mine', other: 'Somebody told me' },
    { errorMissing: 'Select whose concern it is' },
  ),
  toldBy: oneOf('Who told you?', toldBy, {
    askedWhen: { question: 'whose', is: ['other'] },
    errorMissing: 'Select who told you',
  }),
  toldByName: text('Name of whoever told you', {
    hint: 'Leave this empty if they want to stay anonymous.',
    askedWhen: { question: 'whose', is: ['other'] },
    optional: true,
  }),
  replyBy: oneOf('How may we safely answer them?', replyWays, {
    hint: 'A child chooses the way that is safe for them.',
    askedWhen: { question: 'whose', is: ['other'] },
    errorMissing: 'Select how we may safely answer them',
  }),
  replyHow: text('Which number, place or address, and when is it safe?', {
    askedWhen: { question: 'replyBy', is: ['telephone', 'in person', 'letter'] },
    called: 'number, place or address, and when it is safe',
  }),
} as const

type Given = Partial<Answers<ReturnType<typeof concernForm>>> & {
  readonly whose?: string
  readonly toldBy?: string
  readonly toldByName?: string
  readonly replyBy?: string
  readonly replyHow?: string
}

/** The answers of the form as what is raised. Only what was parsed without errors is given here. */
export function concernAsRaised(answers: Partial<Record<string, unknown>>): RaisedConcern {
  const given = answers as Given
  const inDanger = given.inDangerNow
  return {
    about: aboutOf(given),
    by: byOf(given),
    says: given.says ?? '',
    howKnown: given.howKnown ?? '',
    inDangerNow: inDanger === 'yes' || inDanger === 'no' ? inDanger : 'not known',
  }
}

function aboutOf(given: Given): AboutWhom {
  if (given.about === 'other') return { kind: 'name', name: given.aboutName ?? '', standsAs: given.aboutSays ?? '' }
  if (given.about === 'staff') return { kind: 'staff', accountId: given.staffMember ?? '' }
  return { kind: 'person', personId: given.about ?? '' }
}

function byOf(given: Given): ByWhom {
  if (given.whose !== 'other') return { kind: 'me', nameShown: given.nameShown === true }
  const how = given.replyBy === undefined || given.replyBy === 'none' ? '' : `${given.replyBy}: ${given.replyHow ?? ''}`
  return { kind: 'other', name: given.toldByName ?? '', standsAs: given.toldBy ?? '', safeReply: how }
}

/** What is an allegation about somebody of the trust, and so for the designated officer; undefined where it is a concern. */
export function allegationIn(answers: Partial<Record<string, unknown>>): readonly string[] | undefined {
  const said = answers['staffLimbs']
  if (answers['about'] !== 'staff' || !(said instanceof Set)) return undefined
  const found = [...said].filter((limb): limb is string => typeof limb === 'string' && Object.hasOwn(limbs, limb))
  return found.length === 0 ? undefined : found
}
