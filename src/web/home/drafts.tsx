import { type DraftListed, draftsOf, dropDraft } from '#domains/access/draft-store.ts'
import { draftsAbout } from '#domains/casework/worklist/worklist-read-store.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { nameOf } from '#domains/people/person.ts'
import { dateAndTime } from '#kernel/dates.ts'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { Section } from '#web/components/section.tsx'
import { paths } from '#web/paths.ts'
import { one, post, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

/** What each form is called, by the pattern of its path. */
const forms: Readonly<Record<string, string>> = {
  [paths.newVisit()]: 'A visit',
  [paths.newNote()]: 'A note',
  [paths.newStep()]: 'A step to begin',
  [paths.step()]: 'A step in hand',
  [paths.stepConclusion()]: 'The conclusion of a step',
  [paths.closure()]: 'A request to close',
  [paths.section47Look()]: 'A look at section 47',
  [paths.newConcern()]: 'A concern',
  [paths.raiseConcern()]: 'A concern',
  [paths.newNeed()]: 'A need',
  [paths.needRequest()]: 'A request for a service',
  [paths.needUnmet()]: 'An entry in the unmet-need register',
  [paths.needEnding()]: 'The end of a need',
  [paths.childDetails()]: 'Names, dates and numbers',
  [paths.childFamily()]: 'Family and household',
  [paths.childSafety()]: 'Safety and who is involved',
  [paths.allocation()]: 'An allocation',
  [paths.glassReview()]: 'A review of what was opened in an emergency',
  [paths.keptReadingReview()]: 'A review of the reading of what is kept',
  [paths.tellUs()]: 'What you were telling us',
  [paths.newContact()]: 'A contact',
}

export interface ShownDraft extends DraftListed {
  readonly text: string
  readonly href: string
}

/** What somebody was typing when they stopped, each with the page where it goes on. */
export async function readDrafts(request: SignedInRequest): Promise<readonly ShownDraft[]> {
  const drafts = await draftsOf(request.site.database.tables, request.actor.accountId)
  const ids = [...new Set(drafts.map(({ aboutId }) => aboutId))]
  if (ids.length === 0) return []
  const about = await list(
    request.ctx,
    'my drafts',
    async (tx) => await draftsAbout(tx, ids),
    (found) => found.map(({ childId }) => childId),
  )
  const found = new Map(about.map((each) => [each.id, each]))
  return drafts.flatMap((draft) => {
    const of = found.get(draft.aboutId)
    const text = forms[draft.form]
    const href = hrefOf(draft, of?.childId)
    if (text === undefined || href === undefined) return []
    return [{ ...draft, text: of === undefined ? text : `${text}: ${nameOf(of)}`, href }]
  })
}

/** The page of the form: the last thing that its path names is what the draft is about, the first the child. */
function hrefOf({ form, aboutId }: DraftListed, childId: string | undefined): string | undefined {
  const names = [...form.matchAll(/:[A-Za-z]+/g)].map(([name]) => name)
  if (names.length === 0) return form
  if (names.length === 1) return form.replace(names[0] ?? '', aboutId)
  if (childId === undefined) return undefined
  if (aboutId === childId) return paths.child(childId)
  return form.replace(names[0] ?? '', childId).replace(names[1] ?? '', aboutId)
}

interface DraftsProps {
  readonly request: SignedInRequest
  readonly drafts: readonly ShownDraft[]
}

export function Drafts({ request, drafts }: DraftsProps) {
  if (drafts.length === 0) return null
  return (
    <Section heading="What you were writing" id="drafts" kind="quiet">
      <ul class="govuk-list">
        {drafts.map(({ text, href, savedAt, form, aboutId }) => (
          <li>
            <form method="post" action={paths.throwAwayDraft()}>
              <CsrfField token={request.csrf} />
              <input type="hidden" name="form" value={form} />
              <input type="hidden" name="about" value={aboutId} />
              <a class="govuk-link" href={href}>
                {text}
              </a>
              , saved {dateAndTime(savedAt)}{' '}
              <button type="submit" class="hf-link-button">
                Throw away<span class="govuk-visually-hidden"> {text}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Only what somebody wrote themselves, and sent nowhere. */
async function throwAway(request: SignedInRequest): Promise<Reply> {
  const [form, aboutId] = [one(request.typed, 'form'), one(request.typed, 'about')]
  if (!/^[0-9a-f-]{36}$/.test(aboutId)) throw new NotFound('draft')
  await dropDraft(request.site.database.tables, { accountId: request.actor.accountId, form, aboutId })
  return redirect(paths.home(), 'Thrown away. Nothing on the record has changed.')
}

export const draftRoutes: readonly Route[] = [
  post(
    paths.throwAwayDraft(),
    [
      'front door',
      'duty',
      'social worker',
      'family help lead',
      'conference chair',
      'reviewing officer',
      'team manager',
    ],
    throwAway,
  ),
]
