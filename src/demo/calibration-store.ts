import { type RawBuilder, sql } from 'kysely'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** What a city's record says of its rates, asked with the owner's login: counts, and nobody is shown. */

/** How many, and of how many. */
export interface Counted {
  readonly count: number
  readonly of: number
}

/** The time that was lived; `settled` is the day from which what takes weeks to come about is counted. */
export interface Lived {
  readonly first: Temporal.PlainDate
  readonly settled: Temporal.PlainDate
  readonly until: Temporal.PlainDate
}

type Ask = (lived: Lived) => RawBuilder<Counted>

const one = (what: RawBuilder<unknown>): RawBuilder<Counted> => sql`select count(*)::int as count, 1 as of ${what}`
const part = (which: RawBuilder<unknown>, from: RawBuilder<unknown>): RawBuilder<Counted> =>
  sql`select count(*) filter (where ${which})::int as count, count(*)::int as of ${from}`

const familyHelp = sql`exists (select from episode_help h where h.episode_id = e.id and h.until is null and h.help = 'family help')`
const child = (until: Temporal.PlainDate) => sql`p.born_on + interval '18 years' > ${until}`
const referrals = ({ first }: Lived) =>
  sql`from episode e where e.referred_on >= ${first} and e.came_from = 'contact' and not ${familyHelp}`
const open = ({ until }: Lived) =>
  sql`from episode e join person p on p.id = e.child_id
    where e.closed_on is null and not e.no_further_action and ${child(until)} and not ${familyHelp}`
const protection = sql`kind = 'child protection'`
const plans = sql`from plan where ${protection} and ended_on is null`
const inCare = ({ until }: Lived) =>
  sql`from period_of_care c join person p on p.id = c.child_id left join placement l on l.period_id = c.id and l.ended_on is null
    where c.ended_on is null and ${child(until)}`
/** The latest assessment of each child who has been in care for a year and is; teeth are told by those of two and more. */
const inCareAYear = ({ until }: Lived) =>
  sql`from (select distinct on (c.child_id) c.child_id, h.assessed_on > ${until.subtract({ years: 1 })} as lately, h.immunised,
      (select max(t.teeth_on) from health_assessment t where t.child_id = c.child_id) > ${until.subtract({ years: 1 })} as teeth,
      p.born_on
    from period_of_care c join person p on p.id = c.child_id left join health_assessment h on h.child_id = c.child_id
    where c.ended_on is null and ${child(until)} and c.began_on <= ${until.subtract({ years: 1 })}
    order by c.child_id, h.assessed_on desc nulls last, h.id desc) l`
/** Social workers who hold a post today, and whether an agency hired them. */
const workersNow = ({ until }: Lived) =>
  sql`from (select distinct o.account_id, g.id is not null as agency from post o left join agency_post g on g.post_id = o.id
      join account_role r on r.account_id = o.account_id and r.role = 'social worker' and r.held_from <= ${until}
        and (r.held_until is null or r.held_until >= ${until})
    where o.held_from <= ${until} and (o.held_until is null or o.held_until >= ${until})) w`
const socialWorkTeams = sql`select team_id from account_role where role = 'social worker'`
const lastTouch = sql`from (select distinct on (child_id) answers from step
  where kind = 'personal-adviser-contact' and concluded_on is not null and answers ->> 'accommodation' = 'U'
  order by child_id, concluded_on desc, id) t`
const monthsOpen = (least: number, below: number, { until }: Lived) =>
  sql`e.referred_on <= ${until.subtract({ months: least })} and e.referred_on > ${until.subtract({ months: below })}`
const aged = (least: number, most: number, { until }: Lived) =>
  sql`extract(year from age(${until}::date, p.born_on)) between ${least} and ${most}`
const background = (codes: readonly string[]) =>
  part(sql`ethnicity = any(${codes})`, sql`from person where is_child and ethnicity is not null`)

