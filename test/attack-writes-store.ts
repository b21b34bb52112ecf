/** What an attacker with the application's login might write, or say, to read more than they may: as SQL, each tried by itself and undone. */

export interface Attempt {
  readonly name: string
  readonly first: string
}

const me = 'house.actor()'
const anId = 'gen_random_uuid()'
const hours = "house.moment_now() + interval '4 hours'"
/** Ids that an attacker chooses, so that a second statement can name the first's row. */
const chosen = '00000000-0000-4000-8000-00000000a77a'

const everyWhy = [
  ...['allocation', 'team', 'named access', 'learning review', 'placement', 'service', 'share', 'break glass'],
  'sealed record',
]

const grant = (why: string, personId: string, sourceId = anId) =>
  `insert into access_grant (id, account_id, person_id, grant_right, why, source_id, granted_from, granted_until)
    values (${anId}, ${me}, '${personId}', 'record', '${why}', ${sourceId}, house.moment_now(), ${hours})`

/** Access to a person given to oneself, without what it would follow from, or moved to them from another. */
export function givenToOneself(personId: string, openId: string): readonly Attempt[] {
  return [
    ...everyWhy.map((why) => ({ name: `a grant for ${why}`, first: grant(why, personId) })),
    {
      name: 'a grant moved',
      first: `${grant('allocation', openId)}; update access_grant set person_id = '${personId}'`,
    },
    { name: 'grants taken over', first: `update access_grant set account_id = ${me}` },
    { name: 'grants without an end', first: `update access_grant set granted_until = ${hours}` },
    {
      name: 'access by name',
      first: `insert into named_access (id, person_id, account_id, reason, given_by, given_at, ends_on)
        values (${anId}, '${personId}', ${me}, 'x', ${me}, house.moment_now(), house.today() + 30)`,
    },
    {
      name: 'a learning review',
      first: `insert into learning_review (id, child_id, reviewer_id, reason, period_from, period_until, opened_on, ends_on)
        values (${anId}, '${personId}', ${me}, 'x', house.today(), house.today(), house.today(), house.today() + 30)`,
    },
    {
      name: 'the glass broken for a longer time',
      first: `insert into break_glass (id, person_id, account_id, ring_account_id, reason, rang, broken_at, open_until)
        values ('${chosen}', '${personId}', ${me}, ${me}, 'x', 'x', house.moment_now(), house.moment_now() + interval '1 minute');
        ${grant('break glass', personId, `'${chosen}'`)}`,
    },
  ]
}

/** Rows moved into a record that is open: of every table, named with the column that says whose a row is. */
export function moved(
  tables: readonly { readonly name: string; readonly subject_column: string }[],
  openId: string,
): readonly Attempt[] {
  return tables.map(({ name, subject_column }) => ({
    name: `${name} moved`,
    first: `update public.${name} set ${subject_column} = '${openId}'`,
  }))
}

/** What keeps, loosened: marks ended or made of less, named workers replaced, a role or a duty taken. */
export const loosened: readonly Attempt[] = Object.entries({
  'marks ended': `update confidentiality set ended_on = house.today(), ended_by = ${me}, ended_because = 'x'`,
  'marks for some alone': "update confidentiality set kept_from = 'people'",
  'marks without words': "update confidentiality set words = '{}'",
  'marks of another row': `update confidentiality set row_id = ${anId}`,
  'marks set by oneself': `update confidentiality set set_by = ${me}`,
  'named workers replaced': `update confidentiality_whom set account_id = ${me}`,
  'a named worker more': `insert into confidentiality_whom (id, person_id, confidentiality_id, account_id)
    select ${anId}, m.person_id, m.id, ${me} from house.marks_of(array(select id from person)) m`,
  'homes of others': 'update residence set household_id = household_id',
  'a carer of every placement': `update placement set carer_account_id = ${me}`,
  'nobody restricted': 'update person set restricted = false',
  'interests ended': `update declared_interest set ended_at = house.moment_now(), ended_by = ${me}, ended_because = 'x'`,
  'a reading of what is kept': `insert into kept_reading (id, person_id, account_id, reason, rang, read_at, open_until)
    select ${anId}, id, ${me}, 'x', 'x', house.moment_now(), ${hours} from person`,
  'a director’s role': `insert into account_role (id, account_id, role, held_from) values (${anId}, ${me}, 'director', house.today());
    select set_config('holdfast.role', 'director', true)`,
  'a duty for adoptions': `insert into named_duty (id, duty, stands_as, account_id, named_by, held_from, held_until, reason)
    values (${anId}, 'adoption records', 'named', ${me}, ${me}, house.today(), house.today() + 30, 'x')`,
}).map(([name, first]) => ({ name, first }))

/** What is said to PostgreSQL of oneself: roles that nobody holds, other logins, and an eye shut. */
export const pretended: readonly Attempt[] = [
  ...['service', 'director', 'head of service', 'social worker', 'inspector', 'reviewer', 'administrator', ''].map(
    (role) => `select set_config('holdfast.role', '${role}', true)`,
  ),
  "select set_config('holdfast.as_known', '2100-01-01', true), set_config('search_path', 'as_known, public', true)",
  "select set_config('holdfast.as_known', '2000-01-01', true), set_config('search_path', 'history, public', true)",
  "select set_config('search_path', 'pg_temp, history, house, public, pg_catalog', true)",
  "select set_config('holdfast.place', '0', true), set_config('holdfast.changes', '', true)",
  'set local row_security = off',
  ...['holdfast_owner', 'holdfast_reader', 'holdfast_app', 'holdfast_jobs', 'pg_read_all_data'].flatMap((role) => [
    `set local role ${role}`,
    `set local session authorization ${role}`,
  ]),
  'create temporary table account_role as select house.actor() as account_id, house.acting_role() as role',
  'create function pg_temp.tells(said text) returns boolean language plpgsql cost 0.0001 as $$ begin raise exception $a$%$a$, said; end $$',
  'alter table person disable row level security',
  'create policy mine on person using (true)',
  'create view public.everybody as select * from person',
].map((first) => ({ name: first, first }))

/** What PostgreSQL must refuse outright to an attacker: to read of somebody closed what they are, or to reach beyond the database. */
export function outright(closedId: string, ringId: string): readonly string[] {
  const glass = (
    ring: string,
  ) => `insert into break_glass (id, person_id, account_id, ring_account_id, reason, rang, broken_at, open_until)
    values (${anId}, '${closedId}', ${me}, ${ring}, 'x', 'x', house.moment_now(), ${hours})`
  return [
    glass(me),
    glass(`'${ringId}'`),
    `update break_glass set ring_account_id = ${me}`,
    `update break_glass set open_until = ${hours}`,
    `select house.is_restricted('${closedId}')`,
    "copy person (id) to '/dev/null'",
    "copy person (id) to program 'true'",
    "copy house.kept_search (id) from '/dev/null'",
    "select lo_import('/etc/hostname')",
    "select lo_from_bytea(0, 'x')",
    'select lo_create(0)',
    'select lo_creat(-1)',
    "select lo_export(1, '/dev/null')",
    "select pg_read_file('/etc/hostname')",
    "select pg_ls_dir('.')",
    'select * from pg_largeobject',
    'select * from pg_statistic',
  ]
}
