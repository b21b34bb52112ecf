import { sql } from 'kysely'
import type { Actor } from '#domains/ledger/actor.ts'
import type { Ctx, TrustDatabase, Tx } from '#domains/ledger/context.ts'
import { setContext } from '#domains/ledger/entry-store.ts'
import type { Attempt } from '#test/attack-writes-store.ts'

/** Somebody with the application's login and SQL of their own: every table, view and function that the login reaches. */

export interface Attacked {
  /** How many relations and functions were tried. */
  readonly tried: number
  /** Each that answered with something of the person, as `schema.name: what it said`. */
  readonly found: readonly string[]
}

/** What nobody may read: words that stand in no other record, and ids to ask about. */
export interface Secrets {
  readonly words: readonly string[]
  readonly ids: readonly string[]
  readonly names: readonly string[]
  readonly bornOn: string
  readonly numbers: readonly string[]
}

/**
 * Relations that the login may read, and what of them, PostgreSQL's own statistics too, so that one made tomorrow is tried. What is going on now
 * would tell an attacker their own words.
 */
async function relations(
  owner: TrustDatabase,
): Promise<readonly { readonly name: string; readonly columns: string }[]> {
  const { rows } = await sql<{ name: string; columns: string }>`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped and has_column_privilege('holdfast_web', c.oid, a.attnum, 'select')) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and (n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        or c.relname ~ '^pg_stat' and c.relname <> 'pg_stat_activity')
      and has_schema_privilege('holdfast_web', n.oid, 'usage') and has_any_column_privilege('holdfast_web', c.oid, 'select')
    order by 1`.execute(owner.tables)
  return rows
}

/** Calls of every function that the login may run, with the ids, names, numbers and dates that an attacker would try. */
async function calls(owner: TrustDatabase, secrets: Secrets): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; types: readonly string[] }>`
    select format('%I.%I', n.nspname, p.proname) as name,
      array(select format_type(t, null) from unnest(p.proargtypes) with ordinality as a (t, place) order by place) as types
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and p.prokind = 'f'
      and p.prorettype not in ('trigger'::regtype, 'event_trigger'::regtype)
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      and has_schema_privilege('holdfast_web', n.oid, 'usage') and has_function_privilege('holdfast_web', p.oid, 'execute')
    order by 1, 2`.execute(owner.tables)
  const texts = [...secrets.names, ...secrets.numbers]
  return rows.flatMap(({ name, types }) => {
    const rounds = types.includes('uuid') || types.includes('uuid[]') ? secrets.ids.length : texts.length
    return Array.from({ length: types.length === 0 ? 1 : rounds }, (_, round) => {
      const given = types.map((type, place) => argument(type, round, place, secrets, texts))
      return `select x::text from ${name}(${given.join(', ')}) as x`
    })
  })
}

function argument(type: string, round: number, place: number, secrets: Secrets, texts: readonly string[]): string {
  const id = secrets.ids[round % secrets.ids.length] ?? ''
  const text = texts[round % texts.length] ?? ''
  // A second id narrows what the first asks for: it is left open.
  if (type === 'uuid') return place >= 3 ? 'null::uuid' : `'${id}'::uuid`
  if (type === 'uuid[]') return `array[${secrets.ids.map((each) => `'${each}'`).join(', ')}]::uuid[]`
  if (type === 'text') return `'${text}'`
  if (type === 'text[]') return `array['${text}']`
  if (type === 'date') return `'${secrets.bornOn}'::date`
  if (type.startsWith('timestamp')) return place < 2 ? "'2000-01-01'::timestamptz" : "'2100-01-01'::timestamptz"
  if (type === 'integer' || type === 'bigint') return '50'
  if (type === 'boolean') return 'true'
  return `null::${type}`
}

/** Tries everything in one role, and undoes it. What a fault says counts as an answer. */
export async function attack(service: Ctx, owner: TrustDatabase, actor: Actor, secrets: Secrets): Promise<Attacked> {
  // By what a statement fails on nobody is told another thing than by another role: one is enough.
  const asksByFaults = actor.role === 'social worker'
  const reads = (await relations(owner)).flatMap(({ name, columns }) => {
    const does = `select t::text from (select ${columns} from ${name}) t`
    return [
      { name, does },
      ...(opened.includes(name) ? [{ name: `${name}, locked`, does: `${does} for update` }] : []),
      ...(asksByFaults
        ? [{ name: `${name}, by what it fails on`, does: `${does} where ${failsOn(secrets.words)}` }]
        : []),
    ]
  })
  const calling = (await calls(owner, { ...secrets, ids: [...secrets.ids, actor.accountId] })).map((does) => ({
    name: does,
    does,
  }))
  const found = await answers(service, actor, [...reads, ...calling], secrets.words)
  return { tried: reads.length + calling.length, found }
}

