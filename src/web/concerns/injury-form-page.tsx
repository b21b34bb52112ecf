import {
  type Mark,
  markAt,
  marksAsText,
  marksFromText,
  regionGroups,
  regionLabel,
  regions,
} from '#domains/concerns/injuries/body-map.ts'
import { injuryForm } from '#domains/concerns/injuries/injury.ts'
import { carersOf, childToRecordOn } from '#domains/concerns/injuries/injury-store.ts'
import { recordInjury } from '#domains/concerns/injuries/record-injury.ts'
import { hands } from '#domains/ledger/actor.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { Button } from '#web/components/button.tsx'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { ErrorMessage } from '#web/components/error-message.tsx'
import { Select } from '#web/components/select.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { bodyMapFile, MarksOver } from '#web/pictures/body-map.tsx'
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

interface About {
  readonly childId: string
  readonly name: string
  readonly carers: readonly { readonly id: string; readonly name: string }[]
}

interface Shown {
  readonly typed: Typed
  readonly errors?: readonly FormError[]
  readonly others?: readonly PageError[]
  /** What came of pressing on the drawing. */
  readonly said?: string
}

const before = ['seenOn', 'kind'] as const
const after = ['looks', 'movesAbout', 'explanation', 'explainedBy', 'childsWords', 'happenedOn'] as const
const last = ['inCareOfSays', 'seenBy'] as const

