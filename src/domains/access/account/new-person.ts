import type { NewUser } from '#domains/access/account/add-user.ts'
import { holders, personalRoles, type Role } from '#domains/ledger/actor.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { form } from '#engine/form.ts'
import { type Answers, date, type Options, oneOf, text, wholeNumber } from '#engine/question.ts'

/** A team or an agency that somebody can belong to. */
export interface Belonging {
  readonly id: string
  readonly name: string
}

const asOptions = (all: readonly Belonging[]): Options => Object.fromEntries(all.map(({ id, name }) => [id, name]))

const roleOptions = Object.fromEntries(
  personalRoles.map((role) => [role, role.charAt(0).toUpperCase() + role.slice(1)]),
) as Readonly<Record<Exclude<Role, 'service'>, string>>

/** What an administrator is asked about somebody who will use Holdfast. */
export function newPersonForm(
  teams: readonly Belonging[],
  agencies: readonly Belonging[],
  managers: readonly Belonging[] = [],
) {
  return form({
    name: text('Name', { hint: 'As colleagues know them.', called: 'name' }),
    email: text('E-mail address', { hint: 'They sign in with it.', called: 'e-mail address' }),
    phone: text('Telephone', { optional: true, called: 'telephone number' }),
    role: oneOf('Role', roleOptions, { errorMissing: 'Select their role' }),
    team: oneOf('Team', asOptions(teams), { hint: 'For those who work in a team of the trust.', optional: true }),
    roomFor: wholeNumber('How many children have they room for?', {
      hint: 'For a social worker or a family help lead: as agreed with them.',
      called: 'number of children',
      least: 0,
      most: 100,
      optional: true,
    }),
    agencyName: text('Through which agency are they hired?', {
      hint: 'For a worker of an agency. Leave empty for somebody whom the trust employs.',
      called: 'agency',
      optional: true,
    }),
    hiredUntil: date('Until which day are they hired?', { called: 'day until which they are hired', optional: true }),
    agency: oneOf('Agency', asOptions(agencies), { hint: 'For a partner or a provider.', optional: true }),
    registration: text('Registration number', {
      hint: 'Social Work England’s, like SW12345, for a registered social worker.',
      called: 'registration number',
      optional: true,
    }),
    registeredUntil: date('Registered until', { called: 'end of the registration', optional: true }),
    startsOn: date('When do they start?', { called: 'day they start' }),
    agreedBy: oneOf('Which manager agreed?', asOptions(managers), {
      hint: 'They are asked on their first page whether they did.',
      errorMissing: 'Select the manager who agreed',
    }),
    agreedHow: text('How did they agree?', {
      hint: 'Like: by telephone on Monday, or in the meeting on posts.',
      errorMissing: 'Enter how they agreed',
    }),
  })
}

type NewPersonAnswers = Partial<Answers<ReturnType<typeof newPersonForm>>>

const inTeam: readonly Role[] = [...holders, 'team manager']
/** Chairs stand apart from the teams whose work they look at. */
const inNoTeam: readonly Role[] = ['conference chair', 'reviewing officer', 'designated officer']

/** What else is missing for the role that was chosen. */
export function missingForRole({ role, team, roomFor, agencyName, hiredUntil }: NewPersonAnswers): readonly Unmet[] {
  const unmet: Unmet[] = []
  if (role !== undefined && inTeam.includes(role) && team === undefined)
    unmet.push({ says: `Select the team of this ${role}`, answerAt: 'team' })
  if (role !== undefined && inNoTeam.includes(role) && team !== undefined)
    unmet.push({ says: `A ${role} belongs to no team: leave the team out`, answerAt: 'team' })
  if (holders.some((holder) => holder === role) && roomFor === undefined)
    unmet.push({ says: 'Enter how many children they have room for', answerAt: 'roomFor' })
  if (agencyName === undefined && hiredUntil !== undefined)
    unmet.push({ says: 'Enter the agency, or leave out until when they are hired', answerAt: 'agencyName' })
  return unmet
}

/** The answers as an account to be added, or undefined while something is missing. */
export function asNewUser(answers: NewPersonAnswers, password: string): NewUser | undefined {
  const { name, email, role, phone, team, agency, registration, registeredUntil, startsOn, agreedBy, agreedHow } =
    answers
  if (name === undefined || email === undefined || role === undefined) return undefined
  if (startsOn === undefined || agreedBy === undefined || agreedHow === undefined) return undefined
  return {
    name,
    email,
    role,
    password,
    startsOn,
    agreed: { by: agreedBy, how: agreedHow },
    ...(phone === undefined ? {} : { phone }),
    ...(team === undefined ? {} : { teamId: team }),
    ...(agency === undefined ? {} : { agencyId: agency }),
    ...(registration === undefined ? {} : { registration }),
    ...(registeredUntil === undefined ? {} : { registeredUntil }),
  }
}
