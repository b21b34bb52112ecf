import { detailsForm } from '#domains/people/details-form.ts'
import type { Details } from '#domains/people/details-store.ts'
import { inWords } from '#engine/transcript.ts'

type Shown = Omit<Details, never>

/** What a detail says, in words; "not recorded" where it says nothing. */
function said(name: keyof Shown, details: Details): string {
  const value = details[name]
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'not recorded'
  if (name === 'otherNames') return details.otherNames.join(', ')
  return inWords(detailsForm[name], Array.isArray(value) ? new Set(value) : value)
}

/** What differs between two versions of somebody’s details, each as "Given name is now Kit (it was Kat)". */
export function changesBetween(then: Details, now: Details): readonly string[] {
  const names = [
    'givenName',
    'familyName',
    'otherNames',
    'bornOn',
    'expectedOn',
    'diedOn',
    'sex',
    'ethnicity',
    'disabilities',
    'firstLanguage',
    'interpreterNeeded',
  ] as const
  return names.flatMap((name) => {
    const [before, after] = [said(name, then), said(name, now)]
    return before === after ? [] : [`${detailsForm[name].label} is now ${after} (it was ${before})`]
  })
}
