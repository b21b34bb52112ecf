import { marksFromText } from '#domains/concerns/injuries/body-map.ts'
import { injuryForm, injuryPartForm, injuryTogetherForm } from '#domains/concerns/injuries/injury.ts'
import { carersOf, childToRecordOn, siblingsToRecordOn } from '#domains/concerns/injuries/injury-store.ts'
import { type RecordedInjury, recordInjury } from '#domains/concerns/injuries/record-injury.ts'
import { hands } from '#domains/ledger/actor.ts'
import type { Tx, Unmet } from '#domains/ledger/context.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { Button } from '#web/components/button.tsx'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { InjuryPartOfChild, type PersonHurt, type Pressed, pressedOn } from '#web/concerns/injury-part.tsx'
import {
  chosenOf,
  forgotten,
  isFilledIn,
  PanelOfChild,
  partErrors,
  type ReadPart,
  readPart,
} from '#web/form/parts-of-children.tsx'
import { errorsOf, Questions, underPrefix } from '#web/form/questions.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { bodyMapFile } from '#web/pictures/body-map.tsx'
import {
  every,
  get,
  one,
  openGet,
  post,
  type Reply,
  type Route,
  redirect,
  type SignedInRequest,
  type Typed,
} from '#web/route.ts'

interface Family {
  readonly child: PersonHurt
  readonly siblings: readonly PersonHurt[]
}

type Part = ReadPart<typeof injuryPartForm>

interface Shown {
  readonly typed: Typed
  readonly errors?: readonly FormError[]
  readonly parts?: readonly Part[]
  readonly summary?: readonly PageError[]
  readonly pressed?: Pressed
}

/** What is asked once: more where brothers and sisters were hurt too. */
const allForm = { ...injuryForm, ...injuryTogetherForm }

function form(request: SignedInRequest, { child, siblings }: Family, shown: Shown): Reply {
  const { typed, errors = [], parts = [], summary = [], pressed } = shown
  const chosen = chosenOf(child, siblings, typed)
  // Who was ticked and is not any more keeps their part on the page while something stands in it.
  const hurt = [child, ...siblings.filter((each) => chosen.includes(each) || isFilledIn(each, typed))]
  const together = hurt.length > 1
  const part = (each: PersonHurt) => (
    <InjuryPartOfChild
      pageOf={child.id}
      child={each}
      typed={typed}
      errors={parts.find((read) => read.child.id === each.id)?.errors ?? []}
      said={pressed?.childId === each.id ? pressed.said : undefined}
    />
  )
  return page(
    request,
    { title: 'Record an injury', back: paths.injuries(child.id), errors: summary },
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{child.name}</span>
        Record an injury
      </h1>
      <p class="govuk-body">
        If the child may be in danger, or needs a doctor, act first and record afterwards. Record each injury by itself,
        unless it is one and the same in several places.
      </p>
      <form method="post" action={paths.newInjury(child.id)} noValidate>
        <CsrfField token={request.csrf} />
        <input type="hidden" name="together" value={one(typed, 'together') || request.site.ids.next()} />
        {together && <h2 class="govuk-heading-m">What is the same for all</h2>}
        <Questions form={injuryForm} typed={typed} errors={errors} />
        {siblings.length > 0 && (
          <>
            <Checkboxes
              name="children"
              legend={{ children: 'Was a brother or sister hurt too? (optional)', class: 'govuk-fieldset__legend--s' }}
              hint="It is recorded once, and each child has their own marks, explanation and words."
              items={siblings.map(({ id, name }) => ({ value: id, label: name }))}
              values={every(typed, 'children')}
            />
            <Button variant="secondary" name="parts" value="show">
              Show a part for each
            </Button>
          </>
        )}
        {together && <Questions form={injuryTogetherForm} typed={typed} errors={errors} />}
        {together
          ? hurt.map((each) => (
              <PanelOfChild child={each} typed={typed}>
                {part(each)}
              </PanelOfChild>
            ))
          : part(child)}
        <div class="govuk-button-group">
          <Button name="do" value="keep">
            Record the injury
          </Button>
          <Button variant="secondary" name="save" value="draft">
            Save and come back later
          </Button>
        </div>
      </form>
    </>,
  )
}

