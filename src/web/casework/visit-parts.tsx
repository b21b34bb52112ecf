import { childPartForm } from '#domains/casework/visit.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import type { Form } from '#engine/question.ts'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { errorsOf, Questions, underPrefix } from '#web/form/questions.tsx'
import type { PageError } from '#web/frame.tsx'
import { every, type Typed } from '#web/route.ts'

/** A child of the family, as the form of a visit asks of them. */
export interface VisitedChild {
  readonly id: string
  readonly name: string
}

/** The questions of a child’s own part with the child’s name in them, so that each stands alone when read out. */
export function partFormFor(name: string): typeof childPartForm {
  const named = (text: string): string => text.replaceAll('the child', name)
  const form: Form = Object.fromEntries(
    Object.entries(childPartForm).map(([key, question]: [string, Form[string]]) => {
      const { errorMissing } = question
      return [
        key,
        { ...question, label: named(question.label), ...(errorMissing && { errorMissing: named(errorMissing) }) },
      ]
    }),
  )
  return form as typeof childPartForm
}

/** Which of the family the visit was to: the child whose page it is, and the brothers and sisters who were ticked. */
export function chosenOf<C extends VisitedChild>(child: C, siblings: readonly C[], typed: Typed): readonly C[] {
  const ticked = every(typed, 'children')
  return [child, ...siblings.filter(({ id }) => ticked.includes(id))]
}

export interface ReadPart {
  readonly child: VisitedChild
  readonly answers: ReturnType<typeof parseForm<typeof childPartForm>>['answers']
  readonly errors: readonly FormError[]
}

export function readPart(child: VisitedChild, typed: Typed, now: Temporal.Instant): ReadPart {
  const { answers, errors } = parseForm(partFormFor(child.name), underPrefix(typed, child.id), now)
  return { child, answers, errors }
}

export function partErrors({ child, errors }: ReadPart): readonly PageError[] {
  return errorsOf(childPartForm, errors, child.id)
}

/** A brother or sister whose part was filled in and who was not ticked: nothing typed is dropped without a word. */
export function forgotten(siblings: readonly VisitedChild[], typed: Typed): readonly PageError[] {
  const ticked = every(typed, 'children')
  return siblings
    .filter(({ id }) => !ticked.includes(id) && Object.values(underPrefix(typed, id)).some((value) => value !== ''))
    .map(({ id, name }) => ({
      text: `Select that you visited ${name} too, or clear what you entered for ${name}`,
      href: `#children-${id}`,
    }))
}

interface PartProps {
  readonly child: VisitedChild
  /** A brother or sister is ticked to be part of the visit; the child whose page it is always is. */
  readonly optional: boolean
  readonly typed: Typed
  readonly errors: readonly FormError[]
}

/** One child’s own part. */
export function PartOfChild({ child, optional, typed, errors }: PartProps) {
  return (
    <section aria-labelledby={`part-${child.id}`} class="hf-panel">
      <h2 class="hf-panel__heading" id={`part-${child.id}`}>
        {child.name}
      </h2>
      {optional && (
        <Checkboxes
          name="children"
          idPrefix={`children-${child.id}`}
          items={[{ value: child.id, label: `I visited ${child.name} too` }]}
          values={every(typed, 'children')}
        />
      )}
      <Questions form={partFormFor(child.name)} prefix={child.id} typed={typed} errors={errors} />
    </section>
  )
}
