import { form } from '#engine/form.ts'
import { date, longText, oneOf, text, yesOrNo } from '#engine/question.ts'
import { labelOf, offered } from '#practice/code-lists/code-list.ts'
import { placementChangeReason } from '#practice/code-lists/placement-change-reason.ts'
import { placementProvider } from '#practice/code-lists/placement-provider.ts'
import { placementType } from '#practice/code-lists/placement-type.ts'

/** Where a child who is looked after is placed, as it is asked and as it is said. */

type Codes = Readonly<Record<string, string>>
const coded = (list: readonly { readonly code: string; readonly label: string }[]): Codes =>
  Object.fromEntries(list.map(({ code, label }) => [code, label]))

/** A placement that the child comes back from is temporary, of whatever kind. */
const temporaryCodes = ['T0', 'T1', 'T2', 'T3', 'T4']
/** A placement for adoption is made by its own step, which asks for the authority and the match. */
export const adoptionCodes: readonly string[] = ['A3', 'A4', 'A5', 'A6']
const types = offered(placementType).filter(
  ({ code }) => !temporaryCodes.includes(code) && !adoptionCodes.includes(code),
)

export const placementTypes: Codes = coded(types)
export const temporaryTypes: Codes = coded(
  offered(placementType).filter(({ code }) => ['T1', 'T2', 'T3', 'T4'].includes(code)),
)
export const whyPlacementEnds: Codes = coded(placementChangeReason)

export interface CarerOffered {
  readonly accountId: string
  readonly name: string
}

/** Nobody of the list: a home, a relative, or a carer who does not sign in. */
export const someoneElse = 'other'

const who = (carers: readonly CarerOffered[]) => ({
  beganOn: date('When did the child move there?', { called: 'date on which the child moved', past: true }),
  carer: oneOf(
    'With whom?',
    {
      ...Object.fromEntries(carers.map(({ accountId, name }) => [accountId, name])),
      [someoneElse]: 'Somebody else, or a home',
    },
    {
      hint: 'A carer on this list sees at once, when they sign in, that the child is with them.',
      errorMissing: 'Select with whom the child is placed',
    },
  ),
  carerName: text('Name of the carer, or of whoever runs the home', {
    called: 'name of the carer',
    askedWhen: { question: 'carer', is: [someoneElse] },
  }),
  officerSays: longText('If you are told to ring the designated officer about this carer: what do they say?', {
    optional: true,
    hint: 'Leave empty unless you are told to. If nobody answers tonight and the child must sleep somewhere, say so here.',
  }),
})

const where = {
  homeName: text('Name of the home, if it has one', { optional: true }),
  lines: longText('Address', {
    optional: true,
    hint: 'In an emergency leave empty what you do not know yet: it becomes something due.',
  }),
  postcode: text('Postcode', { optional: true }),
  outOfArea: yesOrNo('Is it outside the area of the authority?', {
    errorMissing: 'Select yes if the placement is outside the area of the authority',
  }),
  provider: oneOf('Who provides it?', coded(placementProvider), { optional: true }),
}

/** What may be left out at night, and is asked for then. */
export const detailsForm = form({
  homeName: text('Name of the home, if it has one', { optional: true }),
  lines: longText('Address', { called: 'address' }),
  postcode: text('Postcode', { optional: true }),
  provider: oneOf('Who provides it?', coded(placementProvider), { errorMissing: 'Select who provides it' }),
})

/** The questions of a placement that lasts: the first, or a move. */
export function placementForm(carers: readonly CarerOffered[], moving: boolean) {
  return form({
    ...who(carers),
    type: oneOf('What kind of placement is it?', placementTypes, { errorMissing: 'Select the kind of placement' }),
    beforeAssessment: oneOf(
      'Does the child move there before the assessment that the law asks for?',
      {
        no: 'No: approved, assessed or registered',
        connectedPerson: 'Yes: a relative or friend, approved for up to sixteen weeks (regulation 24)',
        parent: 'Yes: a parent, because the child’s welfare requires it now (regulation 19)',
      },
      { errorMissing: 'Select whether the child moves there before the assessment' },
    ),
    approvedBy: text('Who approved it, as nominated officer?', {
      optional: true,
      hint: 'If nobody could be asked, the child moves all the same and the decision is owed.',
      askedWhen: { question: 'beforeAssessment', is: ['connectedPerson', 'parent'] },
    }),
    ...where,
    meantToLast: yesOrNo('Is it meant to last until the young person is eighteen?', {
      errorMissing: 'Select yes if the placement is meant to last until eighteen',
    }),
    agreesFewerVisits: yesOrNo('Long-term fostering after a year: does the young person agree to fewer visits?', {
      optional: true,
      askedWhen: { question: 'meantToLast', is: ['yes'] },
    }),
    reason: longText('Why this placement?', { errorMissing: 'Enter why the child is placed there' }),
    ...(moving
      ? {
          endCode: oneOf('Why does the placement that stands end?', whyPlacementEnds, {
            errorMissing: 'Select why the placement that stands ends',
          }),
        }
      : {}),
  })
}

/** The questions of a temporary placement, from which the child goes back. */
export function temporaryForm(carers: readonly CarerOffered[]) {
  return form({
    ...who(carers),
    type: oneOf('Why is the child there for a time?', temporaryTypes, {
      errorMissing: 'Select why the child is there for a time',
    }),
    backBy: date('On which day is the child to be back?', {
      optional: true,
      hint: 'Leave empty if nobody knows yet. For another reason than hospital or a holiday it is seven days at the most.',
    }),
    ...where,
    reason: longText('What was decided?', { errorMissing: 'Enter what was decided' }),
  })
}

/** A code of the return in words; one that we do not know is shown as it came. */
export function placementTypeLabel(code: string): string {
  const known = placementType.find((each) => each.code === code)
  return known === undefined ? code : labelOf(placementType, known.code)
}
