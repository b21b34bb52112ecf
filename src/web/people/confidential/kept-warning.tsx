import { list } from '#domains/ledger/view.ts'
import type { DetailKind } from '#domains/people/confidential/confidential.ts'
import { confidentialKindsIn, type KindSaid } from '#domains/people/confidential/kept-words-store.ts'
import { kindSays } from '#domains/people/confidential/tell-outside.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { detailSays } from '#web/people/child/must-nots.tsx'
import { one, type SignedInRequest } from '#web/route.ts'

/** Before somebody writes about a family to anybody outside: what is confidential of it, by its kinds alone. */
export function KeptWarning({ kinds }: { readonly kinds: readonly DetailKind[] }) {
  if (kinds.length === 0) return null
  const said = kinds.map((kind) => detailSays[kind])
  return (
    <InsetText>
      <strong>Confidential in this family: {said.join(', ')}.</strong> Leave it out of what you write to anybody
      outside: a text that says it is not sent.
    </InsetText>
  )
}

/** What texts that were typed and not sent yet say that is confidential from anybody: its kinds alone. */
export async function readSaidInDraft(
  request: SignedInRequest,
  questions: readonly string[],
): Promise<readonly KindSaid[]> {
  const text = questions.map((question) => one(request.draft ?? {}, question)).join('\n')
  if (text.trim() === '') return []
  return await list(
    request.ctx,
    'whether what is typed says what is confidential',
    async (tx) => await confidentialKindsIn(tx, text),
    () => [],
  )
}

/** The same beside a letter that is of no child’s record: of any child, and what stands in it already. */
export function LetterWarning({ said }: { readonly said: readonly KindSaid[] }) {
  return (
    <InsetText>
      <p class="govuk-body">
        What you write here goes outside. Leave out every child’s address, school, telephone number and placement, and
        names that are kept: a text that says one that is confidential is not sent. Save and come back to have it looked
        through before you send it.
      </p>
      {said.includes('too often') && (
        <p class="govuk-body">
          <strong>Texts of yours have said what is confidential too often today.</strong> They are looked through again
          tomorrow.
        </p>
      )}
      {said.length > 0 && !said.includes('too often') && (
        <p class="govuk-body">
          <strong>
            What you have typed says something confidential ({said.map((kind) => kindSays(kind)).join(', ')}): leave it
            out before you send it.
          </strong>
        </p>
      )}
    </InsetText>
  )
}
