import type { WorkforceOfTeam } from '#domains/workforce/workforce-store.ts'

/** The workforce in the terms of the national return: each as a count and what it is a share of. */
export interface WorkforceShares {
  readonly employed: number
  readonly agency: number
  readonly vacant: number
  readonly left: number
  /** Agency workers, of all who work in a post; undefined where nobody does. */
  readonly agencyShare: number | undefined
  /** Posts that nobody employed holds, those that an agency’s worker covers with them, of all posts. */
  readonly vacantShare: number | undefined
  /** Employed workers who left in a year, of those in post on the day. */
  readonly turnover: number | undefined
}

/** A team’s posts that nobody employed holds; none where no posts were agreed. */
export function vacantIn({ posts, employed }: Pick<WorkforceOfTeam, 'posts' | 'employed'>): number {
  return posts === undefined ? 0 : Math.max(0, posts - employed)
}

/** As the Department for Education counts them in its census of the workforce, in heads and not in full-time equivalents. */
export function workforceShares(teams: readonly WorkforceOfTeam[]): WorkforceShares {
  const sum = (of: (team: WorkforceOfTeam) => number): number => teams.reduce((total, team) => total + of(team), 0)
  const [employed, agency] = [sum((team) => team.employed), sum((team) => team.agency)]
  const [vacant, left] = [sum(vacantIn), sum((team) => team.leftInYear)]
  const share = (part: number, of: number): number | undefined => (of === 0 ? undefined : part / of)
  return {
    ...{ employed, agency, vacant, left },
    agencyShare: share(agency, agency + employed),
    vacantShare: share(vacant, vacant + employed),
    turnover: share(left, employed),
  }
}