/** The drawing of a child was pressed, a mark taken away, or a part asked for: the same page, with what was typed. */
function redrawn(request: SignedInRequest, family: Family): Shown | undefined {
  const { typed } = request
  for (const { id } of [family.child, ...family.siblings]) {
    const pressed = pressedOn(id, typed)
    if (pressed !== undefined) return { typed: pressed.typed, pressed }
  }
  return one(typed, 'parts') === 'show' ? { typed } : undefined
}

async function keep(request: SignedInRequest, family: Family): Promise<Reply> {
  const { typed, ctx } = request
  const redraw = redrawn(request, family)
  if (redraw !== undefined) return form(request, family, redraw)
  const { child, siblings } = family
  const now = ctx.clock.now()
  const hurt = chosenOf(child, siblings, typed)
  const shared = parseForm(hurt.length > 1 ? allForm : injuryForm, typed, now)
  const parts = hurt.map((each) => readPart(injuryPartForm, each, typed, now))
  const summary = [
    ...errorsOf(allForm, shared.errors),
    ...parts.flatMap((part) => partErrors(injuryPartForm, part)),
    ...forgotten(siblings, typed, (name) => `${name} was hurt too`).map((each) => ({ ...each, href: '#children' })),
  ]
  if (summary.length > 0) return form(request, family, { typed, errors: shared.errors, parts, summary })
  const together = one(typed, 'together')
  const outcome = await recordInjury(ctx, {
    childId: child.id,
    shared: shared.answers,
    parts: parts.map((part) => ({ ...part.answers, childId: part.child.id, ...marksAndCarer(part, hurt, typed) })),
    ...(/^[0-9a-f-]{36}$/.test(together) ? { togetherId: together } : {}),
  })
  if (outcome.ok) return recorded(child.id, outcome.value)
  return form(request, family, { typed, parts, ...refusedAt(outcome.unmet) })
}

/** The marks that were pressed and are still ticked, and the adult who was chosen, where it is one of this child’s. */
function marksAndCarer({ child, answers }: Part, hurt: readonly PersonHurt[], typed: Typed) {
  const own = underPrefix(typed, child.id)
  const carer = one(own, 'inCareOf')
  const known = hurt.find(({ id }) => id === child.id)?.carers.some(({ id }) => id === carer) === true
  return {
    marks: marksFromText(one(own, 'marks')).filter(({ region }) => answers.regions?.has(region) === true),
    ...(known ? { inCareOfId: carer } : {}),
  }
}

function recorded(childId: string, injuries: readonly RecordedInjury[]): Reply {
  const own = injuries.find((each) => each.childId === childId)
  const to = injuries.length === 1 && own !== undefined ? paths.injury(childId, own.injuryId) : paths.injuries(childId)
  const done =
    injuries.length === 1 ? 'The injury is recorded' : `The injuries of ${injuries.length} children are recorded`
  return redirect(
    to,
    injuries.some(({ rings }) => rings)
      ? `${done}, and duty is being rung. Do not wait: consider a strategy discussion now.`
      : `${done}.`,
  )
}

function refusedAt(unmet: readonly Unmet[]): Pick<Shown, 'errors' | 'summary'> {
  return {
    errors: unmet.map(({ says, answerAt = 'seenOn' }) => ({ question: answerAt, says, kind: 'wrong' })),
    summary: unmet.map(({ says, answerAt = 'seenOn' }) => ({ text: says, href: `#${answerAt}-day` })),
  }
}

async function familyOf(tx: Tx, childId: string): Promise<Family | undefined> {
  const child = await childToRecordOn(tx, childId)
  if (child === undefined) return undefined
  const siblings: PersonHurt[] = []
  for (const each of await siblingsToRecordOn(tx, childId)) {
    siblings.push({ id: each.childId, name: each.name, carers: await carersOf(tx, each.childId) })
  }
  return { child: { id: childId, name: child.name, carers: await carersOf(tx, childId) }, siblings }
}

function withFamily(request: SignedInRequest, reply: (family: Family) => Reply | Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return withRecord(request, 'form for an injury', childId, async (tx) => await familyOf(tx, childId), reply)
}

export const injuryFormRoutes: readonly Route[] = [
  openGet(paths.bodyMap(), async () => ({
    kind: 'file',
    name: 'body-map.svg',
    mediaType: 'image/svg+xml',
    bytes: bodyMapFile(),
    inline: true,
  })),
  get(paths.newInjury(), hands, async (request) =>
    withFamily(request, (family) => form(request, family, { typed: request.draft ?? {} })),
  ),
  post(paths.newInjury(), hands, async (request) => withFamily(request, async (family) => await keep(request, family))),
]
