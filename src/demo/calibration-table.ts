import { calibration } from '#demo/calibration.ts'
import { type AskedId, type Counted, counted } from '#demo/calibration-store.ts'
import { populationOf } from '#demo/population.ts'
import { good } from '#demo/presets/good.ts'
import type { TrustDatabase } from '#domains/ledger/context.ts'

/** The rates of a city that has been lived, beside the national ones. */

interface National {
  readonly id: AskedId
  readonly what: string
  /** Of 10,000 under eighteen in a year, of 10,000 on the day, or a share. */
  readonly is: 'a year' | 'on the day' | 'share'
  readonly england: number
  readonly from: string
  /**
   * How much of it chance decides: 1 where each family is drawn by itself, less where most of it was dealt out when the city began.
   */
  readonly drawn: number
  /** Counted from when plans have had time to come about. */
  readonly fromSettled?: boolean
}

const own = 'own knowledge of the national returns'
const { perTenThousand: rate, livesIn, inNeedFor } = calibration
const livingIn = (kinds: readonly string[]): number =>
  livesIn.filter(({ value }) => kinds.includes(value)).reduce((sum, { weight }) => sum + weight, 0) / 98
const yearly = (id: AskedId, what: string, england: number, from: string, drawn = 1): National => {
  return { id, what, is: 'a year', england, from, drawn }
}
const standing = (id: AskedId, what: string, england: number, from: string, drawn: number): National => {
  return { id, what, is: 'on the day', england, from, drawn }
}
const share = (id: AskedId, what: string, england: number, from: string, drawn = 1): National => {
  return { id, what, is: 'share', england, from, drawn }
}

const national: readonly National[] = [
  yearly('referred', 'referrals', rate.referred, 'CPP_Total_Rateper10,000'),
  yearly('enquiries', 'section 47 enquiries', rate.enquiries, 'Section_47', 2),
  { ...yearly('conferences', 'initial conferences', rate.conferences, 'ISCP_Conf', 2), fromSettled: true },
  { ...yearly('plansBegun', 'child protection plans begun', rate.plansBegun, 'CPP_Abuse_Rate', 2), fromSettled: true },
  yearly('cameIntoCare', 'came into care', rate.cameIntoCare, 'LAC_Start_Rate'),
  yearly('leftCare', 'left care', rate.leftCare, 'LAC_Cease_Rate'),
  standing('inNeed', 'children in need', rate.inNeed, 'CIN', 0.5),
  standing('onPlan', 'on a child protection plan', rate.onPlan, 'CPP_rate', 0.6),
  standing('inCare', 'in care', rate.inCare, 'LAC', 0.2),
  standing('leavers', 'left care, seventeen to twenty-one', rate.leavers, 'NoCareLeavers', 0.1),
  share('refersAgain', 'referred again within a year', calibration.refersAgain, 'ReReferral'),
  share('fromPolice', 'referred by the police', 0.283, 'RefBySource_Police_%'),
  share('fromSchool', 'referred by a school', 0.206, 'RefBySource_Schl_%'),
  share('fromHealth', 'referred by health', 0.152, 'RefBySource_HealthServ_%'),
  share('notInNeed', 'assessed and not in need', good.notInNeed.is, 'Referrals_AssessedNotNeed'),
  share('conferenceInTime', 'conferences within fifteen days', good.conferenceInTime.is, 'CP_conf_15days'),
  share('planAgain', 'plans that are not the first', good.planAgain.is, 'PrevRegCPR'),
  share('openFor3', 'in need for under three months', (inNeedFor[0]?.share ?? 0) / 100, 'CINTime3months'),
  share('openFor24', 'in need for two years and more', (inNeedFor.at(-1)?.share ?? 0) / 100, 'CINTime2more'),
  share(
    'withFosterCarers',
    'in care: foster care',
    livingIn(['foster carer', 'relative']),
    'LAC_Foster_Placements',
    0.3,
  ),
  share('inHomes', 'in care: children’s homes', livingIn(['children’s home']), 'LAC_SecHome_And_ChildHome', 0.3),
  share('supported', 'in care: supported', livingIn(['supported accommodation']), 'LAC_Ind_SInd_Liv_Arr', 0.3),
  share('withParents', 'in care: with parents', livingIn(['parents']), 'LAC_Parents_OR_Others', 0.3),
  share(
    'farFromHome',
    'in care: far from home',
    calibration.farFromHome,
    'LACDistance; the city’s: outside the area',
    0.3,
  ),
  share('cameAlone', 'in care: came alone', calibration.unaccompanied, 'Unacc_Asylmn_Seek_Childn%', 0.5),
  share('under5', 'in care: under five', 0.17, own, 0.4),
  share('over16', 'in care: sixteen and over', 0.27, own, 0.4),
  share('missing', 'in care: missing in a year', 0.11, 'Children_missing; the city’s: in the time lived'),
  share('healthSeen', 'in care a year: health assessed in the year', good.healthSeenInYear.is, 'LACHealth%'),
  share('teethChecked', 'in care a year: teeth checked in the year', good.teethChecked.is, 'LACDental%'),
  share('immunised', 'in care a year: immunisations up to date', good.immunised.is, 'LACVaccinations%'),
  share('white', 'White', 0.69, own),
  share('mixed', 'of mixed background', 0.1, own),
  share('asian', 'Asian', 0.085, own),
  share('black', 'Black', 0.085, own),
  share('disabled', 'with a disability', calibration.disabled, own),
  share(
    'agencyWorkers',
    'social workers from agencies',
    good.agencyWorkers.is,
    'Work_Force_Agecy_Rate; the city’s: heads',
    0.3,
  ),
  share('postsVacant', 'posts vacant', good.postsVacant.is, 'Work_Force_Vac_Rate; the city’s: heads', 0.3),
  share('workersLeft', 'turnover in a year', 0.118, 'Work_Force_TO_Rate; the city’s: in the time lived'),
  share('occupied', 'care leavers in education, training or work', calibration.leaversOccupied, 'CareLeaverEET', 0.1),
  share('housed', 'care leavers in suitable accommodation', calibration.leaversHoused, 'CareLeaverAcc', 0.1),
]

