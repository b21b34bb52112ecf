import type { ComponentChildren } from 'preact'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import type { Answers, Form } from '#engine/question.ts'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { errorsOf, Questions, underPrefix } from '#web/form/questions.tsx'
import type { PageError } from '#web/frame.tsx'
import { every, type Typed } from '#web/route.ts'

/** A form that is filled in once for brothers and sisters: what all share, then each child’s own part. */

/** A child of the family, as such a form asks of them. */
export interface ChildAskedOf {
  readonly id: string
  readonly name: string
}

/** The questions of a child’s own part with the child’s name in them, so that each stands alone when read out. */
export function partFormFor<F extends Form>(partForm: F, name: string): F {
  const named = (text: string): string => text.replaceAll('the child', name)
  const form: Form = Object.fromEntries(
    Object.entries(partForm).map(([key, question]: [string, Form[string]]) => {
      const { errorMissing } = question
      return [
        key,
        { ...question, label: named(question.label), ...(errorMissing && { errorMissing: named(errorMissing) }) },
      ]
    }),
  )
  return form as F
}

/** Whom of the family it is about: the child whose page it is, and the brothers and sisters who were ticked. */
export function chosenOf<C extends ChildAskedOf>(child: C, siblings: readonly C[], typed: Typed): readonly C[] {
  const ticked = every(typed, 'children')
  return [child, ...siblings.filter(({ id }) => ticked.includes(id))]
}

export interface ReadPart<F extends Form = Form> {
  readonly child: ChildAskedOf
  readonly answers: Partial<Answers<F>>
  readonly errors: readonly FormError[]
}

export function readPart<F extends Form>(
  partForm: F,
  child: ChildAskedOf,
  typed: Typed,
  now: Temporal.Instant,
): ReadPart<F> {
  const { answers, errors } = parseForm(partFormFor(partForm, child.name), underPrefix(typed, child.id), now)
  return { child, answers, errors }
}

export function partErrors(partForm: Form, { child, errors }: ReadPart): readonly PageError[] {
  return errorsOf(partForm, errors, child.id)
}

/**
 * A brother or sister whose part was filled in and who was not ticked: nothing typed is dropped without a word.
 *
 * @param chosen what ticking the child says of it, with the child’s name: “you visited Mia Ferris too”.
 */
export function forgotten(
  siblings: readonly ChildAskedOf[],
  typed: Typed,
  chosen: (name: string) => string,
): readonly PageError[] {
  const ticked = every(typed, 'children')
  return siblings
    .filter((child) => !ticked.includes(child.id) && isFilledIn(child, typed))
    .map(({ id, name }) => ({
      text: `Select that ${chosen(name)}, or clear what you entered for ${name}`,
      href: `#children-${id}`,
    }))
}

/** Whether something was typed in a child’s own part. */
export function isFilledIn({ id }: ChildAskedOf, typed: Typed): boolean {
  return Object.values(underPrefix(typed, id)).some((value) => value !== undefined && value.length > 0)
}

interface PanelProps {
  readonly child: ChildAskedOf
  /** What a brother or sister is ticked by; none for the child whose page it is, who always takes part. */
  readonly tick?: string | undefined
  readonly typed: Typed
  readonly children: ComponentChildren
}

/** One child’s own part of the page, under the child’s name. */
export function PanelOfChild({ child, tick, typed, children }: PanelProps) {
  return (
    <section aria-labelledby={`part-${child.id}`} class="hf-panel">
      <h2 class="hf-panel__heading" id={`part-${child.id}`}>
        {child.name}
      </h2>
      {tick !== undefined && (
        <Checkboxes
          name="children"
          idPrefix={`children-${child.id}`}
          items={[{ value: child.id, label: tick }]}
          values={every(typed, 'children')}
        />
      )}
      {children}
    </section>
  )
}

interface PartProps extends Omit<PanelProps, 'children'> {
  readonly partForm: Form
  readonly errors: readonly FormError[]
}

/** One child’s own part: its questions, each with the child’s name. */
export function PartOfChild({ partForm, errors, ...panel }: PartProps) {
  const { child, typed } = panel
  return (
    <PanelOfChild {...panel}>
      <Questions form={partFormFor(partForm, child.name)} prefix={child.id} typed={typed} errors={errors} />
    </PanelOfChild>
  )
}
