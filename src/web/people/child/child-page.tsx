import { mayBreakGlass } from '#domains/access/opening/glass.ts'
import { glassOpenUntil } from '#domains/access/opening/glass-store.ts'
import { ringsShown } from '#domains/access/restriction/rings-shown.ts'
import { type ChildRecordRead, readChild } from '#domains/casework/child/read-child.ts'
import { explainingOverdue } from '#domains/casework/clocks/clock-overdue.ts'
import { endingClock } from '#domains/casework/clocks/end-clock.ts'
import { meetingClock } from '#domains/casework/clocks/meet-clock.ts'
import { type MissingSpell, missingOf } from '#domains/casework/missing/missing-store.ts'
import { allegationsOfChild } from '#domains/concerns/allegations/allegation-store.ts'
import type { PromptRow } from '#domains/concerns/patterns/pattern-prompt.ts'
import { promptsOfChild } from '#domains/concerns/patterns/pattern-prompt-store.ts'
import { practitioners, type Role } from '#domains/ledger/actor.ts'
import type { Ctx, Tx } from '#domains/ledger/context.ts'
import { type Care, readCare } from '#domains/looked-after/read-care-store.ts'
import { readWellbeing, type Wellbeing } from '#domains/looked-after/read-wellbeing-store.ts'
import { peopleChangers } from '#domains/people/changers.ts'
import { keptOpenUntil, readableOf } from '#domains/people/confidential/kept-reading-store.ts'
import { withoutWhatIsKept } from '#domains/people/confidential/kept-words-store.ts'
import { maySealRecords } from '#domains/people/family/adoption-store.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { WarningText } from '#web/components/warning-text.tsx'
import { PatternLine } from '#web/concerns/pattern-lines.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WhatCanBeDone } from '#web/people/child/actions.tsx'
import { DealtWith } from '#web/people/child/allegations.tsx'
import { WhatIsDue } from '#web/people/child/due.tsx'
import { chooseDay, EarlierDay } from '#web/people/child/earlier-day.tsx'
import { FamilyAround } from '#web/people/child/family.tsx'
import { wayOf } from '#web/people/child/go.tsx'
import { WhoIsInvolved } from '#web/people/child/involved.tsx'
import { MustBeKnown } from '#web/people/child/known-for-safety.tsx'
import { Living } from '#web/people/child/living.tsx'
import { LookedAfter } from '#web/people/child/looked-after.tsx'
import { Missing } from '#web/people/child/missing.tsx'
import { Needs, OpenConcerns, Plans } from '#web/people/child/needs.tsx'
import { Story } from '#web/people/child/story.tsx'
import { ChildTimeline } from '#web/people/child/time.tsx'
import { Warnings } from '#web/people/child/warnings.tsx'
import { AboutTheChild, Who } from '#web/people/child/who.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { get, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** Who opens a child’s page: by right of the record, or while an inspection or a learning review lasts. */
export const readers: readonly [Role, ...Role[]] = [...practitioners, 'reviewer', 'inspector']

async function show(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const { ctx } = request
  return await withRecord(
    request,
    'child’s page',
    childId,
    async (tx) => {
      const record = await readChild(tx, ctx, childId)
      if (record === undefined) return undefined
      const said = await withoutWhatIsKept(tx, childId, {
        missing: await missingOf(tx, childId),
        care: await readCare(tx, childId, record.child),
        wellbeing: await readWellbeing(tx, childId),
        dealtWith: await allegationsOfChild(tx, childId),
        prompts: ctx.asKnown === undefined ? await promptsOfChild(tx, childId) : [],
      })
      return {
        ...said,
        record,
        maySeal: await maySealRecords(tx),
        openUntil: await openBriefly(tx, ctx, record),
        kept: await keptNow(tx, ctx, record),
      }
    },
    async ({ record, ...read }) => {
      const rings = await ringsShown(
        ctx,
        record.child.toRing.map(({ personId }) => personId),
      )
      return childPage(request, { record, ...read, rings })
    },
  )
}

/** Until when a restricted record is open to whoever broke the glass; `undefined` for everybody else. */
async function openBriefly(tx: Tx, ctx: Ctx, { child }: ChildRecordRead): Promise<Temporal.Instant | undefined> {
  if (child.restrictions.length === 0 || !mayBreakGlass(ctx.actor.role)) return undefined
  return await glassOpenUntil(tx, ctx, child.person.id)
}

/** What is kept from workers of this child, for whoever is on duty: whether it may be read now, or until when it stands open. */
interface KeptNow {
  readonly mayRead: boolean
  readonly openUntil: Temporal.Instant | undefined
}

async function keptNow(tx: Tx, ctx: Ctx, { child }: ChildRecordRead): Promise<KeptNow | undefined> {
  if (ctx.asKnown !== undefined || !child.marks.some(({ keptFrom }) => keptFrom === 'all but named workers'))
    return undefined
  const { id } = child.person
  return { mayRead: (await readableOf(tx, [id])).has(id), openUntil: await keptOpenUntil(tx, id) }
}

