import { officers } from '#domains/concerns/allegations/allegation.ts'
import type { WholeAllegation } from '#domains/concerns/allegations/allegation-store.ts'
import { concludeAllegation } from '#domains/concerns/allegations/conclude-allegation.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { letterTellsTooMuch } from '#domains/people/confidential/tell-outside.ts'
import { form } from '#engine/form.ts'
import { longText, oneOf } from '#engine/question.ts'
import { allegation } from '#practice/allegations/allegation.ts'
import { outcomeInWords } from '#web/concerns/allegation-words.ts'
import { withAllegation } from '#web/concerns/with-allegation.tsx'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { Questions } from '#web/form/questions.tsx'
import { toldWhileTyping } from '#web/form/typing.ts'
import { paths } from '#web/paths.ts'
import { LetterWarning, readSaidInDraft } from '#web/people/confidential/kept-warning.tsx'
import { type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const outcomes = Object.fromEntries(Object.keys(allegation.outcomes).map((key) => [key, outcomeInWords(key)]))

const conclusionForm = form({
  ...allegation.form,
  outcome: oneOf('What is the outcome?', outcomes, { errorMissing: 'Select what the outcome is' }),
  reply: longText('What do you tell whoever told us?', {
    hint: 'They read this and nothing else. Name nobody, and say only what they may know.',
    called: 'reply to whoever told us',
    goesOutside: true,
  }),
})

async function concluding(request: SignedInRequest, sent: boolean, whole: WholeAllegation): Promise<Reply> {
  const here = paths.allegation(whole.id)
  // Whoever comes second reads who was first, with what they typed still there.
  if ((whole.outcome.length > 0 && !sent) || !whole.leads) return redirect(here)
  const said = sent ? [] : await readSaidInDraft(request, ['reply'])
  return await ask(request, sent, {
    title: 'Conclude an allegation',
    caption: `${whole.reference}, about ${whole.adult}`,
    back: here,
    intro: (
      <p class="govuk-body">What you write stays with this allegation. Only the reply, at the end, goes outside.</p>
    ),
    send: 'Conclude it',
    form: conclusionForm,
    questions: (shown) => (
      <>
        <Questions {...shown} only={Object.keys(conclusionForm).filter((name) => name !== 'reply')} />
        <h2 class="govuk-heading-m">The reply</h2>
        <LetterWarning said={said} />
        <Questions {...shown} only={['reply']} />
      </>
    ),
    keep: async ({ outcome = '', reply = '', ...answers }) =>
      await concludeAllegation(request.ctx, whole.id, { answers, outcome, reply }),
    after: () => redirect(here, 'It is concluded, and whoever told us can read the reply.'),
  })
}

export const allegationConclusionRoutes: readonly Route[] = formRoutes(
  paths.allegationConclusion(),
  officers,
  async (request, sent) => withAllegation(request, async (whole) => await concluding(request, sent, whole)),
  async (request, typed) =>
    withAllegation(request, async ({ leads }) => {
      if (!leads) throw new NotFound('allegation to conclude')
      return await toldWhileTyping(request.ctx, async (tx) => letterTellsTooMuch(tx, typed))
    }),
)