export interface CalibrationRow extends National, Counted {
  /** How many there would be at the national rate. */
  readonly expected: number
  /** How far chance takes it in 997 of 1,000 cities of this size. */
  readonly tolerance: number
  readonly isNear: boolean
}

/** Shares of a year, of which so much has come about as was lived of it. */
const ofAYear: readonly AskedId[] = ['missing', 'workersLeft']

/** Brothers and sisters go together: the variance is that of families. */
const together = 1.8

/** The city’s rates beside England’s, with what chance does in a city of its size. */
export async function calibrationTable(
  owner: TrustDatabase,
  city: { readonly children: number; readonly days: number; readonly until: Temporal.PlainDate },
): Promise<readonly CalibrationRow[]> {
  const population = populationOf(city.children, city.days)
  const first = city.until.subtract({ days: city.days })
  const settled = first.add({ days: Math.min(30, Math.floor(city.days / 2)) })
  const rows: CalibrationRow[] = []
  for (const one of national) {
    const found = await counted(owner, one.id, { first, settled, until: city.until })
    const days = (one.fromSettled === true ? settled : first).until(city.until).days
    const exposed =
      one.is === 'share' ? found.of : (population.underEighteen / 10_000) * (one.is === 'a year' ? days / 365 : 1)
    const wanted = ofAYear.includes(one.id) ? one.england * Math.min(1, population.years) : one.england
    const expected = wanted * exposed
    const variance = expected * (one.is === 'share' ? 1 - wanted : 1)
    const tolerance = 3 * Math.sqrt(variance * together * one.drawn) + 1
    rows.push({ ...one, ...found, expected, tolerance, isNear: Math.abs(found.count - expected) <= tolerance })
  }
  return rows
}

/** The table as lines of text. */
export function calibrationText(rows: readonly CalibrationRow[]): string {
  const head = ['what', 'England', 'here', 'count', 'expected', 'where it comes from']
  const lines = rows.map(({ what, is, england, count, expected, tolerance, isNear, from, of }) => {
    const here = expected === 0 ? 0 : (england * count) / expected
    const said = (value: number): string => (is === 'share' ? `${(value * 100).toFixed(1)} %` : value.toFixed(1))
    const city = is === 'share' ? `${count} of ${of}` : String(count)
    const wanted = `${expected.toFixed(1)} ± ${tolerance.toFixed(1)}${isNear ? '' : ' !'}`
    return [`${what}${is === 'share' ? '' : `, ${is}`}`, said(england), said(here), city, wanted, from]
  })
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)))
  const row = (line: readonly string[]): string =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [row(head), ...lines.map(row)].join('\n')
}
