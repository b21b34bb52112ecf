import { tellerName, toldName } from '#domains/front-door/contact.ts'
import type { ChildKnown, ContactKnown } from '#domains/front-door/known-of-contact.ts'
import type { Decision } from '#domains/front-door/known-store.ts'
import type { FormError } from '#engine/missing.ts'
import { notAnswered } from '#engine/transcript.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { contactScreening } from '#practice/front-door/contact-screening.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Details } from '#web/components/details.tsx'
import { Input } from '#web/components/input.tsx'
import { Section } from '#web/components/section.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Textarea } from '#web/components/textarea.tsx'
import { Questions } from '#web/form/questions.tsx'
import { goesOutside } from '#web/form/typing.ts'
import { dueInWords } from '#web/front-door/due-words.ts'
import { paths } from '#web/paths.ts'
import { outcomeLabel } from '#web/people/child/labels.ts'
import { KeptWarning } from '#web/people/confidential/kept-warning.tsx'
import { one, type Typed } from '#web/route.ts'

export interface DecidedProps {
  readonly known: ContactKnown
  readonly decision: Decision
  readonly csrf: string
  readonly today: Temporal.PlainDate
  readonly typed: Typed
  readonly errors: readonly FormError[]
}

/** What was decided, what it led to for each child, and who is still to be told. */
export function DecidedInView(props: DecidedProps) {
  const { known, decision } = props
  const { authorisedByName } = decision
  return (
    <>
      <Section heading="Decided" id="decided">
        <p class="govuk-body">
          <strong>{outcomeLabel('contact-screening', decision.outcome)}</strong> {decision.byName},{' '}
          {dateAndTime(decision.at)}
          {authorisedByName === undefined ? '' : `. Authorised by ${authorisedByName}`}.
        </p>
        <p class="govuk-body hf-lines">{decision.reason}</p>
        <ul class="govuk-list govuk-list--bullet">
          {known.children.map(({ child }) => (
            <li>
              <ChildDecidedInView child={child} decision={decision} />
            </li>
          ))}
        </ul>
        {decision.transcript !== null && (
          <Details summary="What was asked and answered">
            <SummaryList rows={decision.transcript.map(({ question, answer }) => ({ key: question, value: answer }))} />
          </Details>
        )}
      </Section>
      {known.replies.map((reply) => (
        <Section heading={`Told ${tellerName(known.contact.by)}, ${dateAndTime(reply.sentAt)}`} kind="quiet">
          <p class="govuk-body hf-lines">{reply.says}</p>
          <p class="govuk-body">Told {reply.how}.</p>
        </Section>
      ))}
      <StillOwed {...props} />
    </>
  )
}

function ChildDecidedInView({ child, decision }: { readonly child: ChildKnown['child']; readonly decision: Decision }) {
  const { personId } = child
  if (personId === undefined) return <>{toldName(child)}</>
  const episode = decision.episodes.find(({ childId }) => childId === personId)
  const step = decision.steps.find(({ childId }) => childId === personId)
  return (
    <>
      <a class="govuk-link" href={paths.child(personId)}>
        {toldName(child)}
      </a>
      {episode?.joined === true && ': work was open already, and this joined it'}
      {episode?.joined === false && ': referred'}
      {episode?.refersAgain === true && episode.joined === false && ', again within twelve months'}
      {step !== undefined && (
        <>
          .{' '}
          <a class="govuk-link" href={paths.step(personId, step.stepId)}>
            Go to the strategy discussion about {toldName(child)}
          </a>
        </>
      )}
    </>
  )
}

function StillOwed({ known, decision, csrf, today, typed, errors }: DecidedProps) {
  const owes = (kind: string) => decision.owed.some((owed) => owed.kind === kind)
  if (decision.owed.length === 0) return null
  const { contact } = known
  return (
    <section aria-labelledby="owed">
      <h2 class="govuk-heading-m" id="owed">
        Still to be done
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {decision.owed.map(({ what, whose, dueOn }) => (
          <li>
            {what}. {whose}. {dueInWords(dueOn, today).says}
          </li>
        ))}
      </ul>
      {owes('referrer-told') && <KeptWarning kinds={known.confidential} />}
      {owes('referrer-told') && (
        <TellingForm
          contactId={contact.id}
          csrf={csrf}
          who="teller"
          heading={`Tell ${tellerName(contact.by)} what was decided${contact.by.reach === '' ? '' : ` (${contact.by.reach})`}`}
          typed={typed}
          errors={errors}
        />
      )}
      {owes('family-told') && (
        <TellingForm
          contactId={contact.id}
          csrf={csrf}
          who="family"
          heading="Tell the child and the family what was decided"
          typed={typed}
          errors={errors}
        />
      )}
      {owes('contact-screening/put-right') && (
        <form method="post" action={paths.contactCompletion(contact.id)} noValidate>
          <CsrfField token={csrf} />
          <h3 class="govuk-heading-s">Complete the record of a decision that went ahead</h3>
          <p class="govuk-body">
            What was answered then stands. A registered social worker answers the rest and puts their name to it.
          </p>
          <Questions form={contactScreening.form} typed={typed} errors={errors} only={notYetAnswered(decision)} />
          <Button>Complete the record</Button>
        </form>
      )}
    </section>
  )
}

/** The questions that the kept transcript has no answer to, and those that hang on them. */
function notYetAnswered({ transcript }: Decision): readonly string[] {
  const answered = new Set(
    (transcript ?? []).filter(({ answer }) => answer !== notAnswered).map(({ question }) => question),
  )
  return Object.entries(contactScreening.form)
    .filter(([, question]) => !answered.has(question.label))
    .map(([name]) => name)
}

interface TellingProps {
  readonly contactId: string
  readonly csrf: string
  readonly who: 'teller' | 'family'
  readonly heading: string
  readonly typed: Typed
  readonly errors: readonly FormError[]
}

function TellingForm({ contactId, csrf, who, heading, typed, errors }: TellingProps) {
  const wrong = (name: string) => {
    const says = errors.find(({ question }) => question === `${who}-${name}`)?.says
    return says === undefined ? {} : { errorMessage: says }
  }
  return (
    <form method="post" action={paths.contactTelling(contactId)} noValidate>
      <CsrfField token={csrf} />
      <input type="hidden" name="who" value={who} />
      <h3 class="govuk-heading-s">{heading}</h3>
      <Textarea
        name={`${who}-says`}
        label={who === 'teller' ? 'What did you tell them?' : 'What did you tell the family?'}
        rows={3}
        value={one(typed, `${who}-says`)}
        {...(who === 'teller' ? { attributes: goesOutside } : {})}
        {...wrong('says')}
      />
      <Input
        name={`${who}-how`}
        label={who === 'teller' ? 'How were they told?' : 'How was the family told?'}
        hint="For example, by telephone"
        value={one(typed, `${who}-how`)}
        {...wrong('how')}
      />
      <Button variant="secondary">
        {who === 'teller' ? 'Record that they were told' : 'Record that the family was told'}
      </Button>
    </form>
  )
}
