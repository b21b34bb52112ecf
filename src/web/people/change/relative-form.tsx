import type { ChildPerson } from '#domains/casework/child/child-person-read-store.ts'
import type { Outcome } from '#domains/ledger/context.ts'
import { addRelative, type RelativeAdded } from '#domains/people/family/add-relative.ts'
import { type FamilyByName, relativeForm } from '#domains/people/family/family-forms.ts'
import type { LikePerson } from '#domains/people/family/family-store.ts'
import { nameOf } from '#domains/people/person.ts'
import { parseForm } from '#engine/form.ts'
import { plainDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Details } from '#web/components/details.tsx'
import { Radios } from '#web/components/radios.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import type { PageError } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { one, type SignedInRequest } from '#web/route.ts'

/** What came of adding a relative: added, wrong, or people like this are in the record already. */
export type RelativeSent =
  | { readonly kind: 'added' }
  | { readonly kind: 'wrong'; readonly errors: readonly PageError[] }
  | { readonly kind: 'like these'; readonly people: readonly LikePerson[] }

export async function sendRelative(request: SignedInRequest, child: ChildPerson): Promise<RelativeSent> {
  const form = relativeForm(familyOf(child))
  const childId = child.person.id
  const { answers, errors } = parseForm(form, request.typed, request.ctx.clock.now())
  if (errors.length > 0) return { kind: 'wrong', errors: errorsOf(form, errors) }
  const chosen = one(request.typed, 'existing')
  const outcome: Outcome<RelativeAdded> = await addRelative(request.ctx, {
    childId,
    answers,
    existing: chosen === '' ? undefined : chosen,
  })
  if (!outcome.ok)
    return {
      kind: 'wrong',
      errors: outcome.unmet.map(({ says, answerAt = 'relation' }) => ({ text: says, href: `#${answerAt}` })),
    }
  return outcome.value.kind === 'added' ? { kind: 'added' } : { kind: 'like these', people: outcome.value.people }
}

/** The child’s parents, aunts and uncles by id, as far as whoever reads may know them. */
function familyOf(child: ChildPerson): FamilyByName {
  const tiedAs = (kinds: readonly string[]) => {
    const are = (id: string): boolean =>
      child.ties.some(
        ({ personId, otherId, kind, endedOn }) =>
          personId === id && otherId === child.person.id && endedOn === undefined && kinds.includes(kind),
      )
    return Object.fromEntries(child.people.filter(({ id }) => are(id)).map((person) => [person.id, nameOf(person)]))
  }
  return { parents: tiedAs(['mother', 'father']), auntsAndUncles: tiedAs(['aunt or uncle']) }
}

interface Props {
  readonly request: SignedInRequest
  readonly child: ChildPerson
  readonly sent: RelativeSent | undefined
}

export function RelativeForm({ request, child, sent }: Props) {
  const form = relativeForm(familyOf(child))
  const typed = sent === undefined ? (request.draft ?? {}) : request.typed
  const wrong = sent?.kind === 'wrong' ? sent.errors : []
  const errors = Object.keys(form).flatMap((question) => {
    const found = wrong.find(({ href }) => href === `#${question}` || href === `#${question}-day`)
    return found === undefined ? [] : [{ question, says: found.text, kind: 'wrong' as const }]
  })
  const begun = one(typed, 'givenName') !== '' || one(typed, 'familyName') !== ''
  return (
    <Details
      summary="Add a relative, or another adult in the child’s life"
      open={sent !== undefined || begun}
      id="relative"
    >
      <form method="post" action={paths.childFamily(child.person.id)} noValidate aria-label="Add a relative">
        <CsrfField token={request.csrf} />
        <input type="hidden" name="what" value="relative" />
        {sent?.kind === 'like these' && <LikeThese people={sent.people} />}
        <Questions form={form} typed={typed} errors={errors} />
        <div class="govuk-button-group">
          <Button>Add this person</Button>
          <Button variant="secondary" name="save" value="draft">
            Save and come back later
          </Button>
        </div>
      </form>
    </Details>
  )
}

/** One record a person: whoever looks the same is shown before anybody new is made. */
function LikeThese({ people }: { readonly people: readonly LikePerson[] }) {
  const restricted = people.filter(({ ring }) => ring !== undefined)
  const items = [
    ...people.flatMap((person) =>
      person.ring === undefined
        ? [
            {
              value: person.personId,
              label: `${person.name}${person.bornOn === undefined ? '' : `, born ${plainDate(person.bornOn)}`}`,
            },
          ]
        : [],
    ),
    { value: 'new', label: 'None of these: enter a new person' },
  ]
  return (
    <>
      {restricted.map(({ ring }) => (
        <p class="govuk-body">
          Somebody like this is known and restricted: ring {ring?.name}
          {ring?.phone === undefined ? '' : `, ${ring.phone}`} before you add a new person.
        </p>
      ))}
      <Radios
        name="existing"
        legend={{ children: 'Is it one of these people, already in the record?', class: 'govuk-fieldset__legend--s' }}
        errorMessage="Select whether it is one of these people"
        items={items}
      />
    </>
  )
}
