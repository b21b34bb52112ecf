import { vacantIn, workforceShares } from '#domains/workforce/workforce.ts'
import type { WorkforceOfTeam } from '#domains/workforce/workforce-store.ts'
import { plainDate } from '#kernel/dates.ts'
import { Section } from '#web/components/section.tsx'
import { WideTable } from '#web/people/wide-table.tsx'

/** Posts, who holds them and who left, next to the numbers of children: whether there is anybody to do the work. */
export function Workforce({
  teams,
  today,
}: {
  readonly teams: readonly WorkforceOfTeam[]
  readonly today: Temporal.PlainDate
}) {
  const all = workforceShares(teams)
  const numeric = (children: string | number) => ({ children, format: 'numeric' as const })
  return (
    <Section heading="The workforce" id="workforce">
      <ul class="govuk-list govuk-list--bullet">
        <li>Agency workers: {inWords(all.agencyShare, all.agency, all.agency + all.employed, 'who work in a post')}</li>
        <li>Vacant posts: {inWords(all.vacantShare, all.vacant, all.vacant + all.employed, 'posts')}</li>
        <li>Left in twelve months: {inWords(all.turnover, all.left, all.employed, 'employed now')}</li>
      </ul>
      <p class="govuk-body">
        Social workers and family help leads on {plainDate(today)}, in heads and not in full-time equivalents. A post
        that an agency’s worker covers is vacant still. Who left was employed; an agency’s worker who goes is not
        counted.
      </p>
      <WideTable
        caption="Workers by team"
        firstCellIsHeader
        head={[
          'Team',
          ...['Posts agreed', 'Employed', 'From agencies', 'Vacant', 'Left in twelve months'].map((name) =>
            numeric(name),
          ),
        ]}
        rows={teams.map((team) => [
          team.team,
          numeric(team.posts ?? 'Not agreed'),
          numeric(team.employed),
          numeric(team.agency),
          numeric(team.posts === undefined ? 'Not known' : vacantIn(team)),
          numeric(team.leftInYear),
        ])}
      />
    </Section>
  )
}

/** Never a rate without what it is a rate of. */
function inWords(share: number | undefined, part: number, of: number, what: string): string {
  return share === undefined ? `none: nobody ${what}` : `${(share * 100).toFixed(1)} % (${part} of ${of} ${what})`
}
