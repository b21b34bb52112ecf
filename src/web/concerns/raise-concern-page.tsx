import { reportAllegation } from '#domains/concerns/allegations/report-allegation.ts'
import type { raisers } from '#domains/concerns/concern.ts'
import {
  childById,
  childrenGrantedTo,
  type KnownChild,
  peopleAround,
  staff,
} from '#domains/concerns/concern-list-store.ts'
import { type RaisedConcern, raiseConcern } from '#domains/concerns/raise-concern.ts'
import {
  allegationIn,
  type ConcernChoices,
  concernAsRaised,
  concernForm,
} from '#domains/concerns/raise-concern-form.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import type { Form } from '#engine/question.ts'
import { longDate } from '#kernel/dates.ts'
import { SafeguardingNow } from '#web/components/safeguarding-now.tsx'
import { AboutWhomQuestion, WhoseConcernQuestion } from '#web/concerns/concern-questions.tsx'
import { shownName } from '#web/concerns/with-concern.tsx'
import { FormPage } from '#web/form/form-page.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withRecord } from '#web/people/with-record.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

interface Asked {
  readonly choices: ConcernChoices
  /** The child whose page this was reached from. */
  readonly child: { readonly id: string; readonly name: string } | undefined
}

interface Shown {
  readonly typed: Typed
  readonly errors?: readonly FormError[]
  readonly summary?: readonly PageError[]
}

async function staffOptions(tx: Tx, ownId: string): Promise<Readonly<Record<string, string>>> {
  const everybody = (await staff(tx)).filter(({ accountId }) => accountId !== ownId)
  return Object.fromEntries(everybody.map(({ accountId, name, role }) => [accountId, `${name}, ${role}`]))
}

function isPractitioner({ actor }: SignedInRequest): boolean {
  return practitioners.some((role) => role === actor.role)
}

/** A record's page knows the child and the people around; nobody else is told who they are. */
async function askedAbout(request: SignedInRequest, tx: Tx, childId: string): Promise<Asked | undefined> {
  const child = await childById(tx, childId)
  const name = shownName(child)
  if (name === undefined) return undefined
  const around = await peopleAround(tx, childId)
  const people = Object.fromEntries(around.map((person) => [person.id, `${person.name}, ${person.standsAs}`]))
  const everybody = await staffOptions(tx, request.actor.accountId)
  const choices = { children: {}, people, staff: everybody, forOthers: isPractitioner(request) }
  return { choices, child: { id: childId, name } }
}

function show(request: SignedInRequest, asked: Asked, { typed, errors = [], summary = [] }: Shown): Reply {
  const questions = concernForm(asked.choices)
  const shown = { form: questions, typed, errors }
  const back = asked.child === undefined ? paths.myConcerns() : paths.child(asked.child.id)
  return page(
    request,
    { title: 'Raise a concern', back, errors: summary },
    <FormPage
      request={request}
      heading="Raise a concern"
      {...(asked.child === undefined ? {} : { caption: asked.child.name })}
      send="Raise the concern"
      intro={
        <>
          <SafeguardingNow dutyPhone={request.site.dutyNumber} />
          <p class="govuk-body">
            A named person must answer you, with reasons. It is never answered by the one it is about, and it stays open
            until you have been told. If somebody who works with children, paid or not, may have harmed one,{' '}
            <a
              class="govuk-link"
              href={asked.child === undefined ? paths.newAllegation() : paths.newChildAllegation(asked.child.id)}
            >
              tell the designated officer
            </a>
            .
          </p>
        </>
      }
    >
      {'child' in questions && <Questions {...shown} only={['child']} />}
      <AboutWhomQuestion {...shown} staff={asked.choices.staff} />
      <Questions {...shown} only={['says', 'howKnown', 'inDangerNow']} />
      <WhoseConcernQuestion {...shown} />
    </FormPage>,
  )
}

async function raise(request: SignedInRequest, asked: Asked): Promise<Reply> {
  const { typed, ctx } = request
  const questions: Form = concernForm(asked.choices)
  const { answers, errors } = parseForm(questions, typed, ctx.clock.now())
  if (errors.length > 0) return show(request, asked, { typed, errors, summary: errorsOf(questions, errors) })
  const childId = asked.child?.id ?? one(typed, 'child')
  const raised = concernAsRaised(answers)
  const limbs = allegationIn(answers)
  if (limbs !== undefined && raised.about.kind === 'staff')
    return await tellOfficer(request, asked, childId, raised.about.accountId, limbs, raised)
  const outcome = await raiseConcern(ctx, childId, raised)
  if (!outcome.ok) {
    const summary = outcome.unmet.map(({ says, answerAt }) => ({ text: says, href: `#${answerAt ?? 'about'}` }))
    return show(request, asked, { typed, summary })
  }
  const { reference, answererName, dueOn, concernId } = outcome.value
  const danger = raised.inDangerNow === 'yes' ? ` Ring 999 now, then ${request.site.dutyNumber}.` : ''
  const who = answererName === undefined ? 'A named person' : answererName
  const when = dueOn === undefined ? '' : ` by ${longDate(dueOn)}`
  const to = raised.by.kind === 'me' ? paths.myConcerns() : paths.concern(concernId)
  return redirect(to, `Your concern is kept: ${reference}. ${who} must answer it${when}.${danger}`)
}

