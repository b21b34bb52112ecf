import { sql } from 'kysely'
import type { Block, Paper, PaperKind } from '#domains/casework/papers/paper.ts'
import type { Tx } from '#domains/ledger/context.ts'

/** Papers, the looks at what siblings share in them, and what went out. */

const columns = sql`p.id, p.child_id as "childId", p.kind, p.title, p.recipient_kind as "recipientKind",
  p.recipient_id as "recipientId", p.recipient_name as "recipientName", p.typed, p.document_id as "documentId",
  p.made_on as "madeOn", a.name as "madeBy", p.version`

type Row = {
  readonly [K in keyof Paper]: K extends 'recipientId' | 'documentId' ? string | null : Paper[K]
}

function paperOf(row: Row): Paper {
  return { ...row, recipientId: row.recipientId ?? undefined, documentId: row.documentId ?? undefined }
}

export async function paperById(tx: Tx, childId: string, paperId: string): Promise<Paper | undefined> {
  const { rows } = await sql<Row>`select ${columns} from paper_masked p join account a on a.id = p.made_by
    where p.child_id = ${childId} and p.id = ${paperId}`.execute(tx)
  const [row] = rows
  return row === undefined ? undefined : paperOf(row)
}

export interface PaperListed {
  readonly id: string
  readonly kind: PaperKind
  readonly title: string
  readonly recipientName: string
  readonly madeOn: Temporal.PlainDate
  readonly madeBy: string
  readonly sentAt: Temporal.Instant | null
}

export async function papersOf(tx: Tx, childId: string): Promise<readonly PaperListed[]> {
  const { rows } = await sql<PaperListed>`select p.id, p.kind, p.title, p.recipient_name as "recipientName",
      p.made_on as "madeOn", a.name as "madeBy", s.sent_at as "sentAt"
    from paper_masked p join account a on a.id = p.made_by left join paper_sent_masked s on s.paper_id = p.id
    where p.child_id = ${childId} order by p.made_on desc, p.id desc`.execute(tx)
  return rows
}

/** Made by the account whose id is given. */
export async function keepPaper(tx: Tx, paper: Omit<Paper, 'version'>): Promise<void> {
  await tx
    .insertInto('paper')
    .values({
      id: paper.id,
      child_id: paper.childId,
      kind: paper.kind,
      title: paper.title,
      recipient_kind: paper.recipientKind,
      recipient_id: paper.recipientId ?? null,
      recipient_name: paper.recipientName,
      typed: paper.typed,
      document_id: paper.documentId ?? null,
      made_on: paper.madeOn,
      made_by: paper.madeBy,
    })
    .execute()
}

/** What was typed in a paper, as whoever reads may read it. */
export async function typedIn(tx: Tx, childId: string, paperId: string): Promise<string> {
  const { rows } = await sql<{ typed: string }>`select p.typed from paper_masked p
    where p.id = ${paperId} and p.child_id = ${childId}`.execute(tx)
  return rows[0]?.typed ?? ''
}

/** Writes other words over the version that was shown; whether that version still stood, unsent. */
export async function retypePaper(
  tx: Tx,
  paper: { readonly id: string; readonly childId: string; readonly version: number; readonly typed: string },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`update paper set typed = ${paper.typed}
    where id = ${paper.id} and child_id = ${paper.childId} and version = ${paper.version}
      and not exists (select from paper_sent s where s.paper_id = paper.id)
    returning id`.execute(tx)
  return rows.length === 1
}

