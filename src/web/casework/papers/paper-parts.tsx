import type { Paper, WaitingText } from '#domains/casework/papers/paper.ts'
import { labelOf } from '#domains/casework/papers/paper.ts'
import type { FileLook } from '#domains/casework/papers/paper-look-store.ts'
import type { SharedLook } from '#domains/casework/papers/paper-store.ts'
import type { FormError } from '#engine/missing.ts'
import type { Form } from '#engine/question.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { fileLookForm, retypeForm } from '#web/casework/papers/paper-forms.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Radios } from '#web/components/radios.tsx'
import { Textarea } from '#web/components/textarea.tsx'
import { Questions } from '#web/form/questions.tsx'
import { one, type SignedInRequest } from '#web/route.ts'

/** What came of a form of the page, where something is to be put right. */
export interface Wrong {
  readonly what: 'retype' | 'look' | 'file look' | 'send'
  readonly errors: readonly FormError[]
}

interface PartProps {
  readonly request: SignedInRequest
  readonly wrong: Wrong | undefined
}

export function RetypeForm({ request, wrong, paper }: PartProps & { readonly paper: Paper }) {
  const typed = wrong?.what === 'retype' ? request.typed : { typed: paper.typed }
  const errors = (wrong?.errors ?? []).filter(({ question }) => question === 'typed').slice(0, 1)
  return (
    <form class="hf-not-printed" method="post" action={request.path} noValidate aria-label="What you write">
      <h2 class="govuk-heading-m">Your words</h2>
      <CsrfField token={request.csrf} />
      <input type="hidden" name="what" value="retype" />
      <input type="hidden" name="version" value={String(paper.version)} />
      <Questions form={retypeForm} typed={typed} errors={errors} />
      <Button variant="secondary">Save and read it again</Button>
    </form>
  )
}

interface LookProps extends PartProps {
  readonly waiting: readonly WaitingText[]
  readonly looks: readonly SharedLook[]
  readonly version: number
}

/** What a brother’s or sister’s record has too, and what the child said, is read by somebody before it goes. */
export function LookForm({ request, wrong, waiting, looks, version }: LookProps) {
  const mine = wrong?.what === 'look' ? request.typed : {}
  const says = (wrong?.errors ?? []).find(({ question }) => question === 'lookSays')?.says
  const [before] = looks
  return (
    <form class="hf-not-printed" method="post" action={request.path} noValidate aria-label="What must be read first">
      <h2 class="govuk-heading-m">What must be read first</h2>
      {waiting.some(({ of }) => of === undefined) && (
        <p class="govuk-body">
          Each of these was written of a brother or sister too, or holds what the child said. Read it as whoever this is
          for would: may they know it of the other child? Could the child come to harm because they read it?
        </p>
      )}
      <CsrfField token={request.csrf} />
      <input type="hidden" name="what" value="look" />
      <input type="hidden" name="version" value={String(version)} />
      {waiting.some(({ of }) => of !== undefined) && (
        <p class="govuk-body">
          What was written in a step tells of a whole family. Read each above: what somebody else said of themselves in
          confidence, or who told us, is not theirs to have (Data Protection Act 2018, Schedule 2, paragraphs 16 and
          17).
        </p>
      )}
      {waiting.map(({ textId: id, lines, of }) => {
        const chosen = one(mine, `text.${id}`) || looks.find(({ textId }) => textId === id)?.decision
        return (
          <Radios
            name={`text.${id}`}
            legend={{
              children:
                of ??
                lines.map(({ label, text }, index) => (
                  <>
                    {index > 0 && ' '}
                    <strong>{labelOf(label)}</strong> {text}
                  </>
                )),
            }}
            {...(chosen === undefined || chosen === '' ? {} : { value: chosen })}
            items={[
              { value: 'it may go', label: 'It may go to them' },
              { value: 'it is left out', label: 'Leave it out' },
            ]}
          />
        )
      })}
      {before !== undefined && (
        <p class="govuk-body">
          <strong>Last looked at by {before.by}:</strong> {before.says}
        </p>
      )}
      <Textarea
        name="lookSays"
        label={{ children: 'What did you look at?', class: 'govuk-label--s' }}
        value={one(mine, 'lookSays')}
        {...(says === undefined ? {} : { errorMessage: says })}
      />
      <Button variant="secondary">Keep what you decided</Button>
    </form>
  )
}

interface FileLookProps extends PartProps {
  readonly for: string
  readonly looks: readonly FileLook[]
}

/** A file is looked at, all of it, for the one whom it is for, by somebody who puts their name to it. */
export function FileLookForm({ request, wrong, looks, for: recipient }: FileLookProps) {
  const mine = wrong?.what === 'file look'
  return (
    <form class="hf-not-printed" method="post" action={request.path} noValidate aria-label="Look at the file">
      <h2 class="govuk-heading-m">Look at the file for {recipient}</h2>
      {looks.map(({ says, by, at, recipientSays }) => (
        <p class="govuk-body">
          <strong>
            Looked at by {by}, {dateAndTime(at)}, for {recipientSays}:
          </strong>{' '}
          {says}
        </p>
      ))}
      <p class="govuk-body">
        A file goes as it is. Open it and look at all of it: what stands in a picture or a scan is found by nobody else.
      </p>
      <CsrfField token={request.csrf} />
      <input type="hidden" name="what" value="file look" />
      <Questions
        form={fileLookForm}
        typed={mine ? request.typed : {}}
        errors={(wrong?.errors ?? []).filter(({ question }) => question === 'fileLookSays')}
      />
      <Button variant="secondary">I have looked at all of it for {recipient}</Button>
    </form>
  )
}

interface SendProps extends PartProps {
  readonly form: Form
  readonly version: number
  readonly shown: string
}

export function SendForm({ request, wrong, form, version, shown }: SendProps) {
  const sending = wrong?.what === 'send'
  return (
    <form class="hf-not-printed" method="post" action={request.path} noValidate aria-label="Send it" id="send">
      <h2 class="govuk-heading-m">Send it</h2>
      <CsrfField token={request.csrf} />
      <input type="hidden" name="what" value="send" />
      <input type="hidden" name="version" value={String(version)} />
      <input type="hidden" name="shown" value={shown} />
      <Questions
        form={form}
        typed={sending ? request.typed : {}}
        errors={sending ? wrong.errors.filter(({ question }) => Object.hasOwn(form, question)) : []}
      />
      <Button>Send it and keep what went</Button>
    </form>
  )
}