/** Each question by what it is of. */
export const asked = {
  referred: (lived) => one(referrals(lived)),
  enquiries: ({ first }) => one(sql`from enquiry where began_on >= ${first}`),
  conferences: ({ settled }) => one(sql`from conference where kind = 'initial' and held_on >= ${settled}`),
  plansBegun: ({ settled }) => one(sql`from plan where ${protection} and began_on >= ${settled}`),
  cameIntoCare: ({ first }) => one(sql`from period_of_care where began_on >= ${first}`),
  leftCare: ({ first }) => one(sql`from period_of_care where ended_on >= ${first}`),
  inNeed: (lived) => one(open(lived)),
  onPlan: () => one(plans),
  inCare: (lived) => one(inCare(lived)),
  leavers: ({ until }) =>
    one(
      sql`from period_of_care c join person p on p.id = c.child_id where c.ended_on is not null and not ${child(until)}`,
    ),
  healthSeen: (lived) => part(sql`lately`, inCareAYear(lived)),
  teethChecked: (lived) =>
    part(sql`teeth`, sql`${inCareAYear(lived)} where l.born_on <= ${lived.until.subtract({ years: 3 })}`),
  immunised: (lived) => part(sql`immunised`, inCareAYear(lived)),
  refersAgain: (lived) => part(sql`e.refers_again`, referrals(lived)),
  fromPolice: (lived) => part(sql`e.source_code = '6'`, referrals(lived)),
  fromSchool: (lived) => part(sql`e.source_code in ('2A', '2B')`, referrals(lived)),
  fromHealth: (lived) => part(sql`e.source_code like '3%'`, referrals(lived)),
  notInNeed: () =>
    part(
      sql`outcome = 'noFurtherAction'`,
      sql`from step where kind = 'child-and-family-assessment' and concluded_on is not null`,
    ),
  conferenceInTime: () =>
    part(sql`met_on <= due_on`, sql`from clock where kind = 'section-47-enquiry/conference' and met_on is not null`),
  planAgain: () =>
    part(
      sql`exists (select from plan b where b.child_id = plan.child_id and b.kind = plan.kind and b.began_on < plan.began_on)`,
      plans,
    ),
  openFor3: (lived) => part(monthsOpen(0, 3, lived), open(lived)),
  openFor24: (lived) => part(monthsOpen(24, 600, lived), open(lived)),
  withFosterCarers: (lived) => part(sql`l.type_code like 'U%'`, inCare(lived)),
  inHomes: (lived) => part(sql`l.type_code in ('K1', 'K2')`, inCare(lived)),
  supported: (lived) => part(sql`l.type_code = 'K3'`, inCare(lived)),
  withParents: (lived) => part(sql`l.type_code = 'P1'`, inCare(lived)),
  farFromHome: (lived) => part(sql`l.out_of_area`, inCare(lived)),
  cameAlone: (lived) => part(sql`exists (select from unaccompanied u where u.child_id = c.child_id)`, inCare(lived)),
  under5: (lived) => part(aged(0, 4, lived), inCare(lived)),
  over16: (lived) => part(aged(16, 17, lived), inCare(lived)),
  missing: (lived) => part(sql`exists (select from missing_episode m where m.child_id = c.child_id)`, inCare(lived)),
  white: () => background(['WBRI', 'WIRI', 'WIRT', 'WROM', 'WOTH']),
  mixed: () => background(['MWBC', 'MWBA', 'MWAS', 'MOTH']),
  asian: () => background(['AIND', 'APKN', 'ABAN', 'AOTH', 'CHNE']),
  black: () => background(['BCRB', 'BAFR', 'BOTH']),
  disabled: () => part(sql`disabilities <> '{NONE}'`, sql`from person where is_child and disabilities <> '{}'`),
  agencyWorkers: (lived) => part(sql`agency`, workersNow(lived)),
  postsVacant: (lived) =>
    sql`select greatest(0, a.posts - w.employed)::int as count, a.posts::int as of
      from (select coalesce(sum(posts), 0) as posts from agreed_posts where held_until is null and team_id in (${socialWorkTeams})) a,
        (select count(*) filter (where not agency) as employed ${workersNow(lived)}) w`,
  workersLeft: (lived) =>
    sql`select (select count(distinct l.account_id)::int from leaving l join account_role r on r.account_id = l.account_id
        and r.role = 'social worker' where l.last_day >= ${lived.first} and not exists (select from agency_post g
          where g.account_id = l.account_id)) as count, w.employed::int as of
      from (select count(*) filter (where not agency) as employed ${workersNow(lived)}) w`,
  occupied: () => part(sql`answers ->> 'activity' like 'F%'`, lastTouch),
  housed: () => part(sql`answers ->> 'suitable' = 'true'`, lastTouch),
} as const satisfies Readonly<Record<string, Ask>>

export type AskedId = keyof typeof asked

export async function counted(owner: TrustDatabase, id: AskedId, lived: Lived): Promise<Counted> {
  const { rows } = await asked[id](lived).execute(owner.tables)
  return rows[0] ?? { count: 0, of: 0 }
}
