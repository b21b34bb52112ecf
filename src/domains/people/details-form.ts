import { form } from '#engine/form.ts'
import { anyOf, date, oneOf, text, yesOrNo } from '#engine/question.ts'
import { disability } from '#practice/code-lists/disability.ts'
import { ethnicity } from '#practice/code-lists/ethnicity.ts'
import { sex } from '#practice/code-lists/sex.ts'

function options(list: readonly { readonly code: string; readonly label: string }[]): Readonly<Record<string, string>> {
  return Object.fromEntries(list.map(({ code, label }) => [code, label]))
}

/** Who somebody is. Nothing need be known: a census holds no names, and a child may not be born. */
export const detailsForm = form({
  givenName: text('Given name', { called: 'given name', optional: true }),
  familyName: text('Family name', { called: 'family name', optional: true }),
  otherNames: text('Other names', {
    called: 'other names',
    optional: true,
    hint: 'Names that the person has had or is known by, with commas between.',
  }),
  bornOn: date('Date of birth', { called: 'date of birth', optional: true, past: true }),
  expectedOn: date('Date on which the birth is expected', {
    called: 'expected date of birth',
    optional: true,
    hint: 'Only for a child who is not yet born.',
  }),
  diedOn: date('Date of death', {
    called: 'date of death',
    optional: true,
    past: true,
    hint: 'Of a child whom we work with: plans, care and what is due to the child end with it, and what is owed after a death begins.',
  }),
  sex: oneOf('Sex', options(sex), {
    optional: true,
    hint: 'As on the birth certificate or a gender recognition certificate.',
  }),
  nhsNumber: text('NHS number', { called: 'NHS number', optional: true, hint: 'Ten digits, like 999 000 0018.' }),
  upn: text('Unique pupil number (UPN)', { called: 'unique pupil number', optional: true }),
  ethnicity: oneOf('Ethnic background', options(ethnicity), {
    optional: true,
    hint: 'As the child or the family says it.',
  }),
  disabilities: anyOf('Disabilities', options(disability), { optional: true, exclusive: 'NONE' }),
  firstLanguage: text('First language', { called: 'first language', optional: true }),
  interpreterNeeded: yesOrNo('Is an interpreter needed?', { optional: true }),
})
