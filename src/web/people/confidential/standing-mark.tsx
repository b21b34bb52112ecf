import type { ComponentChildren } from 'preact'
import type { ChildPerson } from '#domains/casework/child/child-person-read-store.ts'
import type { Unmet } from '#domains/ledger/context.ts'
import { fromWhom, type Mark } from '#domains/people/confidential/confidential.ts'
import { plainDate } from '#kernel/dates.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Details } from '#web/components/details.tsx'
import { Input } from '#web/components/input.tsx'
import { paths } from '#web/paths.ts'
import { detailSays, whoseDetail } from '#web/people/child/must-nots.tsx'
import { ended } from '#web/people/child/story-titles.ts'
import { one, type SignedInRequest } from '#web/route.ts'

interface Props {
  readonly request: SignedInRequest
  readonly child: ChildPerson
  readonly mark: Mark
  readonly path: string
  readonly ended: Unmet | undefined
  readonly change: boolean
  readonly children: ComponentChildren
}

/** What was set together: from whom, why, which words give it away, since when and by whom; then each detail by itself. */
export function KeptTogether({
  child,
  marks,
  children,
}: {
  readonly child: ChildPerson
  readonly marks: readonly [Mark, ...Mark[]]
  readonly children: ComponentChildren
}) {
  const [first] = marks
  return (
    <section class="hf-child__list" aria-labelledby={`together-${first.id}`}>
      <h2 class="govuk-heading-m" id={`together-${first.id}`}>
        {first.hidden ? 'Kept from you too' : `Kept from ${fromWhom(first)}`}
      </h2>
      <p class="govuk-body">
        {first.hidden ? <>Nothing of it is shown to you. Ask {first.setBy}. </> : <>{ended(first.reason)} </>}
        {first.words.length > 0 && <>Other words that would give it away: {first.words.join('; ')}. </>}
        <span class="hf-child__quiet">
          Since {plainDate(first.since)}, by {first.setBy}.
        </span>
      </p>
      {first.from === 'must_not' && (
        <p class="govuk-body">
          It follows from who must not know the address.{' '}
          <a class="govuk-link" href={paths.childSafety(child.person.id)}>
            Change it there
          </a>
        </p>
      )}
      {children}
    </section>
  )
}

/** One detail: of whom, when it is looked at again, and what may be done about it. */
export function StandingMark({ request, child, mark, path, ended: wrong, change, children }: Props) {
  const what = `${detailSays[mark.kind].charAt(0).toUpperCase()}${detailSays[mark.kind].slice(1)} of ${whoseDetail(child, mark)}`
  return (
    <section aria-labelledby={`mark-${mark.id}`}>
      <h3 class="govuk-heading-s" id={`mark-${mark.id}`}>
        {what}: looked at again by {plainDate(mark.reviewOn)}
      </h3>
      {change && children}
      {change && <EndForm request={request} mark={mark} path={path} what={what} ended={wrong} />}
    </section>
  )
}

interface EndFormProps {
  readonly request: SignedInRequest
  readonly mark: Mark
  readonly path: string
  readonly what: string
  readonly ended: Unmet | undefined
}

function EndForm({ request, mark, path, what, ended }: EndFormProps) {
  const field = `because.${mark.id}`
  return (
    <Details
      summary={
        <>
          End<span class="govuk-visually-hidden">: {what}</span>
        </>
      }
      open={ended !== undefined}
    >
      <form method="post" action={path} noValidate aria-label={`End: ${what}`}>
        <CsrfField token={request.csrf} />
        <input type="hidden" name="what" value="end" />
        <input type="hidden" name="mark" value={mark.id} />
        <input type="hidden" name="version" value={String(mark.version)} />
        <Input
          name={field}
          label={`Why is it confidential no longer: ${what}?`}
          value={ended === undefined ? '' : one(request.typed, field)}
          {...(ended === undefined ? {} : { errorMessage: ended.says })}
        />
        <Button variant="secondary">
          End today<span class="govuk-visually-hidden">: {what}</span>
        </Button>
      </form>
    </Details>
  )
}
