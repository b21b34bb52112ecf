import { readMissing } from '#domains/casework/missing/read-missing.ts'
import { managersList, recentOverrides } from '#domains/casework/worklist/team-worklist.ts'
import type { Overridden } from '#domains/casework/worklist/worklist-read-store.ts'
import { readMeasures } from '#domains/governance/read-measures.ts'
import { shortDate } from '#kernel/dates.ts'
import { GlassWasBroken, readGlassToReview } from '#web/access/opening/broken-glass-page.tsx'
import { readUseOwed, UseOwed } from '#web/access/opening/opening-use-page.tsx'
import { KnownToWorkers, readInterestsToAnswer } from '#web/access/restriction/declarations-page.tsx'
import { RestrictedListAlert, readDuties } from '#web/access/restriction/named-duties-page.tsx'
import { ListOwed, readListOwed } from '#web/access/restriction/restricted-children-page.tsx'
import { endingSoon, readRestrictions } from '#web/access/restriction/restrictions-page.tsx'
import { Section } from '#web/components/section.tsx'
import { PatternsToAnswer, readPatterns } from '#web/concerns/pattern-lines.tsx'
import { FromDutyInView, readMyDuty } from '#web/duty/from-duty.tsx'
import { page } from '#web/frame.tsx'
import { PackTold, readPackTrouble } from '#web/governance/daily-pack-told.tsx'
import { AskedAboutLooks, BreachesTold, readAskedOfMe, readBreachesTold } from '#web/governance/patrol/asked-page.tsx'
import { ChildName } from '#web/home/child-name.tsx'
import { Figures } from '#web/home/figures.tsx'
import { MissingNow } from '#web/home/missing.tsx'
import { WithoutWorker } from '#web/home/unallocated.tsx'
import { Waiting } from '#web/home/waiting.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import type { Reply, SignedInRequest } from '#web/route.ts'

/** The head of service’s home, and the director’s: counts that open to the children behind them, and what was overridden. */
export async function headHome(request: SignedInRequest): Promise<Reply> {
  const measures = await readMeasures(request.ctx)
  const glass = await readGlassToReview(request)
  const asked = await readAskedOfMe(request)
  const breaches = await readBreachesTold(request)
  const mine = await readMyDuty(request)
  const missing = await readMissing(request.ctx)
  const pack = await readPackTrouble(request)
  const knows = await readInterestsToAnswer(request)
  const duties = await readDuties(request)
  const soon = endingSoon(await readRestrictions(request), request.ctx.clock.today())
  const owed = await readListOwed(request)
  const useOwed = await readUseOwed(request)
  const patterns = await readPatterns(request)
  const waits = await managersList(request.ctx, undefined)
  const overrides = await recentOverrides(request.ctx)
  return page(
    request,
    { title: 'The service', wide: true },
    <>
      <h1 class="govuk-heading-l">The service today</h1>
      <AskedAboutLooks asked={asked} />
      <BreachesTold told={breaches} />
      <GlassWasBroken waiting={glass} viewerId={request.actor.accountId} />
      <FromDutyInView request={request} mine={mine} />
      <MissingNow missing={missing} now={request.ctx.clock.now()} />
      {request.actor.role === 'head of service' && <PackTold trouble={pack} />}
      <KnownToWorkers waiting={knows} />
      <RestrictedListAlert read={duties} today={request.ctx.clock.today()} />
      <ListOwed owed={owed} />
      <UseOwed dueOn={useOwed} today={request.ctx.clock.today()} />
      <div class="hf-columns">
        <div>
          <PatternsToAnswer rows={patterns} />
          <Figures measures={measures} />
          <Overrides overrides={overrides} />
        </div>
        <div>
          <WithoutWorker
            children={waits.unallocated}
            count={waits.unallocatedCount}
            today={request.ctx.clock.today()}
            mayAllocate={request.actor.role === 'head of service'}
          />
          <Waiting
            heading="Waiting for a manager"
            id="decide"
            none="Nothing waits for a manager."
            waiting={waits.waiting}
            between="from"
          />
          <ul class="govuk-list">
            <li>
              <a class="govuk-link" href={paths.measures()}>
                The trust’s page: every measure, with its cut-off and what is left out
              </a>
            </li>
            <li>
              <a class="govuk-link" href={paths.unmetNeeds()}>
                Unmet-need register
              </a>
            </li>
            <li>
              <a class="govuk-link" href={paths.learningReviews()}>
                Learning reviews
              </a>
            </li>
            <li>
              <a class="govuk-link" href={paths.restrictions()}>
                Restricted records: who can open them
              </a>
              {soon > 0 && ` (${soon} to look at soon)`}
            </li>
            <li>
              <a class="govuk-link" href={paths.brokenGlass()}>
                Restricted records that were opened in an emergency
              </a>
            </li>
            <li>
              <a class="govuk-link" href={paths.keptReadings()}>
                Where what is kept from workers was read on duty
              </a>
            </li>
            <li>
              <a class="govuk-link" href={paths.openingUse()}>
                How emergency opening is used
              </a>
            </li>
            <li>
              <a class="govuk-link" href={paths.declarations()}>
                Workers who know a family
              </a>
            </li>
            <li>
              <a class="govuk-link" href={paths.practiceHolds()}>
                Practice holds: decisions that wait for a review
              </a>
            </li>
            <li>
              <a class="govuk-link" href={paths.placements()}>
                Placements today: where every child who is looked after is
              </a>
            </li>
            <li>
              <a class="govuk-link" href={paths.leftBehind()}>
                Children whose worker has left
              </a>
            </li>
            <li>
              <a class="govuk-link" href={paths.askedOfUs()}>
                Complaints and requests
              </a>
            </li>
          </ul>
        </div>
      </div>
    </>,
  )
}

function Overrides({ overrides }: { readonly overrides: readonly Overridden[] }) {
  return (
    <Section heading="Closed by override in the past ninety days" id="overrides">
      {overrides.length === 0 ? (
        <p class="govuk-body">None.</p>
      ) : (
        <WideTable
          caption="Closures that were overridden"
          captionClass="govuk-visually-hidden"
          stacks
          head={['Child', 'Closed', 'Team', 'Overridden by', 'Why']}
          rows={overrides.map((row) => [
            <ChildName childId={row.childId} names={row} />,
            shortDate(row.closedOn),
            row.team ?? 'No team',
            row.by,
            row.why,
          ])}
        />
      )}
    </Section>
  )
}
