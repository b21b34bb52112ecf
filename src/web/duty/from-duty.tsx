import type { Alarm } from '#domains/access/duty/alarm.ts'
import { daysAhead, type FromDuty, readFromDuty } from '#domains/casework/worklist/read-duty.ts'
import { practitioners, type Role } from '#domains/ledger/actor.ts'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Section } from '#web/components/section.tsx'
import { dayAndTime, HandedToMe, rungInWords } from '#web/duty/duty-parts.tsx'
import { paths } from '#web/paths.ts'
import type { SignedInRequest } from '#web/route.ts'

export async function readMyDuty(request: SignedInRequest): Promise<FromDuty> {
  return await readFromDuty(request.ctx)
}

const managers: readonly Role[] = ['team manager', 'head of service', 'director']
const takers: readonly Role[] = practitioners

const rings: Readonly<Record<Alarm['kind'], string>> = {
  contact: 'An urgent contact has not been opened in time',
  handover: 'Children of the last shift have not been accepted',
  'nobody on duty': 'Nobody is on duty',
  'restricted list': 'The list of restricted children has not been worked through',
  'injury to a baby': 'An injury to a baby who does not move about was recorded',
}

interface Props {
  readonly request: SignedInRequest
  readonly mine: FromDuty
  readonly onDutyPage?: true
}

/** What duty asks of whoever is signed in, first on their first page: nothing at all when it asks nothing. */
export function FromDutyInView({ request, mine, onDutyPage }: Props) {
  const { role } = request.actor
  const seesAlarms = mine.onDuty || managers.includes(role) || role === 'duty' || role === 'front door'
  return (
    <>
      {seesAlarms && takers.includes(role) && <Alarms alarms={mine.alarms} />}
      {mine.onDuty && onDutyPage === undefined && (
        <p class="govuk-body-l">
          You are on duty now:{' '}
          <a class="govuk-link" href={paths.duty()}>
            go to the duty page
          </a>
          .
        </p>
      )}
      <HandedToMe request={request} children={mine.handedToMe} />
      <Swaps request={request} mine={mine} />
      {mine.questions.length > 0 && (
        <Section heading="Asked about what you looked at on duty" id="questions">
          <ul class="govuk-list">
            {mine.questions.map(({ id, byName, says }) => (
              <li>
                {byName}: {says}{' '}
                <a class="govuk-link" href={paths.dutyQuestion(id)}>
                  Answer
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {managers.includes(role) && <Gap gap={mine.gap} now={request.ctx.clock.now()} />}
    </>
  )
}

function Alarms({ alarms }: { readonly alarms: readonly Alarm[] }) {
  if (alarms.length === 0) return null
  return (
    <Section heading="Alarms that nobody has taken" kind="warning" id="alarms">
      <ul class="govuk-list">
        {alarms.map(({ id, kind, waitsSince, rung }) => (
          <li>
            <strong>{rings[kind]}</strong>, waiting since {dayAndTime(waitsSince)}. {rungInWords(rung)}.{' '}
            <a class="govuk-link" href={paths.alarm(id)}>
              See who was rung, and take it
              <span class="govuk-visually-hidden">
                : {rings[kind]}, {dayAndTime(waitsSince)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Swaps({ request, mine }: Props) {
  if (mine.swaps.length === 0) return null
  return (
    <Section heading="You are asked to take a shift" id="swaps">
      {mine.swaps.map(({ id, part, from, until, fromName, reason }) => (
        <form method="post" action={paths.swapAnswer(id)}>
          <CsrfField token={request.csrf} />
          <p class="govuk-body">
            {fromName} asks you to be {part} from {dayAndTime(from)} to {dayAndTime(until)}: {reason}
          </p>
          <div class="govuk-button-group">
            <button type="submit" class="govuk-button" name="answer" value="taken">
              Take the shift of {fromName}
            </button>
            <button type="submit" class="govuk-button govuk-button--secondary" name="answer" value="declined">
              Say no
            </button>
          </div>
        </form>
      ))}
    </Section>
  )
}

function Gap({ gap, now }: { readonly gap: Temporal.Instant | undefined; readonly now: Temporal.Instant }) {
  if (gap === undefined) return null
  const isNow = Temporal.Instant.compare(gap, now) <= 0
  return (
    <Section heading="A gap on the duty rota" kind="warning" id="gap">
      <p class="govuk-body">
        <strong>{isNow ? 'Nobody is on duty now.' : `Nobody is on duty from ${dayAndTime(gap)}.`}</strong>{' '}
        <a class="govuk-link" href={paths.rota()}>
          Fill the rota of the next {daysAhead} days
        </a>
      </p>
    </Section>
  )
}
