import { type ChildPerson, childPerson } from '#domains/casework/child/child-person-read-store.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { fromWhom, type Mark } from '#domains/people/confidential/confidential.ts'
import {
  confidentialForm,
  confidentialReviewForm,
  confidentialReviewsForm,
} from '#domains/people/confidential/confidential-form.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import {
  endConfidential,
  reviewConfidential,
  reviewTogether,
} from '#domains/people/confidential/review-confidential.ts'
import { nameOf } from '#domains/people/person.ts'
import { plainDate } from '#kernel/dates.ts'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { type Part, PartForm, type PartSent, part, partErrors, sendPart } from '#web/people/change/part.tsx'
import { detailSays, whoseDetail } from '#web/people/child/must-nots.tsx'
import { choicesAround, detailsChosen } from '#web/people/confidential/choices.ts'
import { KeptTogether, StandingMark } from '#web/people/confidential/standing-mark.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const lines = (text: string | undefined) => (text ?? '').split('\n')

function keepingPart(child: ChildPerson): Part {
  return part(
    {
      what: 'keep',
      summary: 'Keep something confidential',
      button: 'Keep it confidential',
      form: confidentialForm(choicesAround(child)),
    },
    async (ctx, { details, others, keptFrom, people, otherPerson, workers, words, reason, reviewOn }) =>
      await keepConfidential(ctx, {
        details: detailsChosen(child, details, others ?? new Set()),
        keptFrom,
        people: [...(people ?? [])],
        otherPerson: otherPerson ?? '',
        workers: lines(workers),
        words: lines(words),
        reason,
        reviewOn,
      }),
  )
}

/** The next look at what stands: one part a mark. What somebody must not know is looked at on the safety page. */
function reviewPart(mark: Mark): Part {
  return part(
    {
      what: `review-${mark.id}`,
      summary: 'Look at it again',
      button: 'Keep what you found',
      form: confidentialReviewForm,
    },
    async (ctx, { says, nextOn }) =>
      await reviewConfidential(ctx, {
        markId: mark.id,
        personId: mark.personId,
        version: mark.version,
        says,
        nextOn,
      }),
  )
}

/** One look at several of the family: a review and a clock for each. */
function reviewsPart(child: ChildPerson, marks: readonly Mark[]): Part {
  const choices = Object.fromEntries(
    marks.map((mark) => [
      mark.id,
      `${sentence(detailSays[mark.kind])} of ${whoseDetail(child, mark)}, from ${fromWhom(mark)}: by ${plainDate(mark.reviewOn)}`,
    ]),
  )
  return part(
    {
      what: 'review-several',
      summary: 'Look at several again, at once',
      button: 'Keep what you found',
      form: confidentialReviewsForm(choices),
    },
    async (ctx, { marks: chosen, says, nextOn }) => {
      const looked = marks.filter(({ id }) => chosen.has(id))
      const shown = looked.map(({ id, personId, version }) => ({ markId: id, personId, version }))
      return await reviewTogether(ctx, shown, { says, nextOn })
    },
  )
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const changeable = (mark: Mark) => mark.from === 'confidentiality' && !mark.hidden

function partsOf(child: ChildPerson): readonly Part[] {
  const marks = child.marks.filter(changeable)
  return [keepingPart(child), ...(marks.length > 1 ? [reviewsPart(child, marks)] : []), ...marks.map(reviewPart)]
}

interface Came {
  readonly sent?: PartSent | undefined
  readonly ended?: Unmet | undefined
}

function confidentialPage(request: SignedInRequest, child: ChildPerson, { sent, ended }: Came): Reply {
  const path = paths.childConfidential(child.person.id)
  const [keeping, ...reviews] = partsOf(child)
  const several = reviews.find(({ what }) => what === 'review-several')
  const errors = [
    ...partErrors(partsOf(child), sent),
    ...(ended === undefined ? [] : [{ text: ended.says, href: `#because.${ended.answerAt ?? ''}` }]),
  ]
  return page(
    request,
    { title: 'What is confidential', errors, back: paths.child(child.person.id) },
    <>
      <h1 class="govuk-heading-l">What is confidential: {nameOf(child.person)}</h1>
      <p class="govuk-body">
        What stands here is left out of what is made for the people it is kept from, and of what carers, providers and
        partners see. Notes are searched for it before they are sent: they are not changed.
      </p>
      {child.marks.length === 0 && <p class="govuk-body">Nothing is confidential.</p>}
      {several !== undefined && <PartForm part={several} request={request} path={path} sent={sent} />}
      {keptTogether(child.marks).map((marks) => (
        <KeptTogether child={child} marks={marks}>
          {marks.map((mark) => (
            <StandingMark
              request={request}
              child={child}
              mark={mark}
              path={path}
              ended={ended !== undefined && one(request.typed, 'mark') === mark.id ? ended : undefined}
              change={changeable(mark)}
            >
              {reviews
                .filter(({ what }) => what === `review-${mark.id}`)
                .map((review) => (
                  <PartForm part={review} request={request} path={path} sent={sent} />
                ))}
            </StandingMark>
          ))}
        </KeptTogether>
      ))}
      {keeping !== undefined && <PartForm part={keeping} request={request} path={path} sent={sent} />}
    </>,
  )
}

/** Those that say the same of from whom and why: what was set together, as it stands. */
function keptTogether(marks: readonly Mark[]): readonly (readonly [Mark, ...Mark[]])[] {
  const groups = new Map<string, [Mark, ...Mark[]]>()
  for (const mark of marks) {
    const key = `${mark.togetherId} ${mark.hidden} ${mark.setBy} ${mark.words.join()}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [mark])
    else group.push(mark)
  }
  return [...groups.values()]
}

async function withChild(request: SignedInRequest, reply: (child: ChildPerson) => Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return await withRecord(
    request,
    'what is confidential',
    childId,
    async (tx) => await childPerson(tx, childId, request.ctx.clock.today()),
    reply,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  return await withChild(request, async (child) => {
    const saved = (notice: string) => redirect(paths.childConfidential(child.person.id), notice)
    if (one(request.typed, 'what') === 'end') {
      const mark = child.marks.find(({ id }) => id === one(request.typed, 'mark'))
      if (mark === undefined || !changeable(mark)) return confidentialPage(request, child, {})
      const outcome = await endConfidential(request.ctx, {
        markId: mark.id,
        personId: mark.personId,
        version: Number(one(request.typed, 'version')),
        because: one(request.typed, `because.${mark.id}`),
      })
      return outcome.ok
        ? saved('Ended. It stays in the record.')
        : confidentialPage(request, child, { ended: outcome.unmet[0] })
    }
    const sent = await sendPart(request, partsOf(child))
    return sent?.kind === 'done' ? saved('Saved.') : confidentialPage(request, child, { sent })
  })
}

export const confidentialRoutes: readonly Route[] = [
  get(paths.childConfidential(), peopleChangers, async (request) =>
    withChild(request, async (child) => confidentialPage(request, child, {})),
  ),
  post(paths.childConfidential(), peopleChangers, submit),
]
