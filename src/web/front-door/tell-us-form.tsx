import { mostChildren } from '#domains/front-door/contact.ts'
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
import type { Agency } from '#domains/sharing/agency-store.ts'
import { fieldsOf } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import type { Form } from '#engine/question.ts'
import type { ReferralSource } from '#practice/code-lists/referral-source.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Select } from '#web/components/select.tsx'
import { Questions } from '#web/form/questions.tsx'
import type { PageError } from '#web/frame.tsx'
import { childrenAsked } from '#web/front-door/telling.ts'
import { one, type Typed } from '#web/route.ts'

export interface TellUsFormProps {
  readonly action: string
  readonly csrf: string
  /** Made when the form was first shown, so that sending it twice tells us once. */
  readonly once: string
  readonly typed: Typed
  readonly errors: readonly FormError[]
  readonly sources: readonly ReferralSource[]
  /** Somebody here writes it down for somebody else: the agencies that they may belong to. */
  readonly onBehalfFrom?: readonly Agency[] | undefined
}

/** What whoever tells us is asked, in the order in which it matters. */
export function TellUsForm(props: TellUsFormProps) {
  const { action, csrf, once, typed, errors, sources, onBehalfFrom } = props
  const asked = childrenAsked(typed)
  return (
    <form method="post" action={action} noValidate>
      <CsrfField token={csrf} />
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="children" value={asked} />
      <Questions form={dangerForm} typed={typed} errors={errors} />
      {Array.from({ length: asked }, (_, index) => (
        <ChildAsked place={index + 1} of={asked} typed={typed} errors={errors} />
      ))}
      {asked < mostChildren && (
        <Button variant="secondary" name="save" value="another child">
          Add another child
        </Button>
      )}
      {asked > 1 && <Questions form={siblingsForm} typed={typed} errors={errors} />}
      <h2 class="govuk-heading-m">What has happened</h2>
      <Questions form={happenedForm} typed={typed} errors={errors} />
      <h2 class="govuk-heading-m">The family</h2>
      <Questions form={familyForm} typed={typed} errors={errors} />
      <h2 class="govuk-heading-m">{onBehalfFrom === undefined ? 'You' : 'Whoever is telling us'}</h2>
      <Questions form={onBehalfFrom === undefined ? tellerForm : onBehalfForm} typed={typed} errors={errors} />
      {onBehalfFrom !== undefined && (
        <Select
          name="agency"
          label={{ children: 'Which agency are they from? (optional)', class: 'govuk-label--s' }}
          value={one(typed, 'agency')}
          items={[{ text: 'None', value: '' }, ...onBehalfFrom.map(({ id, name }) => ({ text: name, value: id }))]}
        />
      )}
      {sources.length > 1 && <Questions form={sourceForm(sources)} typed={typed} errors={errors} />}
      <div class="govuk-button-group">
        <Button>Tell the trust</Button>
        <Button variant="secondary" name="save" value="draft">
          Save and come back later
        </Button>
      </div>
    </form>
  )
}

interface ChildAskedProps {
  readonly place: number
  readonly of: number
  readonly typed: Typed
  readonly errors: readonly FormError[]
}

function ChildAsked({ place, of, typed, errors }: ChildAskedProps) {
  const prefix = `child${place}`
  const own = errors.flatMap((error) =>
    error.question.startsWith(`${prefix}.`) ? [{ ...error, question: error.question.slice(prefix.length + 1) }] : [],
  )
  return (
    <section aria-labelledby={`${prefix}-heading`}>
      <h2 class="govuk-heading-m" id={`${prefix}-heading`}>
        {of === 1 ? 'The child' : `Child ${place}`}
      </h2>
      <Questions form={childForm} typed={typed} errors={own} prefix={prefix} />
    </section>
  )
}

const forms: Form = { ...dangerForm, ...siblingsForm, ...happenedForm, ...familyForm, ...tellerForm }

/** The errors of a telling as the summary shows them, each linked to its field. */
export function tellingErrors(errors: readonly FormError[]): readonly PageError[] {
  return errors.map(({ question, says }) => {
    const [, prefix = '', name = question] = /^(child\d\.)(.+)$/.exec(question) ?? []
    const known = prefix === '' ? forms[name] : (childForm as Form)[name]
    const [field] = known === undefined ? [name] : fieldsOf(name, known)
    return { text: says, href: `#${prefix}${field}` }
  })
}
