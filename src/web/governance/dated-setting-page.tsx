import { standingSettings } from '#domains/access/duty/local-setting-store.ts'
import { type DatedThing, datedThings, readDated, setDated } from '#domains/governance/set-dated.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { form } from '#engine/form.ts'
import { date, longText, text } from '#engine/question.ts'
import { longDate, plainDate } from '#kernel/dates.ts'
import { LawLink } from '#web/casework/steps/step-law.tsx'
import { ask } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { History } from '#web/governance/dated-setting-history.tsx'
import { called, mayChange, slugOf, standing } from '#web/governance/dated-thing.ts'
import { paths } from '#web/paths.ts'
import { type Reply, redirect, type SignedInRequest } from '#web/route.ts'

const shared = {
  since: date('From which day?', { called: 'day from which it holds', hint: 'A day after today.' }),
  reason: longText('Why?', { errorMissing: 'Enter why it is set', maxLength: 2_000 }),
  decidedBy: text('Who decided it, and when?', { errorMissing: 'Enter who decided it, and when', maxLength: 200 }),
  restsOn: text('On what does it rest?', {
    optional: true,
    maxLength: 300,
    hint: 'The regulations that appoint the day, or the edition that gives the number. Not needed for what is local.',
  }),
} as const

const value = (thing: DatedThing) =>
  text(thing.kind === 'edition' ? 'Which edition?' : 'How long?', {
    hint: thing.kind === 'edition' ? 'Like “2027 edition”.' : 'A number and its unit, like “10 working days”.',
    errorMissing: thing.kind === 'edition' ? 'Enter the edition' : 'Enter how long, like “10 working days”',
    maxLength: 100,
  })

const formOf = (thing: DatedThing) => form(thing.kind === 'law' ? shared : { value: value(thing), ...shared })

/** One thing that holds from a day: what it is today, what was set, and the form that sets it. */
export async function datedSetting(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const thing = datedThings.find(({ name }) => slugOf(name) === request.params['name'])
  if (thing === undefined) throw new NotFound('what holds from a day')
  const kept = await readDated(request.ctx)
  const today = request.ctx.clock.today()
  const { now, by } = standing(thing, today, standingSettings(kept))
  const mayStrike = mayChange(request.actor.role) && request.ctx.asKnown === undefined
  const law = thing.kind === 'law' ? thing.law.law : thing.kind === 'edition' ? thing.text.law : undefined
  const intro = (
    <>
      <p class="govuk-body">
        Today, {longDate(today)}: <strong>{now}</strong>
        {thing.kind === 'limit' && <> ({by})</>}. {law !== undefined && <LawLink law={law} />}
      </p>
      {thing.kind === 'law' && (
        <>
          <p class="govuk-body">Until then: {thing.law.meanwhile}</p>
          <p class="govuk-body">
            From its day:{' '}
            {thing.law.asks ??
              'no step asks for anything else by itself. The practice board says what changes, and the steps are written anew by their editions.'}
          </p>
        </>
      )}
      {thing.kind === 'edition' && <WrittenEditions text={thing.text} />}
      <History
        kept={kept.filter(({ name }) => name === thing.name)}
        caption="What was set"
        strike={mayStrike ? ({ id }) => paths.datedSettingStruck(slugOf(thing.name), id) : undefined}
      />
    </>
  )
  const title = called(thing)
  if (!mayChange(request.actor.role))
    return page(
      request,
      { title, back: paths.datedSettings() },
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {intro}
        <p class="govuk-body">A head of service or the director sets it.</p>
      </>,
    )
  return await ask(request, sent, {
    title,
    back: paths.datedSettings(),
    intro,
    send: 'Set it',
    form: formOf(thing),
    keep: async (answers) => {
      const told: Readonly<Record<string, unknown>> = answers
      const words = (key: string): string => {
        const given = told[key]
        return typeof given === 'string' ? given : ''
      }
      return await setDated(request.ctx, {
        name: thing.name,
        value: words('value'),
        since: answers.since ?? today,
        reason: words('reason'),
        decidedBy: words('decidedBy'),
        restsOn: words('restsOn'),
      })
    },
    after: () => redirect(paths.datedSetting(slugOf(thing.name)), 'Set. It binds what begins on or after its day.'),
  })
}

function WrittenEditions({ text: { editions } }: { readonly text: Extract<DatedThing, { kind: 'edition' }>['text'] }) {
  return (
    <>
      <p class="govuk-body">Practice is written by:</p>
      <ul class="govuk-list govuk-list--bullet">
        {editions.map(({ edition, since }) => (
          <li>
            {edition}
            {since !== undefined && `, since ${plainDate(Temporal.PlainDate.from(since))}`}
          </li>
        ))}
      </ul>
    </>
  )
}
