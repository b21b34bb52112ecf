import { form } from '#engine/form.ts'
import { date, longText, oneOf, text } from '#engine/question.ts'

/** Sealing a birth record on an adoption order, and the new identity: what is asked. */

export const sealForm = form({
  orderMadeOn: date('When was the adoption order made?', { called: 'day of the order', past: true }),
  court: text('Which court made it?', { errorMissing: 'Enter which court made it', maxLength: 200 }),
  reason: longText('What did you see of the order?', {
    hint: 'For example: the sealed order, by post on 3 March.',
    errorMissing: 'Enter what you saw of the order',
    maxLength: 2000,
  }),
})

export const identityForm = form({
  givenName: text('Given name', { called: 'given name', hint: 'As the order gives it.' }),
  familyName: text('Family name', { called: 'family name' }),
  bornOn: date('Date of birth', { called: 'date of birth', past: true }),
  sex: oneOf('Sex', { F: 'Female', M: 'Male', U: 'Not known' }),
  nhsNumber: text('New NHS number', {
    called: 'NHS number',
    optional: true,
    hint: 'The number given on adoption, never the one before.',
  }),
  upn: text('New unique pupil number', { called: 'unique pupil number', optional: true }),
  carries: longText('What must be known for the child’s safety or health?', {
    optional: true,
    hint: 'In your own words: for example an allergy, an illness in the birth family. Name nobody, and nothing that leads back. Nothing else is carried over.',
    maxLength: 4000,
  }),
})

export const openForm = form({
  reason: longText('Why do you open it?', {
    hint: 'Who asks, and by which way: kept with what you look at.',
    errorMissing: 'Enter why you open it',
    maxLength: 2000,
  }),
})

export const findForm = form({
  name: text('Name', { optional: true, hint: 'Given and family name, as written under either identity.' }),
  bornOn: date('Date of birth', { optional: true, called: 'date of birth' }),
  number: text('Number', { optional: true, hint: 'An NHS number or a unique pupil number, of either identity.' }),
})

/** For how many hours a sealed record is open once a reason is given. Local. */
export const sealedHours = 8

/** An adoption as the list has it: nobody’s name, and no id of anybody. */
export interface AdoptionListed {
  readonly id: string
  readonly orderMadeOn: Temporal.PlainDate
  readonly court: string
  readonly keptUntil: Temporal.PlainDate
  readonly sealedAt: Temporal.Instant
  readonly sealedByName: string
  readonly madeAt: Temporal.Instant | undefined
}

/** Both identities, for whoever opened them with a reason. */
export interface AdoptionOpened {
  readonly birthId: string
  readonly birthName: string
  readonly adoptedId: string | undefined
  readonly adoptedName: string
}
