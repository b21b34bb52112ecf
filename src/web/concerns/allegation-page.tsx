import { entryKinds, mayHelp } from '#domains/concerns/allegations/allegation.ts'
import { entryForm, namingForm } from '#domains/concerns/allegations/allegation-form.ts'
import type { WholeAllegation } from '#domains/concerns/allegations/allegation-store.ts'
import { letHelperGo, nameHelper, writeEntry } from '#domains/concerns/allegations/work-allegation.ts'
import { isAbout } from '#domains/concerns/concern.ts'
import { mayBeNamed } from '#domains/concerns/concern-list-store.ts'
import { list } from '#domains/ledger/view.ts'
import type { Options } from '#engine/question.ts'
import { dateAndTime, longDate } from '#kernel/dates.ts'
import { limbs } from '#practice/allegations/allegation.ts'
import { LawLink } from '#web/casework/steps/step-law.tsx'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { InsetText } from '#web/components/inset-text.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { WarningText } from '#web/components/warning-text.tsx'
import { outcomeInWords } from '#web/concerns/allegation-words.ts'
import { withAllegation } from '#web/concerns/with-allegation.tsx'
import { type PageError, page } from '#web/frame.tsx'
import { doneInWords, dueInWords } from '#web/front-door/due-words.ts'
import { paths } from '#web/paths.ts'
import { type Part, PartForm, type PartSent, part, partErrors, sendPart } from '#web/people/change/part.tsx'
import { get, one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** Those of the trust who may be named, but for the one it is about and those who are. */
async function helperOptions(request: SignedInRequest, whole: WholeAllegation): Promise<Options> {
  const found = await list(
    request.ctx,
    'who may help with an allegation',
    async (tx) => await mayBeNamed(tx, mayHelp),
    () => [],
  )
  const about = { aboutAccountId: whole.adultAccountId, aboutName: whole.adult }
  const free = found.filter(
    (person) =>
      !isAbout(about, person) &&
      !whole.helpers.some(({ accountId, standing }) => standing && accountId === person.accountId),
  )
  return Object.fromEntries(free.map(({ accountId, name, role }) => [accountId, `${name}, ${role}`]))
}

async function partsFor(request: SignedInRequest, whole: WholeAllegation): Promise<readonly Part[]> {
  if (whole.outcome.length > 0 || request.ctx.asKnown !== undefined) return []
  const writing = part(
    { what: 'entry', summary: 'Write down what was said, done or decided', button: 'Keep this', form: entryForm },
    async (ctx, { kind, happenedOn, says }) => await writeEntry(ctx, whole.id, { kind, on: happenedOn, says }),
  )
  if (!whole.leads) return [writing]
  const naming = part(
    {
      what: 'helper',
      summary: 'Name somebody who may read and write in this one',
      button: 'Name them',
      form: namingForm(await helperOptions(request, whole)),
    },
    async (ctx, { account, reason }) => await nameHelper(ctx, whole.id, { accountId: account, reason }),
  )
  return [writing, naming]
}

async function show(
  request: SignedInRequest,
  whole: WholeAllegation,
  parts: readonly Part[],
  sent?: PartSent,
  others: readonly PageError[] = [],
): Promise<Reply> {
  const [concluded] = whole.outcome
  const open = concluded === undefined
  const changes = open && whole.leads && request.ctx.asKnown === undefined
  return page(
    request,
    { title: 'An allegation', back: paths.allegations(), errors: [...others, ...partErrors(parts, sent)] },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{whole.reference}</span>
          About {whole.adult}
          {whole.worksAs === '' ? '' : `, ${whole.worksAs}`}
        </h1>
        {open && whole.inDangerNow === 'yes' && (
          <WarningText>Whoever told us said that a child is in danger now. Act first: 999, then duty.</WarningText>
        )}
        {concluded !== undefined && <Concluded concluded={concluded} />}
        {open && <Due whole={whole} today={request.ctx.clock.today()} />}
        {open && whole.workMayEnd && (
          <InsetText>
            Your word stands that work with the child may end although this is open. To take it back, write below that
            work goes on.
          </InsetText>
        )}
        {changes && <Button href={paths.allegationConclusion(whole.id)}>Conclude it</Button>}
        <h2 class="govuk-heading-m">What was told</h2>
        <Told whole={whole} />
        {parts.map((each) => (
          <PartForm part={each} request={request} path={paths.allegation(whole.id)} sent={sent} />
        ))}
        <Entries whole={whole} />
        <Helpers request={request} whole={whole} mayEnd={changes} />
      </div>
    </div>,
  )
}

function Due({ whole, today }: { readonly whole: WholeAllegation; readonly today: Temporal.PlainDate }) {
  return (
    <ul class="hf-clocks">
      {whole.clocks
        .filter(
          ({ metOn, dueOn }) =>
            metOn === undefined || (dueOn !== undefined && Temporal.PlainDate.compare(metOn, dueOn) > 0),
        )
        .map(({ what, dueOn, metOn, explanation, law }) => (
          <li class="hf-clock">
            <span class="hf-clock__what">{what}</span>
            <span class="hf-clock__state">
              {metOn === undefined ? dueInWords(dueOn, today).says : doneInWords(metOn, dueOn)}
            </span>
            <span class="hf-clock__why">
              {explanation}. <LawLink law={law} />
            </span>
          </li>
        ))}
    </ul>
  )
}

function Told({ whole }: { readonly whole: WholeAllegation }) {
  const [child] = whole.child
  const name = [child?.givenName, child?.familyName].filter((each) => each !== undefined).join(' ')
  return (
    <SummaryList
      rows={[
        { key: 'Works for', value: whole.employer },
        {
          key: 'The child',
          value:
            child === undefined
              ? 'No one child is named'
              : `${name}${child.worker === undefined ? '; nobody is allocated' : `; worker ${child.worker}${child.workerPhone === undefined ? '' : `, ${child.workerPhone}`}`}`,
        },
        {
          key: 'May have',
          value: whole.limbs.map((limb) => Object.entries(limbs).find(([key]) => key === limb)?.[1] ?? limb).join('; '),
        },
        { key: 'Seen or heard', value: { children: <span class="hf-lines">{whole.says}</span> } },
        { key: 'How they know', value: { children: <span class="hf-lines">{whole.howKnown}</span> } },
        { key: 'First known', value: longDate(whole.knownOn) },
        {
          key: 'Told',
          value: `${dateAndTime(whole.toldAt)}, by ${whole.toldBy === '' ? 'somebody who is not named' : whole.toldBy}`,
        },
      ]}
    />
  )
}

function Concluded({ concluded }: { readonly concluded: WholeAllegation['outcome'][number] }) {
  return (
    <section aria-labelledby="outcome">
      <h2 class="govuk-heading-m" id="outcome">
        How it was concluded
      </h2>
      <p class="govuk-body">
        <strong>{outcomeInWords(concluded.outcome)}</strong> {concluded.by}, {longDate(concluded.on)}.
      </p>
      <SummaryList
        rows={concluded.transcript.map(({ question, answer }) => ({
          key: question,
          value: { children: <span class="hf-lines">{answer}</span> },
        }))}
      />
      <h3 class="govuk-heading-s">The reply to whoever told us</h3>
      <InsetText>{concluded.reply}</InsetText>
    </section>
  )
}

function Entries({ whole }: { readonly whole: WholeAllegation }) {
  return (
    <section aria-labelledby="entries">
      <h2 class="govuk-heading-m" id="entries">
        What was said, done and decided
      </h2>
      {whole.entries.length === 0 && (
        <p class="govuk-body">
          {whole.outcome.length === 0 ? 'Nothing is written down yet.' : 'Nothing more was written down.'}
        </p>
      )}
      {whole.entries.map(({ kind, on, says, by }) => (
        <div>
          <h3 class="govuk-heading-s">
            {longDate(on)}: {Object.entries(entryKinds).find(([key]) => key === kind)?.[1] ?? kind}
          </h3>
          <p class="govuk-body hf-lines">{says}</p>
          <p class="govuk-body">{by}</p>
        </div>
      ))}
    </section>
  )
}

interface HelpersProps {
  readonly request: SignedInRequest
  readonly whole: WholeAllegation
  readonly mayEnd: boolean
}

function Helpers({ request, whole, mayEnd }: HelpersProps) {
  return (
    <section aria-labelledby="helpers">
      <h2 class="govuk-heading-m" id="helpers">
        Who may read this
      </h2>
      <p class="govuk-body">The designated officer{whole.helpers.length === 0 ? ', and nobody else.' : ', and:'}</p>
      <ul class="govuk-list">
        {whole.helpers.map(({ id, name, reason, standing }) => (
          <li>
            {name}: {reason}
            {!standing && ' (no longer)'}
            {standing && mayEnd && (
              <form method="post" action={paths.allegation(whole.id)}>
                <CsrfField token={request.csrf} />
                <input type="hidden" name="what" value="end" />
                <input type="hidden" name="naming" value={id} />
                <Button variant="secondary">
                  End<span class="govuk-visually-hidden">: {name} reads it no more</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  return await withAllegation(request, async (whole) => {
    const here = paths.allegation(whole.id)
    const parts = await partsFor(request, whole)
    if (one(request.typed, 'what') === 'end') {
      const outcome = await letHelperGo(request.ctx, whole.id, one(request.typed, 'naming'))
      if (outcome.ok) return redirect(here, 'They read it no more.')
      return await show(request, whole, parts, undefined, [{ text: outcome.unmet[0].says, href: '#helpers' }])
    }
    const sent = await sendPart(request, parts)
    return sent?.kind === 'done' ? redirect(here, 'Kept.') : await show(request, whole, parts, sent)
  })
}

export const allegationRoutes: readonly Route[] = [
  get(paths.allegation(), mayHelp, async (request) =>
    withAllegation(request, async (whole) => await show(request, whole, await partsFor(request, whole))),
  ),
  post(paths.allegation(), mayHelp, submit),
]
