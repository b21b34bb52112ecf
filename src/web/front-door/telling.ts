import { mostChildren, type Told, type ToldChild } from '#domains/front-door/contact.ts'
import { refusalsOf } from '#domains/front-door/told.ts'
import {
  childForm,
  dangerForm,
  familyForm,
  happenedForm,
  onBehalfForm,
  siblingsForm,
  sourceForm,
  tellerForm,
} from '#domains/front-door/told-form.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import type { Answers, Form } from '#engine/question.ts'
import type { ReferralSource } from '#practice/code-lists/referral-source.ts'
import { underPrefix } from '#web/form/questions.tsx'
import { one, type Typed } from '#web/route.ts'

/** A telling as it was typed, read into what the command takes, with what is wrong at each question. */
export interface ReadTelling {
  readonly told: Told
  /** By question, those of a child under `child2.postcode`. */
  readonly errors: readonly FormError[]
}

/** Who is telling, as far as it isn't typed. */
export interface TellingBy {
  readonly accountId: string | undefined
  readonly name: string | undefined
  readonly agencyId: string | undefined
  readonly sources: readonly ReferralSource[]
}

/** How many children's questions stand on the page. */
export function childrenAsked(typed: Typed): number {
  const asked = Number(one(typed, 'children') || '1')
  return Number.isInteger(asked) ? Math.min(Math.max(asked, 1), mostChildren) : 1
}

export function readTelling(typed: Typed, by: TellingBy, today: Temporal.PlainDate): ReadTelling {
  const errors: FormError[] = []
  const read = <F extends Form>(form: F): Partial<Answers<F>> => {
    const parsed = parseForm(form, typed)
    errors.push(...parsed.errors)
    return parsed.answers
  }
  const danger = read(dangerForm)
  const slots = readChildren(typed, errors)
  const siblings = read(siblingsForm)
  const happened = read(happenedForm)
  const family = read(familyForm)
  const themselves = by.accountId !== undefined
  const onBehalf: Partial<Answers<typeof onBehalfForm>> = themselves ? {} : read(onBehalfForm)
  const teller = themselves ? read(tellerForm) : onBehalf
  const told: Told = {
    by: {
      accountId: by.accountId,
      agencyId: by.agencyId,
      name: by.name ?? onBehalf.name ?? '',
      role: teller.role ?? '',
      reach: teller.reach ?? '',
    },
    sourceCode: readSource(typed, by.sources, errors),
    inDangerNow: danger.inDangerNow ?? false,
    seen: happened.seen ?? '',
    said: happened.said ?? '',
    done: happened.done ?? '',
    household: family.household ?? '',
    familyKnows: family.familyKnows ?? 'not known',
    familyKnowsWhy: family.familyKnowsWhy ?? '',
    mustNotFindOut: family.mustNotFindOut ?? '',
    parentInCare: family.parentInCare ?? '',
    areSiblings: slots.length > 1 ? (siblings.areSiblings ?? 'not known') : 'not known',
    children: slots.map(({ child }) => child),
  }
  const places = slots.map(({ slot }) => slot)
  for (const unmet of refusalsOf(told, today)) addRefusal(errors, unmet, places)
  return { told, errors }
}

interface Slot {
  readonly slot: number
  readonly child: ToldChild
}

/** Questions about a child that were all left empty are about nobody. */
function readChildren(typed: Typed, errors: FormError[]): readonly Slot[] {
  const slots: Slot[] = []
  for (let slot = 1; slot <= childrenAsked(typed); slot++) {
    const own = underPrefix(typed, `child${slot}`)
    if (Object.keys(own).every((name) => one(own, name) === '')) continue
    const parsed = parseForm(childForm, own)
    errors.push(...parsed.errors.map((error) => ({ ...error, question: `child${slot}.${error.question}` })))
    const { givenName, familyName, bornOn, aboutAge, sex, school, address, postcode, nhsNumber, upn } = parsed.answers
    slots.push({
      slot,
      child: {
        givenName: givenName ?? '',
        familyName: familyName ?? '',
        bornOn,
        aboutAge: aboutAge ?? '',
        sex,
        school: school ?? '',
        address: address ?? '',
        postcode: postcode ?? '',
        nhsNumber: nhsNumber ?? '',
        upn: upn ?? '',
      },
    })
  }
  return slots
}

function readSource(typed: Typed, sources: readonly ReferralSource[], errors: FormError[]): ReferralSource {
  const [first, ...others] = sources
  if (first !== undefined && others.length === 0) return first
  const { answers, errors: wrong } = parseForm(sourceForm(sources), typed)
  errors.push(...wrong)
  const chosen = answers.sourceCode?.replace('source ', '')
  return sources.find((code) => code === chosen) ?? '10'
}

/** A refusal of the command, at the question where it is answered, if nothing is said there yet. */
function addRefusal(errors: FormError[], { says, answerAt = '' }: Unmet, places: readonly number[]): void {
  const question = answerAt.replace(/-day$/, '').replace(/^child(\d)\./, (whole, place: string) => {
    const slot = places[Number(place) - 1]
    return slot === undefined ? whole : `child${slot}.`
  })
  if (!errors.some((error) => error.question === question)) errors.push({ question, says, kind: 'wrong' })
}
