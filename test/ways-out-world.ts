import pino from 'pino'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { givePurpose } from '#domains/access/purpose-store.ts'
import { makePaper } from '#domains/casework/papers/make-paper.ts'
import type { MadeKind } from '#domains/casework/papers/paper.ts'
import { paperPdf } from '#domains/casework/papers/paper-pdf.ts'
import { readPaper } from '#domains/casework/papers/read-paper.ts'
import { raiseConcern } from '#domains/concerns/raise-concern.ts'
import { knownOfContact } from '#domains/front-door/known-of-contact.ts'
import { matchContactChild } from '#domains/front-door/match-contact-child.ts'
import type { Role } from '#domains/ledger/actor.ts'
import type { Ctx } from '#domains/ledger/context.ts'
import { view } from '#domains/ledger/view.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { bar } from '#test/access-store.ts'
import { did } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { aFamilyInHiding, type FamilyInHiding, hidden, writtenOf } from '#test/family-in-hiding.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { onAPlan } from '#test/pack-store.ts'
import { testSite, visitor } from '#test/site.ts'
import { type Came, type Following, followed } from '#test/ways-out-crawl.ts'
import { type Doors, everyDoor } from '#test/ways-out-doors.ts'
import { foundByName, grantTo } from '#test/ways-out-store.ts'
import { type Written, writtenEverywhere } from '#test/ways-out-written-store.ts'
import { paths } from '#web/paths.ts'
import { routes } from '#web/routes.ts'
import type { Site } from '#web/site.ts'

/** A family in hiding in a house with everybody who must not be told, and what comes out to them by pages and by papers. */

/** How each kind is recognised, however it is written. */
export const kinds = {
  address: /elm\s*tree|brackwater|zz1\s*2ab|anchor house/i,
  school: /harbour\s*lights|\bvane\b|960\s*111/i,
  phone: /960\s*123/i,
  placement: /960\s*222|wexmoor fostering/i,
  name: /marian|\bholt\b/i,
} as const

export type Kind = keyof typeof kinds

export interface World {
  readonly house: TestHouse
  readonly family: FamilyInHiding
  /** Those outside, each with every grant that their role can have on the children. */
  readonly outside: Readonly<
    Record<'carer' | 'partner' | 'provider' | 'commissioner' | 'council client' | 'reviewer', Ctx>
  >
  /** Workers of the trust, from whom a detail may be kept too. */
  readonly colleagues: Readonly<Record<'social worker' | 'inspector' | 'front door', Ctx>>
  /** A contact about Kit that says all of it, in danger now and opened by nobody. */
  readonly contactId: string
  /** A concern about Kit that says where they are. */
  readonly concernId: string
  /** Where everything else that says it is read. */
  readonly written: Written
  readonly doors: Doors
  /** A worker of the trust who is barred from all of the family, for the mother is a cousin. */
  readonly barred: Ctx
  /** The school that told us: it reads what it told itself. */
  readonly teller: Ctx
  /** The site with its log, line by line. */
  readonly site: Site
  readonly logged: readonly string[]
}

export async function aWorld(): Promise<World> {
  const house = await testHouse('ways out')
  const family = await aFamilyInHiding(house)
  await writtenOf(house, family)
  await onAPlan(house, family.kit, 'NEG')
  const written = await writtenEverywhere(house, family)
  const service = house.asService('ways out')
  const colleagues = {
    'social worker': await house.someone('social worker', 'Una Unnamed'),
    inspector: await house.someone('inspector', 'Ines Inspector'),
    'front door': await house.someone('front door', 'Otto Other'),
  }
  const teller = await aSchool(house)
  const { contactId } = await aContact(teller, {
    inDangerNow: true,
    seen: `Kit was seen by ${hidden.refuge}, and told us of ${hidden.carer} of Wexmoor Fostering.`,
    said: `mum is on ${hidden.phone}`,
    children: [
      toldChild({
        bornOn: Temporal.PlainDate.from('2018-03-04'),
        address: `${hidden.street}\n${hidden.town}`,
        postcode: hidden.postcode,
        school: hidden.school,
      }),
    ],
  })
  const desk = colleagues['front door']
  const [told] = (await knownOfContact(desk, contactId)).children
  const said = { kind: 'same child', personId: family.kit } as const
  did(await matchContactChild(desk, contactId, told?.child.id ?? '', said))
  const doors = await everyDoor(house, family, {
    desk,
    contactId,
    needId: idAt(written.need),
    heldId: idAt(written['concluded step']),
  })
  const outside = {
    carer: await house.someone('carer', 'A carer'),
    partner: doors.partner,
    provider: doors.provider,
    commissioner: doors.commissioner,
    'council client': await house.someone('council client', 'A council client'),
    reviewer: await house.someone('reviewer', 'A reviewer'),
  }
  for (const child of [family.kit, family.mia, family.dana]) {
    await grantTo(service, outside.carer.actor.accountId, child, 'placement', 'placement')
    await grantTo(service, outside.partner.actor.accountId, child, 'share', 'share')
    await grantTo(service, outside.provider.actor.accountId, child, 'placement', 'service')
  }
  await grantTo(service, outside.reviewer.actor.accountId, family.kit, 'record', 'learning review')
  const barred = await house.someone('social worker', 'Bela Barred')
  const { kit, mia, dana, team } = family
  for (const id of [kit, mia, dana, ...(await foundByName(team.worker, hidden.carer))])
    await bar(service, id, barred.actor.accountId, team.manager.actor.accountId)
  const { concernId } = did(
    await raiseConcern(family.team.worker, family.kit, {
      about: { kind: 'name', name: 'Rafe Tarn', standsAs: 'friend' },
      by: { kind: 'me', nameShown: true },
      says: `He waits by ${hidden.school} and in ${hidden.street}, and rang ${hidden.phone}.`,
      howKnown: 'Wexmoor Fostering told me.',
      inDangerNow: 'not known',
    }),
  )
  house.clock.moveTo(house.clock.now().add({ hours: 24 }))
  const logged: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  const site = { ...testSite(house).site, log }
  return { house, family, outside, colleagues, contactId, concernId, written, doors, barred, teller, site, logged }
}