/** The texts of a child that stand on another child’s record too: visits, notes and steps recorded together, and what was told of several at once. */
export async function sharedTexts(tx: Tx, childId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from house.texts_shared(${childId})
    union select cc.contact_id from contact_child cc where cc.person_id = ${childId}
      and exists (select from contact_child o where o.contact_id = cc.contact_id and o.id <> cc.id)`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

export interface SharedLook {
  readonly textId: string
  readonly decision: 'it may go' | 'it is left out'
  readonly says: string
  readonly by: string
}

/** What was decided of each shared text of a paper: the latest look at each. */
export async function looksAtShared(tx: Tx, paperId: string): Promise<readonly SharedLook[]> {
  const { rows } =
    await sql<SharedLook>`select distinct on (l.text_id) l.text_id as "textId", l.decision, l.says, a.name as by
    from shared_text_look_masked l join account a on a.id = l.looked_by
    where l.paper_id = ${paperId} order by l.text_id, l.looked_at desc, l.id desc`.execute(tx)
  return rows
}

export async function keepSharedLook(
  tx: Tx,
  look: {
    readonly id: string
    readonly childId: string
    readonly paperId: string
    readonly textId: string
    readonly decision: SharedLook['decision']
    readonly says: string
    readonly by: string
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('shared_text_look')
    .values({
      id: look.id,
      child_id: look.childId,
      paper_id: look.paperId,
      text_id: look.textId,
      decision: look.decision,
      says: look.says,
      looked_by: look.by,
      looked_at: look.at,
    })
    .execute()
}

export interface PaperSent {
  readonly sentAt: Temporal.Instant
  readonly sentBy: string
  readonly how: string
  readonly sha256: Uint8Array
  readonly mediaType: string
  readonly says: readonly Block[] | null
  readonly leftOut: readonly string[]
  readonly checkedSays: string
  readonly version: number
}

export async function sentOf(tx: Tx, paperId: string): Promise<PaperSent | undefined> {
  const { rows } = await sql<PaperSent>`select s.sent_at as "sentAt", a.name as "sentBy", s.how, s.sha256,
      s.media_type as "mediaType", s.says, s.left_out as "leftOut", s.checked_says as "checkedSays", s.paper_version as version
    from paper_sent_masked s join account a on a.id = s.sent_by where s.paper_id = ${paperId}`.execute(tx)
  return rows[0]
}

export async function keepSent(
  tx: Tx,
  sent: {
    readonly id: string
    readonly childId: string
    readonly paperId: string
    readonly version: number
    readonly at: Temporal.Instant
    readonly by: string
    readonly how: string
    readonly sha256: Buffer
    readonly bytes: number
    readonly mediaType: string
    readonly says: readonly Block[] | undefined
    readonly leftOut: readonly string[]
    readonly checkedSays: string
  },
): Promise<void> {
  await tx
    .insertInto('paper_sent')
    .values({
      id: sent.id,
      child_id: sent.childId,
      paper_id: sent.paperId,
      paper_version: sent.version,
      sent_at: sent.at,
      sent_by: sent.by,
      how: sent.how,
      sha256: sent.sha256,
      bytes: sent.bytes,
      media_type: sent.mediaType,
      says: sent.says === undefined ? null : JSON.stringify(sent.says),
      left_out: [...sent.leftOut],
      checked_says: sent.checkedSays,
    })
    .execute()
}

/** How much of the chronology a paper has: what is significant alone, from a day until a day. */
export interface PaperChoice {
  readonly significantOnly: boolean
  readonly from: Temporal.PlainDate | null
  readonly until: Temporal.PlainDate | null
}

export async function choiceOf(tx: Tx, paperId: string): Promise<PaperChoice | undefined> {
  const { rows } =
    await sql<PaperChoice>`select c.significant_only as "significantOnly", c.from_day as "from", c.until_day as "until"
    from paper_choice c where c.paper_id = ${paperId}`.execute(tx)
  return rows[0]
}

export async function keepChoice(
  tx: Tx,
  choice: PaperChoice & { readonly id: string; readonly childId: string; readonly paperId: string },
): Promise<void> {
  await tx
    .insertInto('paper_choice')
    .values({
      id: choice.id,
      child_id: choice.childId,
      paper_id: choice.paperId,
      significant_only: choice.significantOnly,
      from_day: choice.from,
      until_day: choice.until,
    })
    .execute()
}
