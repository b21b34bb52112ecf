import { mostChildren, type Told, type ToldChild } from '#domains/front-door/contact.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { parseNhsNumber } from '#domains/people/nhs-number.ts'
import { ageOn } from '#domains/people/person.ts'
import { parseUpn } from '#domains/people/upn.ts'
import { isCode } from '#practice/code-lists/code-list.ts'
import { referralSource } from '#practice/code-lists/referral-source.ts'

/** The oldest whom anybody tells us of as a child: care leavers and disabled young people are worked with until 25. */
const oldest = 25

/** What keeps a contact from being taken down, in sentences; `answerAt` names the field, as `child1.postcode`. */
export function refusalsOf(told: Told, today: Temporal.PlainDate): readonly Unmet[] {
  const unmet: Unmet[] = []
  const ask = (missing: boolean, says: string, answerAt: string) => {
    if (missing) unmet.push({ says, answerAt })
  }
  ask(told.children.length === 0, 'Tell us of at least one child.', 'child1.givenName')
  ask(
    told.children.length > mostChildren,
    `Tell us of up to ${mostChildren} children here. For more, tell us again.`,
    `child${mostChildren}.givenName`,
  )
  unmet.push(...told.children.flatMap((child, index) => childRefusals(child, `child${index + 1}`, today)))
  ask(told.seen.trim() === '', 'Enter what you have seen or heard that worries you.', 'seen')
  ask(
    told.familyKnows === 'no' && told.familyKnowsWhy.trim() === '',
    'Enter why the family does not know.',
    'familyKnowsWhy',
  )
  ask(!isCode(referralSource, told.sourceCode), 'Select who is telling us.', 'sourceCode')
  return unmet
}

function childRefusals(child: ToldChild, at: string, today: Temporal.PlainDate): readonly Unmet[] {
  const unmet: Unmet[] = []
  const nameless = child.givenName === '' && child.familyName === '' && child.aboutAge === ''
  if (nameless)
    unmet.push({
      says: 'Enter the child’s name. If you do not know it, say about what age the child is.',
      answerAt: `${at}.givenName`,
    })
  else if (child.bornOn === undefined && child.aboutAge === '')
    unmet.push({
      says: 'Enter the date of birth. If you do not know it, say about what age the child is.',
      answerAt: `${at}.aboutAge`,
    })
  if (child.bornOn !== undefined) unmet.push(...birthRefusals(child.bornOn, at, today))
  const nhsNumber = child.nhsNumber === '' ? undefined : parseNhsNumber(child.nhsNumber)
  if (nhsNumber?.ok === false) unmet.push({ says: nhsNumber.says, answerAt: `${at}.nhsNumber` })
  const upn = child.upn === '' ? undefined : parseUpn(child.upn)
  if (upn?.ok === false) unmet.push({ says: upn.says, answerAt: `${at}.upn` })
  if (child.postcode !== '' && postcodeOf(child.postcode) === undefined)
    unmet.push({
      says: 'Enter a full postcode, like ZZ1 2AB, or leave it empty and write what you know in the address.',
      answerAt: `${at}.postcode`,
    })
  return unmet
}

function birthRefusals(bornOn: Temporal.PlainDate, at: string, today: Temporal.PlainDate): readonly Unmet[] {
  const answerAt = `${at}.bornOn-day`
  if (Temporal.PlainDate.compare(bornOn, today) > 0)
    return [
      {
        says: 'The date of birth must be today or in the past. Of a child not born yet, say under “About what age” when the birth is expected.',
        answerAt,
      },
    ]
  const age = ageOn(bornOn, today)
  return age > oldest ? [{ says: `Check the year of birth: this person would be ${age} years old.`, answerAt }] : []
}

/** `ZZ1 2AB`, however it was typed; undefined when it is no postcode. */
export function postcodeOf(written: string): string | undefined {
  const plain = written.replaceAll(/\s/g, '').toUpperCase()
  const match = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/.exec(plain)
  return match === null ? undefined : `${match[1]} ${match[2]}`
}

/** What was told of a child as it is kept: numbers and postcode in their one form. */
export function asKept(child: ToldChild): ToldChild {
  const nhsNumber = parseNhsNumber(child.nhsNumber)
  const upn = parseUpn(child.upn)
  return {
    ...child,
    givenName: child.givenName.trim(),
    familyName: child.familyName.trim(),
    postcode: postcodeOf(child.postcode) ?? '',
    nhsNumber: nhsNumber.ok ? nhsNumber.nhsNumber : '',
    upn: upn.ok ? upn.upn : '',
  }
}
