import { type HandbookStep, handbook } from '#practice/handbook.ts'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { PathwayPicture } from '#web/pictures/pathway.tsx'
import { openGet, type PageRequest, type Reply, type Route } from '#web/route.ts'

/** What is owed because of the record, and not of a step, stands on a page of its own. */
export const owedPage = 'what-is-owed'

/** And the patterns that someone must answer. */
export const patternsPage = 'patterns'

async function show(request: PageRequest): Promise<Reply> {
  const { steps } = handbook()
  return page(
    request,
    { title: 'Handbook of practice', wide: true },
    <>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Handbook of practice</h1>
          <p class="govuk-body-l">
            The steps of the work with a child: what each is for, what the law asks before it begins and before it ends,
            by when, and how it can end.
          </p>
          <p class="govuk-body">
            These pages are printed from the rules that Holdfast keeps to. What is local is said to be local. Anyone may
            read them.
          </p>
        </div>
      </div>
      <h2 class="govuk-heading-m">The pathway</h2>
      <PathwayPicture
        steps={steps.map(({ id, title, after, protective }) => ({
          id,
          title,
          after: after.map((each) => each.id),
          protective: protective !== null,
        }))}
        hrefOf={paths.handbookPage}
      />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h2 class="govuk-heading-m">Contents</h2>
          <ol class="govuk-list govuk-list--number govuk-list--spaced">
            {steps.map((step) => (
              <Entry step={step} />
            ))}
            <li>
              <a class="govuk-link" href={paths.handbookPage(owedPage)}>
                What is owed because of the record
              </a>
              <br />
              The dates that hold between the steps: seeing the child, telling people, answering concerns.
            </li>
            <li>
              <a class="govuk-link" href={paths.handbookPage(patternsPage)}>
                Patterns that someone must answer
              </a>
              <br />
              What one event does not tell, and several together may.
            </li>
          </ol>
        </div>
      </div>
    </>,
  )
}

function Entry({ step }: { readonly step: HandbookStep }) {
  return (
    <li>
      <a class="govuk-link" href={paths.handbookPage(step.id)}>
        {step.title}
      </a>
      <br />
      {step.purpose}
    </li>
  )
}

export const handbookRoutes: readonly Route[] = [openGet(paths.handbook(), show)]