/** The id with which an address ends. */
function idAt(path = ''): string {
  return path.split('/').at(-1) ?? ''
}

/** From now on all of it that can be is kept from every worker but the family’s own. */
export async function keptFromColleagues({ family }: World): Promise<void> {
  const { kit, mia, dana, team } = family
  did(
    await keepConfidential(team.worker, {
      details: [
        ...[kit, mia, dana].map((personId) => ({ personId, kind: 'address' as const })),
        { personId: kit, kind: 'school' },
        { personId: kit, kind: 'placement' },
        { personId: dana, kind: 'phone' },
      ],
      keptFrom: 'all but named workers',
      people: [],
      otherPerson: '',
      workers: [],
      words: [hidden.refuge, hidden.town],
      reason: 'A cousin of his works here',
      reviewOn: Temporal.PlainDate.from('2026-12-01'),
    }),
  )
}

/** Says why these records are opened, so that the page itself comes and not the question. */
export async function saysWhy(ctx: Ctx, ids: readonly string[]): Promise<void> {
  for (const id of ids) await givePurpose(ctx, id, 'audit or quality')
}

/** Where somebody begins: every page that takes no id, those of these people, and those to which no link leads. */
function doorsFor({ written, doors }: World, role: Role, ids: readonly string[]): readonly string[] {
  const may = routes.flatMap(({ method, by, path }) =>
    method === 'GET' && (by === 'anyone' || by.includes(role)) && !/:(?!id\b)/.test(path) ? [path] : [],
  )
  const own = may.flatMap((path) => (path.startsWith('/children/:id') ? ids.map((id) => path.replace(':id', id)) : []))
  const fixed = may.filter((path) => !path.includes(':'))
  return [...fixed, ...own, ...Object.values(written), ...doors.addresses]
}

/** Every page that somebody comes to, from where they begin and on from there by the links of each. */
export async function everyPage(
  world: World,
  ctx: Ctx,
  ids: readonly string[],
  how: Following = {},
): Promise<readonly Came[]> {
  await saysWhy(ctx, ids)
  return await followed(world.site, ctx, doorsFor(world, ctx.actor.role, ids), how)
}

/** Pages as one text, with their headers and addresses. */
export function allOf(pages: readonly Came[]): string {
  return pages.map(({ all }) => all).join('\n')
}

/** What each of those outside is told, as one text. */
export async function ofEach(world: World, ask: (ctx: Ctx, role: Role) => Promise<string>): Promise<string> {
  const told: string[] = []
  for (const ctx of Object.values(world.outside)) told.push(await ask(ctx, ctx.actor.role))
  return told.join('\n')
}

const madeKinds = [
  'chronology',
  'plan',
  'conference papers',
  'sibling record',
  'court statement',
  'whole record',
] as const satisfies readonly MadeKind[]

/** Every paper that there is, for the father’s solicitor, the father, an agency and a court: its page, and the text of its file. */
export async function papersOut({ house, family }: World): Promise<{ readonly page: string; readonly file: string }> {
  const { worker } = family.team
  const visit = await visitor(house, worker)
  const told = { page: '', file: '' }
  for (const kind of madeKinds)
    for (const recipientKind of ['representative', 'person', 'agency', 'court'] as const) {
      // The whole record is for the one whom it is about, or for who stands for them.
      if (kind === 'whole record' && (recipientKind === 'agency' || recipientKind === 'court')) continue
      const isFamily = recipientKind === 'representative' || recipientKind === 'person'
      const { paperId } = did(
        await makePaper(worker, {
          childId: family.kit,
          kind,
          title: '',
          recipientKind,
          recipientId: isFamily ? family.rob : undefined,
          recipientName: recipientKind === 'representative' ? 'Hale and Marsh' : 'Whoever it is for',
          typed: 'As agreed.',
          documentId: undefined,
        }),
      )
      await visit.open(paths.paper(family.kit, paperId))
      visit.says('left out', 'As agreed.')
      told.page += `\n${visit.section(`As ${recipientKind === 'representative' ? 'Hale and Marsh, for Robert Ferris' : 'Whoever it is for'} will read it`)}`
      const paper = await view(
        worker,
        'test',
        family.kit,
        async (tx) => await readPaper(tx, worker, family.kit, paperId),
      )
      const file = await paperPdf(paper.composed, 'Wexmoor Children’s Trust')
      const meta = await getMeta(await getDocumentProxy(new Uint8Array(file)))
      told.file += `\n${await textOfPdf(file)}\n${JSON.stringify(meta)}`
    }
  return told
}

export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  return text
}