function form(request: SignedInRequest, about: About, shown: Shown): Reply {
  const { typed, errors = [], others = [], said } = shown
  const marks = marksFromText(one(typed, 'marks'))
  const chosen = new Set([...every(typed, 'regions'), ...marks.map(({ region }) => region)])
  const wrong = errors.find(({ question }) => question === 'regions')?.says
  const drawn = marks.map((mark, at) => ({ ...mark, number: at + 1 }))
  return page(
    request,
    {
      title: 'Record an injury',
      back: paths.injuries(about.childId),
      errors: [...others, ...errorsOf(injuryForm, errors)],
    },
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{about.name}</span>
        Record an injury
      </h1>
      <p class="govuk-body">
        If the child may be in danger, or needs a doctor, act first and record afterwards. Record each injury by itself,
        unless it is one and the same in several places.
      </p>
      <form method="post" action={paths.newInjury(about.childId)} noValidate>
        <CsrfField token={request.csrf} />
        <input type="hidden" name="together" value={one(typed, 'together') || request.site.ids.next()} />
        <input type="hidden" name="marks" value={marksAsText(marks)} />
        <Questions form={injuryForm} typed={typed} errors={errors} only={before} />
        <fieldset class="govuk-fieldset" id="regions">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Where on the body?</legend>
          <p class="govuk-hint">{injuryForm.regions.hint}</p>
          {wrong !== undefined && <ErrorMessage>{wrong}</ErrorMessage>}
          <div id="map">
            {said !== undefined && (
              <p class="govuk-body" role="status">
                <strong>{said}</strong>
              </p>
            )}
            <div class="hf-body">
              <input
                type="image"
                class="hf-body__press"
                name="at"
                src={paths.bodyMap()}
                width="320"
                height="336"
                formaction={`${paths.newInjury(about.childId)}#map`}
                alt="Press where the injury is: front on the left, back on the right. Or tick the places below."
              />
              <MarksOver marks={drawn} />
            </div>
          </div>
          {drawn.length > 0 && (
            <ul class="govuk-list">
              {drawn.map(({ number, region }) => (
                <li>
                  {number}: {regionLabel(region)}{' '}
                  <Button variant="secondary" name="drop" value={String(number)} class="hf-body__drop">
                    Take away<span class="govuk-visually-hidden"> mark {number}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <div class="hf-body__regions">
            {Object.entries(regionGroups).map(([group, heading]) => (
              <Checkboxes
                name="regions"
                idPrefix={`regions-${group}`}
                legend={{ children: heading, class: 'govuk-fieldset__legend--s' }}
                items={regions.filter((each) => each.group === group).map(({ id, label }) => ({ value: id, label }))}
                values={[...chosen]}
                small
              />
            ))}
          </div>
        </fieldset>
        <Questions form={injuryForm} typed={typed} errors={errors} only={after} />
        <Select
          name="inCareOf"
          label={{ children: 'In whose care was the child then? (optional)', class: 'govuk-label--s' }}
          items={[
            { value: '', text: 'Not known, or somebody else' },
            ...about.carers.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          value={one(typed, 'inCareOf')}
        />
        <Questions form={injuryForm} typed={typed} errors={errors} only={last} />
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

/** The drawing was pressed, or a mark taken away: the same page, with what was typed. */
function pressed(typed: Typed): { readonly typed: Typed; readonly said: string } | undefined {
  const marks = marksFromText(one(typed, 'marks'))
  const drop = Number(one(typed, 'drop'))
  if (Number.isInteger(drop) && drop > 0) {
    const left = marks.filter((_, at) => at !== drop - 1)
    const gone = marks[drop - 1]?.region
    const stays = left.some(({ region }) => region === gone)
    const chosen = every(typed, 'regions').filter((id) => id !== gone || stays)
    return { typed: { ...typed, regions: chosen, marks: marksAsText(left) }, said: `Mark ${drop} is taken away.` }
  }
  const [x, y] = [one(typed, 'at.x'), one(typed, 'at.y')]
  if (x === '' || y === '') return undefined
  const mark: Mark | undefined = Number(x) + Number(y) === 0 ? undefined : markAt(Number(x), Number(y))
  if (mark === undefined)
    return { typed, said: 'Nothing was marked: press on the body, or tick the places below the drawing.' }
  return {
    typed: {
      ...typed,
      regions: [...new Set([...every(typed, 'regions'), mark.region])],
      marks: marksAsText([...marks, mark]),
    },
    said: `Marked ${marks.length + 1}: ${regionLabel(mark.region)}.`,
  }
}

async function keep(request: SignedInRequest, about: About): Promise<Reply> {
  const { ctx } = request
  const redraw = pressed(request.typed)
  if (redraw !== undefined) return form(request, about, redraw)
  const { typed } = request
  const marks = marksFromText(one(typed, 'marks'))
  const { answers, errors } = parseForm(injuryForm, typed, ctx.clock.now())
  if (errors.length > 0) return form(request, about, { typed, errors })
  const [together, carer] = [one(typed, 'together'), one(typed, 'inCareOf')]
  const outcome = await recordInjury(ctx, {
    ...answers,
    childId: about.childId,
    marks: marks.filter(({ region }) => answers.regions?.has(region) === true),
    ...(/^[0-9a-f-]{36}$/.test(together) ? { togetherId: together } : {}),
    ...(about.carers.some(({ id }) => id === carer) ? { inCareOfId: carer } : {}),
  })
  if (outcome.ok)
    return redirect(
      paths.injury(about.childId, outcome.value.injuryId),
      outcome.value.rings
        ? 'The injury is recorded, and duty is being rung. Do not wait: consider a strategy discussion now.'
        : 'The injury is recorded.',
    )
  const refused = outcome.unmet.map(({ says, answerAt = 'seenOn' }) => ({
    question: answerAt,
    says,
    kind: 'wrong' as const,
  }))
  return form(request, about, { typed, errors: refused })
}

function withChild(request: SignedInRequest, reply: (about: About) => Reply | Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return withRecord(
    request,
    'form for an injury',
    childId,
    async (tx) => {
      const child = await childToRecordOn(tx, childId)
      return child === undefined ? undefined : { childId, name: child.name, carers: await carersOf(tx, childId) }
    },
    reply,
  )
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
    withChild(request, (about) => form(request, about, { typed: request.draft ?? {} })),
  ),
  post(paths.newInjury(), hands, async (request) => withChild(request, async (about) => await keep(request, about))),
]
