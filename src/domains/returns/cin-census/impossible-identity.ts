import { census, type Impossibility, ours } from './impossibility.ts'
import { quoted } from './wording.ts'

const noNumber: Impossibility = {
  name: 'A child without a number',
  because: 'The number is all that ties the return to a record: without it, it is not known who this is.',
  source: census('8500'),
  find: ({ child: { laChildId } }) => (laChildId === '' ? ['the child has no LA child ID'] : []),
}

const longNumber: Impossibility = {
  name: 'A number too long to be one',
  because: 'A number has at most 20 characters; cut short, it could be that of another child.',
  source: census('1570'),
  find: ({ child: { laChildId } }) =>
    laChildId.length > 20 ? [`the LA child ID ${quoted(laChildId)} is longer than 20 characters`] : [],
}

const oddNumber: Impossibility = {
  name: 'A number with other characters than letters and digits',
  because: 'A number is letters and digits; without the others, it could be that of another child.',
  source: census('1580'),
  find: ({ child: { laChildId } }) =>
    /[^A-Za-z0-9]/.test(laChildId)
      ? [`the LA child ID ${quoted(laChildId)} has characters other than letters and digits`]
      : [],
}

const notOneBirth: Impossibility = {
  name: 'A child neither born nor expected, or both',
  because: 'A child has been born or is expected: one of the two, and every other date is read against it.',
  source: census('8525Q'),
  find({ raw: { birthDate, expectedBirthDate } }) {
    if (birthDate === undefined && expectedBirthDate === undefined)
      return ['there is neither a date of birth nor an expected one']
    if (birthDate === undefined || expectedBirthDate === undefined) return []
    return [`there is both a date of birth, ${quoted(birthDate)}, and an expected one, ${quoted(expectedBirthDate)}`]
  },
}

const twoAnswers: Impossibility = {
  name: 'Two answers where there can be one',
  because:
    'A child has one number, and a thing happens on one day: of two that differ one is false, and the file does not say which.',
  source: ours,
  find({ raw: { oddities } }) {
    return oddities.flatMap((oddity) => {
      if (oddity.kind !== 'repeated' || !/date|LAchildID/i.test(oddity.name)) return []
      const different = [...new Set(oddity.values)]
      return different.length < 2
        ? []
        : [
            `${oddity.name} is given more than once, as ${different
              .slice(0, 3)
              .map((each) => quoted(each))
              .join(' and ')}`,
          ]
    })
  },
}

const unreadableDate: Impossibility = {
  name: 'A day that is not a day',
  because:
    'The order of events hangs on these dates. One that does not exist, or is not written year-month-day, would have to be guessed.',
  source: ours,
  find: ({ unreadable }) => unreadable.map((each) => `${each}, which is not a date like 2027-03-31`),
}

const neverBegun: Impossibility = {
  name: 'What never began',
  because:
    'A referral or a plan that stands, and an assessment or enquiry that ended, began on some day. The census asks for it by rules 4010, 8600, 8615 and 8720, each named in its clause.',
  source: ours,
  find: ({ unbegun }) => unbegun,
}

export const impossibleIdentity: readonly Impossibility[] = [
  noNumber,
  longNumber,
  oddNumber,
  notOneBirth,
  twoAnswers,
  unreadableDate,
  neverBegun,
]