/** A condition that fails by itself where it is asked of a row that says it: an answer, of a row that no wall has taken away before. */
const failsOn = (words: readonly string[]) => `1 / (1 - (t::text ~* ${literal(words.join('|'))})::int) = 1`

/** What is read once something was written or said: everybody, where they live, what was noted. */
const opened = ['person', 'household', 'identifier', 'case_note_masked', 'contact_child_masked'].map(
  (name) => `public.${name}`,
)

/** Tries to come to more by what is written or said first. A try that PostgreSQL refuses is one that found nothing. */
export async function attempt(
  service: Ctx,
  owner: TrustDatabase,
  actor: Actor,
  attempts: readonly Attempt[],
  words: readonly string[],
): Promise<readonly string[]> {
  return await answers(service, actor, await thenReading(owner, attempts), words)
}

/** What is said or written first, and what is read then. */
export async function thenReading(owner: TrustDatabase, attempts: readonly Attempt[]): Promise<readonly Try[]> {
  const of = (await relations(owner)).filter(({ name }) => opened.includes(name) || opened.includes(`public.${name}`))
  if (of.length !== opened.length) throw new Error('A table that is asked is not there.')
  const does = of
    .map(({ name, columns }) => `select t::text from (select ${columns} from ${name}) t`)
    .join(' union all ')
  return attempts.map((each) => ({ ...each, does }))
}

/** Has PostgreSQL count what there is, so that its statistics could tell of it. */
export async function counted(owner: TrustDatabase): Promise<void> {
  await sql`analyze`.execute(owner.tables)
}

/** Every table of the record, with the column that says whose a row is. */
export async function subjectsOf(
  owner: TrustDatabase,
): Promise<readonly { readonly name: string; readonly subject_column: string }[]> {
  return await owner.tables.selectFrom('house.record_table').select(['name', 'subject_column']).execute()
}

/** Writes a note anew. */
export async function noteSays(tx: Tx, id: string, says: string): Promise<void> {
  await tx.updateTable('case_note').set({ says }).where('id', '=', id).execute()
}

/** The statements that PostgreSQL does not refuse to somebody; each is undone. */
export async function allowed(service: Ctx, actor: Actor, statements: readonly string[]): Promise<readonly string[]> {
  const went: string[] = []
  for (const statement of statements) {
    const tried = service.database.tables.transaction().execute(async (tx) => {
      await setContext(tx, { ...service, actor }, service.ids.next())
      await sql.raw(statement).execute(tx)
      throw new Undone()
    })
    await tried.catch((fault: unknown) => {
      if (fault instanceof Undone) went.push(statement)
    })
  }
  return went
}

class Undone extends Error {}

export interface Try {
  readonly name: string
  readonly first?: string
  readonly does: string
}

async function answers(
  service: Ctx,
  actor: Actor,
  tries: readonly Try[],
  words: readonly string[],
): Promise<readonly string[]> {
  let said: readonly string[] = []
  try {
    await service.database.tables.transaction().execute(async (tx) => {
      await setContext(tx, { ...service, actor }, service.ids.next())
      said = await asking(tx, tries, words)
      throw new Undone()
    })
  } catch (fault) {
    if (!(fault instanceof Undone)) throw fault
  }
  return said
}

/** Tries in a transaction as whoever it is of, and gives each try that was answered with one of the words. */
export async function asking(tx: Tx, tries: readonly Try[], words: readonly string[]): Promise<readonly string[]> {
  // One block in the database for all: each try is undone by itself. What the attacker has typed themselves is no answer.
  const block = `do $attack$
    declare
      try jsonb; answer text; word text; fault text; more text; told text; found text := '';
      words text[] := ${literal(`{${words.join(',')}}`)};
    begin
      for try in select * from jsonb_array_elements(${literal(JSON.stringify(tries))}::jsonb) loop
        told := null;
        fault := '';
        begin
          if try ? 'first' then execute try ->> 'first'; end if;
          for answer in execute try ->> 'does' loop
            foreach word in array words loop
              if answer ~* word and (try ->> 'does') !~* word then told := answer; end if;
            end loop;
            exit when told is not null;
          end loop;
          raise exception 'undo';
        exception
          when division_by_zero then told := sqlerrm;
          when others then
            get stacked diagnostics fault = pg_exception_detail, more = pg_exception_hint;
            fault := concat_ws(' ', sqlerrm, fault, more);
        end;
        foreach word in array words loop
          if fault ~* word and concat(try ->> 'first', try ->> 'does') !~* word then told := fault; end if;
        end loop;
        if told is not null then found := found || (try ->> 'name') || ': ' || left(told, 200) || E'\\n'; end if;
      end loop;
      perform set_config('holdfast.attack', found, true);
    end $attack$`
  await sql.raw(block).execute(tx)
  const { rows } = await sql<{ found: string }>`select current_setting('holdfast.attack') as found`.execute(tx)
  return (rows[0]?.found ?? '').split('\n').filter((line) => line !== '')
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