/** Whose word it is, and how they may safely be answered, where somebody told a practitioner. */
function toldBy({ name, standsAs, safeReply }: Extract<RaisedConcern['by'], { kind: 'other' }>): string {
  const who = name === '' ? `${standsAs}, who gave no name` : `${name}, ${standsAs}`
  return safeReply === '' ? `${who}; they left no way to reply.` : `${who}. Reply ${safeReply}.`
}

/** Whoever works for the trust and may have harmed a child: it goes to the designated officer, and into no child's record. */
async function tellOfficer(
  request: SignedInRequest,
  asked: Asked,
  childId: string,
  accountId: string,
  limbs: readonly string[],
  { says, howKnown, inDangerNow, by }: RaisedConcern,
): Promise<Reply> {
  const { typed, ctx, site } = request
  const outcome = await reportAllegation(ctx, {
    ...{ childId, adult: { kind: 'staff', accountId }, limbs, says, inDangerNow },
    howKnown: by.kind === 'me' ? howKnown : `${howKnown}\nTold to ${request.actor.name} by ${toldBy(by)}`,
    ...{ worksAs: '', employer: site.trustName, knownOn: ctx.clock.today() },
    nameShown: by.kind === 'other' || by.nameShown,
  })
  if (!outcome.ok) {
    const summary = outcome.unmet.map(({ says: said }) => ({ text: said, href: '#about' }))
    return show(request, asked, { typed, summary })
  }
  const { reference, officer } = outcome.value
  const ring = officer === undefined ? '' : ` ${officer.name} deals with it.`
  const danger = inDangerNow === 'yes' ? ` Ring 999 now, then ${site.dutyNumber}.` : ''
  return redirect(paths.myConcerns(), `The designated officer is told: ${reference}.${ring}${danger}`)
}

function ofChild(request: SignedInRequest, reply: (asked: Asked) => Reply | Promise<Reply>): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  return withRecord(request, 'concern form', childId, async (tx) => await askedAbout(request, tx, childId), reply)
}

async function ofMine(request: SignedInRequest, reply: (asked: Asked) => Reply | Promise<Reply>): Promise<Reply> {
  const { children, everybody } = await list(
    request.ctx,
    'children to raise a concern about',
    async (tx) => ({
      children: await childrenGrantedTo(tx, request.actor.accountId),
      everybody: await staffOptions(tx, request.actor.accountId),
    }),
    (found) => found.children.map(({ id }) => id),
  )
  if (children.length === 0) return noChildren(request)
  const options = Object.fromEntries(children.map((child: KnownChild) => [child.id, shownName(child) ?? '']))
  return await reply({
    choices: { children: options, people: {}, staff: everybody, forOthers: false },
    child: undefined,
  })
}

/** Nobody is placed with them, served by them or shared with them: the front door hears them. */
function noChildren(request: SignedInRequest): Reply {
  const mayTell = ['partner', 'carer'].includes(request.actor.role)
  return page(
    request,
    { title: 'Raise a concern', back: paths.home() },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Raise a concern</h1>
        <SafeguardingNow dutyPhone={request.site.dutyNumber} />
        <p class="govuk-body">There is no child here whom you can choose.</p>
        {mayTell ? (
          <p class="govuk-body">
            <a class="govuk-link" href={paths.tellUs()}>
              Tell us about a child
            </a>
            , and you will be told what became of it.
          </p>
        ) : (
          <p class="govuk-body">
            Ring <span class="hf-phone">{request.site.dutyNumber}</span> and tell us. Your concern will be kept, and
            answered.
          </p>
        )}
      </div>
    </div>,
  )
}

const fromTheRecord = [...practitioners, 'inspector'] as const
const fromOwnChildren = [
  'carer',
  'provider',
  'partner',
  'commissioner',
] as const satisfies readonly (typeof raisers)[number][]

export const raiseConcernRoutes: readonly Route[] = [
  get(paths.newConcern(), fromTheRecord, async (request) =>
    ofChild(request, (asked) => show(request, asked, { typed: request.draft ?? {} })),
  ),
  post(paths.newConcern(), fromTheRecord, async (request) =>
    ofChild(request, async (asked) => await raise(request, asked)),
  ),
  get(paths.raiseConcern(), fromOwnChildren, async (request) =>
    ofMine(request, (asked) => show(request, asked, { typed: request.draft ?? {} })),
  ),
  post(paths.raiseConcern(), fromOwnChildren, async (request) =>
    ofMine(request, async (asked) => await raise(request, asked)),
  ),
]
