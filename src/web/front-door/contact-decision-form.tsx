import { replyForm, seeByForm } from '#domains/casework/deciding/decide-contact-form.ts'
import { toldName } from '#domains/front-door/contact.ts'
import type { ChildKnown, ContactKnown } from '#domains/front-door/known-of-contact.ts'
import { answersFromJson } from '#engine/answers-json.ts'
import type { FormError } from '#engine/missing.ts'
import { transcript } from '#engine/transcript.ts'
import { plainDate } from '#kernel/dates.ts'
import { primaryNeed } from '#practice/code-lists/primary-need.ts'
import { contactScreening } from '#practice/front-door/contact-screening.ts'
import { Button } from '#web/components/button.tsx'
import { Checkboxes } from '#web/components/checkboxes.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Section } from '#web/components/section.tsx'
import { Select } from '#web/components/select.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { Questions } from '#web/form/questions.tsx'
import { outcomes } from '#web/front-door/deciding.ts'
import { paths } from '#web/paths.ts'
import { KeptWarning } from '#web/people/confidential/kept-warning.tsx'
import { every, one, type Typed } from '#web/route.ts'

export interface DecisionFormProps {
  readonly known: ContactKnown
  readonly csrf: string
  readonly typed: Typed
  readonly errors: readonly FormError[]
}

const hints: Partial<Record<(typeof outcomes)[number], string>> = {
  strategyDiscussion: 'A child may be suffering significant harm. Nothing else on this page has to be filled in first.',
  familyHelp: 'The family must have agreed.',
  noFurtherAction: 'A manager must authorise it.',
}

function whichChildren(children: readonly ChildKnown['child'][]) {
  return children.map((child) => ({ value: child.id, label: toldName(child) }))
}

/** Straight to a strategy discussion, with no question but of whom. */
export function ProtectNow({ known, csrf, errors }: Pick<DecisionFormProps, 'known' | 'csrf' | 'errors'>) {
  const children = known.children.map(({ child }) => child)
  const says = errors.find(({ question }) => question === 'children')?.says
  return (
    <section class="hf-danger" aria-labelledby="protect-now">
      <h2 class="govuk-heading-m" id="protect-now">
        If a child is in danger now
      </h2>
      <p class="govuk-body">
        Hold a strategy discussion today. Nothing else has to be filled in: what is missing is completed afterwards.
      </p>
      <form method="post" action={paths.contact(known.contact.id)} noValidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="outcome" value="strategyDiscussion" />
        <input type="hidden" name="shown" value={known.shown.join(' ')} />
        {children.length > 1 && (
          <Checkboxes
            name="children"
            legend={{ children: 'Which children is it about?', class: 'govuk-fieldset__legend--s' }}
            hint="Tick none, and it is about all of them."
            items={whichChildren(children)}
            values={[]}
            {...(says === undefined ? {} : { errorMessage: says })}
          />
        )}
        <Button variant="warning">Go to a strategy discussion now</Button>
      </form>
    </section>
  )
}

/** The screening of a contact: no answer is preselected. */
export function DecisionForm({ known, csrf, typed, errors }: DecisionFormProps) {
  const children = known.children.map(({ child }) => child)
  const says = errors.find(({ question }) => question === 'outcome')?.says
  const before = ['inDangerNow', 'historyWeighed']
  const after = Object.keys(contactScreening.form).filter((name) => !before.includes(name) && name !== 'reason')
  return (
    <form method="post" action={paths.contact(known.contact.id)} noValidate>
      <CsrfField token={csrf} />
      <input type="hidden" name="shown" value={known.shown.join(' ')} />
      <h2 class="govuk-heading-m">Decide</h2>
      <Questions form={contactScreening.form} typed={typed} errors={errors} only={before} />
      <Radios
        name="outcome"
        legend={{ children: 'What is decided?', class: 'govuk-fieldset__legend--s' }}
        items={outcomes.map((value) => ({
          value,
          label: contactScreening.outcomes[value].means,
          hint: hints[value],
        }))}
        value={one(typed, 'outcome')}
        {...(says === undefined ? {} : { errorMessage: says })}
      />
      {children.length > 1 && (
        <Checkboxes
          name="children"
          idPrefix="which-children"
          legend={{
            children: 'If a strategy discussion: which children is it about? (optional)',
            class: 'govuk-fieldset__legend--s',
          }}
          items={whichChildren(children)}
          values={every(typed, 'children')}
        />
      )}
      <Questions form={contactScreening.form} typed={typed} errors={errors} only={['reason']} />
      <h3 class="govuk-heading-s">If it is a referral</h3>
      <Questions form={seeByForm} typed={typed} errors={errors} />
      <Select
        name="primaryNeed"
        label={{ children: 'What is the main reason why the child needs help? (optional)', class: 'govuk-label--s' }}
        hint="Where two fit, choose the one that stands higher."
        value={one(typed, 'primaryNeed')}
        items={[
          { text: 'Not chosen', value: '' },
          ...primaryNeed.map(({ code, label }) => ({ text: label, value: code })),
        ]}
      />
      <h3 class="govuk-heading-s">Who is told</h3>
      <Questions form={contactScreening.form} typed={typed} errors={errors} only={after} />
      <KeptWarning kinds={known.confidential} />
      <Questions form={replyForm} typed={typed} errors={errors} />
      <div class="govuk-button-group">
        <Button>Record this decision</Button>
        <Button variant="secondary" name="save" value="draft">
          Save and come back later
        </Button>
      </div>
    </form>
  )
}

export interface ProposalProps {
  readonly known: ContactKnown
  readonly csrf: string
  readonly mayAuthorise: boolean
}

/** What somebody proposed, for the manager who authorises it. To decide otherwise, the form below is used. */
export function ProposalInView({ known, csrf, mayAuthorise }: ProposalProps) {
  const { proposal, contact } = known
  if (proposal === undefined) return null
  const lines = transcript(contactScreening.form, answersFromJson(contactScreening.form, proposal.answers))
  return (
    <Section heading="Proposed: do nothing more" id="authorise">
      <p class="govuk-body">
        {proposal.byName} proposed on {plainDate(proposal.on)} that nothing more is done. It does not stand until a
        manager authorises it.
      </p>
      <SummaryList rows={lines.map(({ question, answer }) => ({ key: question, value: answer }))} />
      {mayAuthorise ? (
        <form method="post" action={paths.contactDecision(contact.id)}>
          <CsrfField token={csrf} />
          <input type="hidden" name="version" value={proposal.version} />
          <input type="hidden" name="shown" value={known.shown.join(' ')} />
          <p class="govuk-body">I have read what we know of the child and the family, above.</p>
          <Button>Authorise no further action</Button>
        </form>
      ) : (
        <p class="govuk-body">
          A team manager or head of service can authorise it here, or anybody may decide otherwise below.
        </p>
      )}
    </Section>
  )
}
