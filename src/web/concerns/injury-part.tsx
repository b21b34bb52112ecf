import {
  type Mark,
  markAt,
  marksAsText,
  marksFromText,
  regionGroups,
  regionLabel,
  regions,
} from '#domains/concerns/injuries/body-map.ts'
import { injuryPartForm } from '#domains/concerns/injuries/injury.ts'
import type { FormError } from '#engine/missing.ts'
import { Button } from '#web/components/button.tsx'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { Details } from '#web/components/details.tsx'
import { ErrorMessage } from '#web/components/error-message.tsx'
import { Select } from '#web/components/select.tsx'
import { type ChildAskedOf, partFormFor } from '#web/form/parts-of-children.tsx'
import { Questions, underPrefix } from '#web/form/questions.tsx'
import { paths } from '#web/paths.ts'
import { MarksOver } from '#web/pictures/body-map.tsx'
import { every, one, type Typed } from '#web/route.ts'

/** A child who may have been hurt, and who may have cared for the child then. */
export interface PersonHurt extends ChildAskedOf {
  readonly carers: readonly { readonly id: string; readonly name: string }[]
}

/** What came of pressing on a child’s drawing, or of taking a mark away: what was typed since, and what is said of it. */
export interface Pressed {
  readonly childId: string
  readonly typed: Typed
  readonly said: string
}

interface PartProps {
  /** Whose page it is: the form is sent there. */
  readonly pageOf: string
  readonly child: PersonHurt
  readonly typed: Typed
  readonly errors: readonly FormError[]
  readonly said: string | undefined
}

const before = ['kind'] as const
const after = ['looks', 'movesAbout', 'explanation', 'explainedBy', 'childsWords'] as const
const last = ['inCareOfSays'] as const

/** One child’s own injury: what it is, where on the drawing or from the list, and what was said of it. */
export function InjuryPartOfChild({ pageOf, child, typed, errors, said }: PartProps) {
  const { id, name, carers } = child
  const own = underPrefix(typed, id)
  const marks = marksFromText(one(own, 'marks'))
  const chosen = new Set([...every(own, 'regions'), ...marks.map(({ region }) => region)])
  const form = partFormFor(injuryPartForm, name)
  const ask = (only: readonly string[]) => (
    <Questions form={form} typed={typed} errors={errors} only={only} prefix={id} />
  )
  const wrong = errors.find(({ question }) => question === 'regions')?.says
  const drawn = marks.map((mark, at) => ({ ...mark, number: at + 1 }))
  return (
    <>
      <input type="hidden" name={`${id}.marks`} value={marksAsText(marks)} />
      {ask(before)}
      <fieldset class="govuk-fieldset" id={`${id}.regions`}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{form.regions.label}</legend>
        <p class="govuk-hint">{form.regions.hint}</p>
        {wrong !== undefined && <ErrorMessage>{wrong}</ErrorMessage>}
        <div id={`map-${id}`}>
          {said !== undefined && (
            <p class="govuk-body" role="status">
              <strong>{said}</strong>
            </p>
          )}
          <div class="hf-body">
            <input
              type="image"
              class="hf-body__press"
              name={`${id}.at`}
              src={paths.bodyMap()}
              width="320"
              height="336"
              formaction={`${paths.newInjury(pageOf)}#map-${id}`}
              alt={`Press where the injury of ${name} is: front on the left, back on the right. Or tick the places below.`}
            />
            <MarksOver marks={drawn} />
          </div>
        </div>
        {drawn.length > 0 && (
          <ul class="govuk-list">
            {drawn.map(({ number, region }) => (
              <li>
                {number}: {regionLabel(region)}{' '}
                <Button variant="secondary" name={`${id}.drop`} value={String(number)} class="hf-body__drop">
                  Take away
                  <span class="govuk-visually-hidden">
                    {' '}
                    mark {number} of {name}
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div class="hf-body__regions">
          {Object.entries(regionGroups).map(([group, heading]) => {
            const here = regions.filter((each) => each.group === group)
            const ticked = here.filter((each) => chosen.has(each.id)).length
            return (
              <Details summary={ticked === 0 ? heading : `${heading} (${ticked} ticked)`} open={ticked > 0}>
                <Checkboxes
                  name={`${id}.regions`}
                  idPrefix={`${id}.regions-${group}`}
                  legend={{ children: heading, class: 'govuk-visually-hidden' }}
                  items={here.map(({ id: value, label }) => ({ value, label }))}
                  values={[...chosen]}
                  small
                />
              </Details>
            )
          })}
        </div>
      </fieldset>
      {ask(after)}
      <Select
        name={`${id}.inCareOf`}
        label={{ children: `In whose care was ${name} then? (optional)`, class: 'govuk-label--s' }}
        items={[
          { value: '', text: 'Not known, or somebody else' },
          ...carers.map(({ id: value, name: text }) => ({ value, text })),
        ]}
        value={one(own, 'inCareOf')}
      />
      {ask(last)}
    </>
  )
}

/** A child’s drawing was pressed, or a mark taken away: what was typed, with that. `undefined` where neither was. */
export function pressedOn(childId: string, typed: Typed): Pressed | undefined {
  const own = underPrefix(typed, childId)
  const marks = marksFromText(one(own, 'marks'))
  const changed = (said: string, to: Typed = {}): Pressed => ({
    childId,
    said,
    typed: {
      ...typed,
      ...Object.fromEntries(Object.entries(to).map(([name, value]) => [`${childId}.${name}`, value])),
    },
  })
  const drop = Number(one(own, 'drop'))
  if (Number.isInteger(drop) && drop > 0) {
    const left = marks.filter((_, at) => at !== drop - 1)
    const gone = marks[drop - 1]?.region
    const stays = left.some(({ region }) => region === gone)
    const chosen = every(own, 'regions').filter((id) => id !== gone || stays)
    return changed(`Mark ${drop} is taken away.`, { regions: chosen, marks: marksAsText(left) })
  }
  const [x, y] = [one(own, 'at.x'), one(own, 'at.y')]
  if (x === '' || y === '') return undefined
  const mark: Mark | undefined = Number(x) + Number(y) === 0 ? undefined : markAt(Number(x), Number(y))
  if (mark === undefined) return changed('Nothing was marked: press on the body, or tick the places below the drawing.')
  return changed(`Marked ${marks.length + 1}: ${regionLabel(mark.region)}.`, {
    regions: [...new Set([...every(own, 'regions'), mark.region])],
    marks: marksAsText([...marks, mark]),
  })
}
