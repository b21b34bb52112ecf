import { isTest, type Source } from '#test/architecture/sources.ts'

/**
 * Every column of the record that may hold an address, a telephone number, a school, a placement or a name, and what keeps it:
 * `kept` by a restrictive policy on the table and on its history (house.keep_confidential), or the reason why nothing need.
 * A new column whose name sounds like one is refused until it stands here.
 */
export const detailColumns: Readonly<Record<string, string>> = {
  'household.address_lines': 'kept',
  'confidentiality.words': 'kept',
  'household.postcode': 'kept',
  'contact_point.value': 'kept',
  'involvement.agency_name': 'kept',
  'involvement.worker_name': 'kept',
  'involvement.phone': 'kept',
  'involvement.email': 'kept',
  'person.given_name': 'kept',
  'person.family_name': 'kept',
  'person.other_names': 'kept',
  'placement.carer_name': 'kept',
  'placement.carer_account_id': 'kept',
  'placement.home_name': 'kept',
  'contact_child.address':
    'what whoever told us wrote: they see their own words; a worker sees what front-door/as-told-store.ts masks for them',
  'contact_child.postcode': 'as contact_child.address',
  'contact_child.school': 'as contact_child.address',
  'contact_child.given_name': 'as contact_child.address',
  'contact_child.family_name': 'as contact_child.address',
  'contact.told_by_name': 'of whoever told us, who sees it',
  'contact.told_by_reach': 'as contact.told_by_name',
  'concern.about_name': 'typed by whoever raised it, who sees it',
  'concern.raised_by_name': 'of whoever raised it, who sees it',
  'must_not.about_name': 'of whoever must not know; no grant but one of the whole record reaches it',
  'bail_condition.about_name': 'as must_not.about_name',
  'paper.recipient_name': 'for whom a paper is; no grant but one of the whole record reaches it',
  'confidentiality_whom.barred_name': 'as must_not.about_name',
  'parental_responsibility.holder_name': 'no grant but one of the whole record reaches it',
  'visit.place': 'a code: home, school, elsewhere',
  'visit.place_says':
    'free text of the record: no grant but one of the whole record reaches it, and it is searched before it goes out',
  'meeting_of_step.place':
    'as visit.place_says: no invitation goes to anybody whom it would tell what they must not know',
  'account.name': 'who works here, or for whom',
  'account.email': 'as account.name',
  'account.phone': 'as account.name',
  'agency.name': 'of an agency, and no child’s',
  'agency_post.agency_name': 'of an agency that workers are hired through, and no child’s',
  'agency.phone': 'of an agency, and no child’s',
  'service.name': 'of a service, and no child’s',
  'team.name': 'of a team, and no child’s',
  'daily_pack.file_name': 'of a sealed pack, and no child’s',
  'pack_key.name': 'of a key, and no child’s',
  'out_of_area_approval.placement_id':
    'an id: what is confidential of a placement stands in the placement, which is kept',
  'document.file_name': 'opened by the trust’s workers alone',
}

export const soundsLikeADetail =
  /address|postcode|phone|school|e?mail|reach|placement|carer|(^|_)place(_says)?$|(^|_)(given|family|other|about|holder|worker|agency|by|barred|child|school|file)_names?$|^name$/

/** The only stores in which these columns are read, and why. All others go through people/confidential-…-store.ts. */
const readers: Readonly<Record<string, string>> = {
  'src/domains/people/confidential/confidential-homes-store.ts': 'the place itself, for homes',
  'src/domains/people/confidential/confidential-points-store.ts': 'the place itself, for numbers',
  'src/domains/people/confidential/confidential-involved-store.ts':
    'the place itself, for schools and whoever is involved',
  'src/domains/people/confidential/confidential-matching-store.ts': 'the place itself, for matching',
  'src/domains/people/safety/safety-store.ts': 'writes what is told',
  'src/domains/people/create-person-store.ts': 'writes a home, and finds whether it is known already',
  'src/domains/casework/deciding/decide-contact-store.ts': 'writes who is involved, and asks whether somebody is',
}

const columns =
  /\baddress_lines\b|\bh(?:ousehold)?\.postcode\b|\bselectFrom\('(?:household|contact_point|involvement)'|\b(?:from|join)\s+(?:public\.|history\.|as_known\.)?(?:household|contact_point|involvement)\b/

/** Every store that reads a confidential detail by another way. */
export function readPastThePlace(all: readonly Source[]): readonly string[] {
  const asTold = all
    .filter(
      ({ path, text }) =>
        path.startsWith('src/web/') && !isTest(path) && /\bchildrenOf\b[^;]*?front-door\/contact-store/.test(text),
    )
    .map(
      ({ path }) =>
        `${path} reads children as they were told: take them from front-door/as-told-store.ts, which masks.`,
    )
  const past = all
    .filter(({ path }) => path.startsWith('src/') && !isTest(path) && readers[path] === undefined)
    .flatMap(({ path, text }) => {
      const found = columns.exec(text)
      return found === null
        ? []
        : [`${path} reads “${found[0]}”: take it from src/domains/people/confidential-…-store.ts, which masks it.`]
    })
  return [...asTold, ...past]
}
