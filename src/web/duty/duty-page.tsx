import type { ComponentChildren } from 'preact'
import { hoursInWords } from '#domains/access/duty/hours.ts'
import { ringsShown } from '#domains/access/restriction/rings-shown.ts'
import { readMissing } from '#domains/casework/missing/read-missing.ts'
import { type DutyRead, emergencySteps, readDuty } from '#domains/casework/worklist/read-duty.ts'
import { practitioners } from '#domains/ledger/actor.ts'
import { keepSearch } from '#domains/people/search-store.ts'
import { form, parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { date, text } from '#engine/question.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { PhoneLink } from '#web/components/phone-link.tsx'
import { Section } from '#web/components/section.tsx'
import { InDangerTonight, Night, OnCall, UnreadContacts } from '#web/duty/duty-parts.tsx'
import { FromDutyInView, readMyDuty } from '#web/duty/from-duty.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { MissingNow } from '#web/home/missing.tsx'
import { paths } from '#web/paths.ts'
import { get, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

export const dutySearchForm = form({
  name: text('Name', { optional: true, maxLength: 200 }),
  bornOn: date('Date of birth', { optional: true, called: 'date of birth' }),
})

/** Everything that duty needs on one page, whoever is on duty; what they may do from it needs no other. `besides` stands last. */
export async function dutyPage(
  request: SignedInRequest,
  typed: Typed = {},
  errors: readonly FormError[] = [],
  besides?: ComponentChildren,
): Promise<Reply> {
  const { ctx } = request
  const duty = await readDuty(ctx)
  const missing = await readMissing(ctx)
  const mine = await readMyDuty(request)
  const rings = await ringsShown(ctx, duty.onDuty ? restrictedIn(duty) : [])
  const now = ctx.clock.now()
  return page(
    request,
    { title: 'Duty', wide: true, errors: errorsOf(dutySearchForm, errors) },
    <>
      <h1 class="govuk-heading-l">Duty {hoursInWords(now)}</h1>
      <p class="govuk-body-l">{inShort(duty)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="#protect">
          Protect a child now
        </a>
      </p>
      <FromDutyInView request={request} mine={mine} onDutyPage />
      <div class="hf-columns">
        <div>
          <UnreadContacts unread={duty.unread} now={now} rings={rings} />
          <InDangerTonight inDanger={duty.inDanger} rings={rings} />
          <MissingNow missing={missing} now={now} />
          <Night request={request} night={duty.night} shiftEnds={duty.myShiftEnds} />
        </div>
        <div>
          <Section heading="Protect a child now" id="protect">
            <p class="govuk-body">
              Find the child by name, date of birth or both. From what is found you begin {stepsInWords()}, or place the
              child: nothing stands in the way.
            </p>
            <form method="post" action={paths.duty()} noValidate>
              <CsrfField token={request.csrf} />
              <Questions form={dutySearchForm} typed={typed} errors={errors} />
              <Button>Find the child</Button>
            </form>
            <p class="govuk-body">
              <a class="govuk-link" href={paths.newContact()}>
                Not known to us: write down what you are told
              </a>
            </p>
          </Section>
          <OnCall now={duty.now} next={duty.next} />
          <p class="govuk-body">
            The duty number, which people outside are given: <PhoneLink number={request.site.dutyNumber} />
          </p>
          {besides}
        </div>
      </div>
    </>,
  )
}

/** Whom the page says to ring about. */
function restrictedIn({ unread, inDanger }: DutyRead): readonly string[] {
  return [
    ...unread.flatMap(({ ringAboutId }) => (ringAboutId === undefined ? [] : [ringAboutId])),
    ...inDanger.flatMap(({ ring, childId }) => (ring === undefined ? [] : [childId])),
  ]
}

function stepsInWords(): string {
  return emergencySteps.length > 0 ? 'a strategy discussion, enquiries or an emergency step' : 'what protects'
}

function inShort({ onDuty, unread, inDanger, night }: DutyRead): string {
  const urgent = unread.filter(({ urgent: now }) => now).length
  return [
    onDuty ? 'You are on duty: records open without a question, and a manager looks through them afterwards.' : '',
    unread.length === 0
      ? 'Every contact has been opened.'
      : `${unread.length} ${unread.length === 1 ? 'contact' : 'contacts'} that nobody has opened${urgent === 0 ? '' : `, ${urgent} urgent`}.`,
    inDanger.length === 0 ? '' : `${inDanger.length} being protected now.`,
    night.length === 0 ? '' : `${night.length} to hand over.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

async function search(request: SignedInRequest): Promise<Reply> {
  const { answers, errors } = parseForm(dutySearchForm, request.typed)
  if (errors.length > 0) return await dutyPage(request, request.typed, errors)
  if (answers.name === undefined && answers.bornOn === undefined)
    return await dutyPage(request, request.typed, [
      { question: 'name', says: 'Enter a name or a date of birth', kind: 'missing' },
    ])
  const { csrf: _token, ...typed } = request.typed
  const id = request.ctx.ids.next()
  await keepSearch(request.ctx, id, typed)
  return redirect(paths.dutySearch(id))
}

export const dutyRoutes: readonly Route[] = [
  get(paths.duty(), practitioners, async (request) => await dutyPage(request, request.draft ?? {})),
  post(paths.duty(), practitioners, search),
]
