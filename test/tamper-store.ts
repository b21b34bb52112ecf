import { sql } from 'kysely'
import type { Ctx, TrustDatabase } from '#domains/ledger/context.ts'
import { setContext } from '#domains/ledger/entry-store.ts'

/** What somebody with the owner's password might do, with triggers off, to be found by a verification. */

async function withTriggersOff(owner: TrustDatabase, statement: ReturnType<typeof sql>): Promise<void> {
  await owner.tables.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await statement.execute(tx)
  })
}

export async function changeRow(owner: TrustDatabase, teamId: string): Promise<void> {
  await withTriggersOff(owner, sql`update team set name = 'Slipped in' where id = ${teamId}`)
}

/** Row and history both, so that they agree with each other. */
export async function changeRowAndVersion(owner: TrustDatabase, teamId: string): Promise<void> {
  await withTriggersOff(owner, sql`update team set name = 'Slipped in' where id = ${teamId}`)
  await withTriggersOff(owner, sql`update history.team set name = 'Slipped in' where id = ${teamId}`)
}

/** Row, history and digest all agree; only the act's entry does not. */
export async function changeRowVersionAndDigest(owner: TrustDatabase, teamId: string): Promise<void> {
  await changeRowAndVersion(owner, teamId)
  await withTriggersOff(
    owner,
    sql`update history.team h set digest = sha256(convert_to(house.row_text('team',
      to_jsonb(h) - '{recorded_from,recorded_to,act_id,act_place,digest}'::text[]), 'UTF8')) where id = ${teamId}`,
  )
}

export async function writeOutsideAnyAct(owner: TrustDatabase, teamId: string, by: string): Promise<void> {
  await withTriggersOff(
    owner,
    sql`insert into team (id, name, does, recorded_at, recorded_by)
      values (${teamId}, 'From nowhere', 'duty', '2026-09-01T09:00:00Z', ${by})`,
  )
}

/** With the triggers on and an act named, but no entry made. */
export async function writeWithoutEntry(owner: TrustDatabase, teamId: string, by: Ctx, act: string): Promise<void> {
  await owner.tables.transaction().execute(async (tx) => {
    await setContext(tx, by, act)
    await sql`insert into team (id, name, does) values (${teamId}, 'Without an entry', 'duty')`.execute(tx)
  })
}

export async function deleteRow(owner: TrustDatabase, teamId: string): Promise<void> {
  await withTriggersOff(owner, sql`delete from team where id = ${teamId}`)
}

export async function deleteRowAndVersions(owner: TrustDatabase, teamId: string): Promise<void> {
  await withTriggersOff(owner, sql`delete from team where id = ${teamId}`)
  await withTriggersOff(owner, sql`delete from history.team where id = ${teamId}`)
}

/** So that a page as known says what stood at another time. */
export async function moveVersionInTime(owner: TrustDatabase, teamId: string): Promise<void> {
  await withTriggersOff(
    owner,
    sql`update history.team set recorded_from = recorded_from - interval '1 day' where id = ${teamId}`,
  )
}

export async function alterEntry(owner: TrustDatabase, subjectId: string, seq: number): Promise<void> {
  await withTriggersOff(
    owner,
    sql`update house.ledger_entry set purpose = 'another reason' where subject_id = ${subjectId} and seq = ${seq}`,
  )
}

export async function deleteEntry(owner: TrustDatabase, subjectId: string, seq: number): Promise<void> {
  await withTriggersOff(owner, sql`delete from house.ledger_entry where subject_id = ${subjectId} and seq = ${seq}`)
}

/** The last entry goes, and the head says that it never was. */
export async function forgetLastEntry(owner: TrustDatabase, subjectId: string): Promise<void> {
  await withTriggersOff(
    owner,
    sql`with gone as (
        delete from house.ledger_entry where subject_id = ${subjectId}
          and seq = (select max(seq) from house.ledger_entry where subject_id = ${subjectId}) returning seq, prior
      )
      update house.ledger_head h set seq = gone.seq - 1, hash = gone.prior from gone where h.subject_id = ${subjectId}`,
  )
}

/** The chain is told anew from its first entry, every hash and the head made to fit. */
export async function rebuildChain(owner: TrustDatabase, subjectId: string): Promise<void> {
  await withTriggersOff(
    owner,
    sql`do $$
      declare
        e house.ledger_entry;
        before bytea := '\\x';
      begin
        for e in select * from house.ledger_entry where subject_id = ${sql.lit(subjectId)} order by seq loop
          e.purpose := 'another reason';
          e.prior := before;
          e.hash := house.entry_hash(e);
          update house.ledger_entry set purpose = e.purpose, prior = e.prior, hash = e.hash
            where subject_id = e.subject_id and seq = e.seq;
          before := e.hash;
        end loop;
        update house.ledger_head set hash = before where subject_id = ${sql.lit(subjectId)};
      end $$`,
  )
}

export async function unmarkRestricted(owner: TrustDatabase, personId: string): Promise<void> {
  await withTriggersOff(owner, sql`update person set restricted = false where id = ${personId}`)
}

export async function switchTriggerOff(owner: TrustDatabase): Promise<void> {
  await sql`alter table team disable trigger z_keep`.execute(owner.tables)
}