interface ChildShown {
  readonly record: ChildRecordRead
  readonly care: Care
  readonly wellbeing: Wellbeing
  readonly dealtWith: Awaited<ReturnType<typeof allegationsOfChild>>
  readonly prompts: readonly PromptRow[]
  readonly openUntil: Temporal.Instant | undefined
  readonly kept: KeptNow | undefined
  readonly missing: readonly MissingSpell[]
  readonly rings: ReadonlyMap<string, string>
  readonly maySeal: boolean
}

function childPage(
  request: SignedInRequest,
  { record, care, openUntil, kept, missing, wellbeing, dealtWith, prompts, rings, maySeal }: ChildShown,
): Reply {
  const { role } = request.actor
  const childId = record.child.person.id
  const today = request.ctx.asKnown === undefined
  const to = wayOf(request, childId)
  const mayChange = today && peopleChangers.some((each) => each === role)
  const change = (href: string) => (mayChange ? href : undefined)
  return page(
    request,
    { title: 'Child’s page', wide: true },
    <div class="hf-child">
      {openUntil !== undefined && <OpenBriefly until={openUntil} />}
      {kept !== undefined && <KeptFromDuty childId={childId} kept={kept} />}
      <DealtWith dealtWith={dealtWith} />
      <Missing childId={childId} spells={missing} now={request.ctx.asKnown ?? request.ctx.clock.now()} to={to} />
      <Who record={record} />
      <MustBeKnown record={record} />
      <OnThisPage withActions={today} />
      <Warnings
        record={record}
        change={
          mayChange ? { safety: paths.childSafety(childId), confidential: paths.childConfidential(childId) } : undefined
        }
      />
      {today && <PatternLine childId={childId} rows={prompts} />}
      <WhoIsInvolved
        involved={record.child.involved}
        status={record.status}
        change={change(paths.childSafety(childId))}
      />
      <LookedAfter childId={childId} care={care} to={to} />
      <Living childId={childId} wellbeing={wellbeing} to={to} />
      <WhatIsDue
        childId={childId}
        clocks={record.clocks}
        settled={record.work.settled}
        may={{
          change: today && endingClock.by.includes(role),
          sayDone: today && meetingClock.by.includes(role),
          sayWhyLate: today && explainingOverdue.by.includes(role),
        }}
      />
      {today && <WhatCanBeDone record={record} wellbeing={wellbeing} role={role} maySeal={maySeal} />}
      <AboutTheChild record={record} />
      <div class="hf-panels">
        <Needs record={record} to={to} />
        <OpenConcerns record={record} to={to} />
        <Plans record={record} to={to} />
      </div>
      <FamilyAround record={record} to={to} change={change(paths.childFamily(childId))} rings={rings} />
      <ChildTimeline record={record} />
      <Story
        record={record}
        to={to}
        strikes={mayChange ? request.actor : undefined}
        whole={request.query['story'] === 'all'}
      />
      <EarlierDay request={request} childId={childId} />
    </div>,
  )
}

function OpenBriefly({ until }: { readonly until: Temporal.Instant }) {
  return (
    <WarningText>
      This restricted record is open to you until {dateAndTime(until)}, because you opened it in an emergency. What you
      open is kept, and somebody else reviews it.
    </WarningText>
  )
}

function KeptFromDuty({ childId, kept: { mayRead, openUntil } }: { readonly childId: string; readonly kept: KeptNow }) {
  return (
    <>
      {openUntil !== undefined && (
        <WarningText>
          What is kept from all but named workers is open to you until {dateAndTime(openUntil)}, while you are on duty.
          Somebody else reviews that you read it. Say it to nobody who need not know.{' '}
          <a class="govuk-link" href="#family">
            See where the child lives
          </a>
        </WarningText>
      )}
      {mayRead && (
        <p class="govuk-body">
          Something of this child is kept from you. You are on duty:{' '}
          <a class="govuk-link" href={paths.readKept(childId)}>
            if a child may be at risk and nobody who keeps it answers, read it now
          </a>
          .
        </p>
      )}
    </>
  )
}

/** The page is long: these lead down it. */
function OnThisPage({ withActions }: { readonly withActions: boolean }) {
  const parts = [
    ['due', 'What is due'],
    ...(withActions ? [['actions', 'What you can do now']] : []),
    ['needs', 'Needs'],
    ['concerns', 'Concerns'],
    ['family', 'Family'],
    ['story', 'Story'],
  ]
  return (
    <nav class="hf-child__nav" aria-label="On this page">
      <ul class="govuk-list">
        {parts.map(([id, text]) => (
          <li>
            <a class="govuk-link" href={`#${id}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export const childRoutes: readonly Route[] = [
  get(paths.child(), readers, show),
  get(paths.childAsKnown(), readers, async ({ params }) => redirect(paths.child(params['id'] ?? ''))),
  post(paths.childAsKnown(), readers, chooseDay),
]
