import { conferencesDue } from '#domains/casework/worklist/conferences-due.ts'
import { shortDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { page } from '#web/frame.tsx'
import { ChildName } from '#web/home/child-name.tsx'
import { DueList } from '#web/home/due-list.tsx'
import { paths } from '#web/paths.ts'
import { stepTitle } from '#web/people/child/labels.ts'
import type { Reply, SignedInRequest } from '#web/route.ts'

/** A conference chair’s home: what is to be held, whoever’s child it is, and what is not written up. */
export async function chairHome(request: SignedInRequest): Promise<Reply> {
  const { due, open } = await conferencesDue(request.ctx)
  return page(
    request,
    { title: 'Conferences', wide: true },
    <>
      <h1 class="govuk-heading-l">Conferences</h1>
      <div class="hf-columns">
        <div>
          <DueList heading="To be held in the next six weeks" due={due} id="due" by="in the next six weeks" />
        </div>
        <div>
          <Section heading="Begun, and not concluded" id="open">
            {open.length === 0 && <p class="govuk-body">No conference is open.</p>}
            <ul class="govuk-list">
              {open.map(({ id, childId, kind, beganOn, ...names }) => (
                <li>
                  <ChildName childId={childId} names={names} />:{' '}
                  <a class="govuk-link" href={paths.step(childId, id)}>
                    {stepTitle(kind)}
                  </a>
                  , since {shortDate(beganOn)}
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </>,
  )
}
