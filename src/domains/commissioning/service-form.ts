import type { NewService } from '#domains/commissioning/add-service.ts'
import { form } from '#engine/form.ts'
import { type Answers, anyOf, longText, type Options, oneOf, text, wholeNumber } from '#engine/question.ts'
import { parsePounds } from '#kernel/money.ts'
import { needKinds } from '#practice/needs/need-kinds.ts'

/** The questions for a service that is added to the directory. `agencies` are those that we know, by id. */
export function serviceForm(agencies: Options) {
  return form({
    agency: oneOf(
      'Who runs the service?',
      { ...agencies, another: 'Another agency' },
      { errorMissing: 'Select who runs the service' },
    ),
    agencyName: text('Name of the other agency', {
      called: 'name of the agency that runs it',
      askedWhen: { question: 'agency', is: ['another'] },
    }),
    name: text('What is the service called?', { errorMissing: 'Enter the name of the service' }),
    about: longText('What does it do?', {
      hint: 'In a sentence or two, for a worker who chooses.',
      errorMissing: 'Enter what the service does, in a sentence',
    }),
    meets: anyOf('What can it meet?', needKinds, { errorMissing: 'Select what the service can meet' }),
    agesFrom: wholeNumber('Youngest age', {
      hint: 'In years. Enter -1 if it begins before birth.',
      called: 'youngest age',
      least: -1,
      most: 25,
    }),
    agesTo: wholeNumber('Oldest age', {
      hint: 'In years, that year included.',
      called: 'oldest age',
      least: 0,
      most: 25,
    }),
    weekly: text('What does a week cost, in pounds?', {
      hint: 'Leave empty if it is not bought by the week. For example, 1,234.50',
      called: 'cost of a week',
      optional: true,
    }),
    places: wholeNumber('How many places has it?', {
      hint: 'Leave empty if it has no fixed number.',
      called: 'number of places',
      least: 0,
      optional: true,
    }),
  })
}

/** The answers as a new service; or what is wrong with the cost, in a sentence. */
export function asNewService(
  answers: Partial<Answers<ReturnType<typeof serviceForm>>>,
): { readonly ok: true; readonly service: NewService } | { readonly ok: false; readonly says: string } {
  const cost = answers.weekly === undefined ? undefined : parsePounds(answers.weekly)
  if (cost !== undefined && !cost.ok) return cost
  const agency = answers.agency ?? 'another'
  return {
    ok: true,
    service: {
      agency: agency === 'another' ? { name: answers.agencyName ?? '' } : { id: agency },
      name: answers.name ?? '',
      about: answers.about ?? '',
      meets: [...(answers.meets ?? [])],
      agesFrom: answers.agesFrom ?? 0,
      agesTo: answers.agesTo ?? 18,
      ...(cost === undefined ? {} : { weeklyPence: Number(cost.amount) }),
      ...(answers.places === undefined ? {} : { places: answers.places }),
    },
  }
}
