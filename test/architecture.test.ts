import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { printSchema, printTypes } from '#kernel/schema/print-schema.ts'
import { projectRoot } from '#kernel/settings.ts'
import { circles, wrongArrows } from '#test/architecture/arrows.ts'
import {
  breaches,
  impurePractice,
  namesThatSayNothing,
  sqlThatReadsTheTime,
  wordsOfTheField,
} from '#test/architecture/bans.ts'
import {
  applicationRights,
  changedUnseen,
  columnsOfTheRecord,
  keptTables,
  openEndedDefiners,
  placesToMake,
  readersOfSettings,
  recordTables,
  toldByColumns,
  viewsWithOwnersRights,
} from '#test/architecture/catalogue-store.ts'
import { readWholeElsewhere } from '#test/architecture/columns-without-words.ts'
import { detailColumns, readPastThePlace, soundsLikeADetail } from '#test/architecture/confidential-columns.ts'
import { filesBelow, isTest, read, sources } from '#test/architecture/sources.ts'
import { type TestHouse, testHouse } from '#test/house.ts'

/** Fails with every sentence at once, so that one run tells all there is to put right. */
function none(sentences: readonly string[]): void {
  assert.equal(sentences.length, 0, `\n${sentences.join('\n')}`)
}

describe('architecture: the repository keeps its own rules', () => {
  const all = sources()
  const paths = ['src', 'test', 'bench', 'db', 'bin', 'docs'].flatMap((folder) => filesBelow(folder, /./))

  it('reads the whole project', () => {
    assert.ok(all.length > 100)
    const act = all.find((source) => source.path === 'src/domains/ledger/act.ts')
    assert.deepEqual(act?.imports, [
      'src/domains/ledger/after-the-other.ts',
      'src/domains/ledger/context.ts',
      'src/domains/ledger/entry-store.ts',
      'src/domains/ledger/kept-refusal.ts',
      'src/kernel/clock.ts',
    ])
  })

  it('imports along the arrows only: kernel ← engine ← practice ← domains ← web, api, cli, demo', () => {
    none(wrongArrows(all))
  })

  it('imports only files that are there', () => {
    const there = new Set(paths)
    none(
      all.flatMap((source) =>
        source.imports
          .filter((path) => !there.has(path))
          .map((path) => `${source.path} imports ${path}, which is not there.`),
      ),
    )
  })

  it('has no circle of files', () => none(circles(all)))

  it('breaks none of its bans: the clock, SQL, transactions, barrels, skipped tests, silenced checkers', () => {
    none(breaches(all))
  })

  it('knows no word of the field in the kernel and the engine', () => none(wordsOfTheField(all)))

  it('keeps practice pure: no clock, no database, no request', () => none(impurePractice(all)))

  it('never asks PostgreSQL for the time', () => {
    none(sqlThatReadsTheTime(all, filesBelow('db/migrations', /\.sql$/)))
  })

  it('names every file and folder for what is in it', () => none(namesThatSayNothing(paths)))

  it('reads addresses, schools and telephone numbers in one place, which masks them', () => none(readPastThePlace(all)))

  it('reads what people wrote whole in the acts that carry it on, and on no page', () => none(readWholeElsewhere(all)))

  it('quotes only paths that exist in its documents', () => {
    const documents = [
      ...filesBelow('docs', /\.md$/),
      ...filesBelow('.', /\.md$/).filter((path) => !path.includes('/')),
    ]
    none(
      documents.flatMap((document) =>
        quotedPaths(document).map((path) => `${document} quotes ${path}, which is not there.`),
      ),
    )
  })

  it('parts a folder before it holds more than fifty files', () => {
    const held = Map.groupBy(filesBelow('src', /./), (path) => dirname(path))
    none(
      [...held]
        .filter(([, files]) => files.length > 50)
        .map(([folder, files]) => `${folder} holds ${files.length} files: part it by what the work is called.`),
    )
  })

  it('tells how large its files are', () => {
    const lines = all
      .filter(({ path }) => path.startsWith('src/') && !isTest(path))
      .map(({ text }) => text.split('\n').length - 1)
      .sort((a, b) => a - b)
    const at = (share: number): number => lines[Math.floor((lines.length - 1) * share)] ?? 0
    process.stdout.write(
      `       ${lines.length} files in src: median ${at(0.5)} lines, p95 ${at(0.95)}, largest ${at(1)}\n`,
    )
    assert.ok(lines.length > 0)
  })
})

/** Paths in backticks or links of a document that lead nowhere. A pattern or a placeholder is not a path. */
function quotedPaths(document: string): readonly string[] {
  const text = read(document).replaceAll(/```[\s\S]*?```/g, '')
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '')
  const linked = [...text.matchAll(/\]\(([^)\s#]+)/g)].map((match) => match[1] ?? '')
  const ours = /^(?:\.\/)?(?:src|db|docs|bin|test|bench|ops)\/[\w./-]*$|^[A-Z]+\.md$/
  const fromTop = quoted.filter((path) => ours.test(path)).filter((path) => !existsSync(join(projectRoot, path)))
  const fromHere = linked
    .filter((path) => !/^[a-z]+:/.test(path))
    .filter((path) => !existsSync(join(projectRoot, dirname(document), path)))
  return [...fromTop, ...fromHere]
}

describe('architecture: the database stands as the migrations say', () => {
  let house: TestHouse
  before(async () => {
    house = await testHouse('architecture')
  })
  after(async () => await house.close())

  const asPrinted = () => house.owner.tables as unknown as Parameters<typeof printSchema>[0]

  it('has a fresh db/schema.sql', async () => {
    const fresh = await printSchema(asPrinted())
    assert.ok(fresh === read('db/schema.sql'), 'db/schema.sql is stale. Run "bin/holdfast schema" on a fresh database.')
  })

  it('has fresh types in db/types.generated.ts', async () => {
    const fresh = await printTypes(asPrinted())
    assert.ok(
      fresh === read('db/types.generated.ts'),
      'db/types.generated.ts is stale. Run "bin/holdfast schema" on a fresh database.',
    )
  })

  it('keeps every table as a record: its history, its view as known, its policies and its triggers', async () => {
    const tables = await recordTables(house.owner)
    assert.ok(tables.length > 40)
    none(
      tables.flatMap((table) => [
        ...(table.inPublic ? [] : [`The record table ${table.name} is not in public.`]),
        ...(table.isRecord ? [] : [`public.${table.name} is not a record table: call house.make_record_table.`]),
        ...(table.hasTwin ? [] : [`${table.name} has no twin in history.`]),
        ...(table.hasView && table.viewAsksAsReader
          ? []
          : [`${table.name} has no view in as_known that asks as its reader.`]),
        ...(table.protects && table.policies >= 3 ? [] : [`${table.name} is not protected by its policies.`]),
        ...(table.waysToSee === 1
          ? []
          : [
              `${table.name} is seen by ${table.waysToSee} rules, and a second one passes the seal: write it into the first (docs/decisions/0119).`,
            ]),
        ...(table.twinProtects && table.twinPolicies >= 1
          ? []
          : [`history.${table.name} is not protected by its policy.`]),
        ...(table.triggers === 2 ? [] : [`${table.name} lacks the triggers that mark and keep its rows.`]),
      ]),
    )
  })

  it('lets the application read and append, and gives it nothing on the ledger’s tables', async () => {
    const allowed: Readonly<Record<string, string>> = {
      'house.credential': 'insert, select, update',
      'house.calendar_feed': 'insert, select, update',
      'house.draft': 'delete, insert, select, update',
      'house.job_tally': 'select',
      'house.invented_city': 'select',
      'house.kept_search': 'insert, select',
      'house.one_time_code': 'insert, select, update',
      'house.organisation_link': 'insert, select, update',
      'house.organisation_farewell': 'delete, insert, select',
      'house.organisation_trip': 'delete, insert, select, update',
      'house.passkey': 'insert, select, update',
      'house.passkey_challenge': 'delete, insert, select, update',
      'house.purpose_given': 'insert, select, update',
      'house.record_table': 'select',
      'house.recovery_code': 'insert, select, update',
      'house.ring_shown': 'insert, select, update',
      'house.sign_in_attempt': 'insert, select',
      'house.sign_in_halfway': 'delete, insert, select, update',
      'house.sign_in_session': 'insert, select, update',
      'house.spare_code': 'insert, select, update',
      // Said, and never changed.
      'public.break_glass': 'insert',
      // Ended, and changed in nothing else.
      'public.access_grant': 'insert, select',
      'public.account_role': 'insert, select',
    }
    const rights = await applicationRights(house.owner)
    // Of these nobody who signs in reads every column.
    const { tables: told, readerIsMore } = await toldByColumns(house.owner)
    assert.ok(told.has('visit') && told.has('contact_child'))
    assert.equal(readerIsMore, false)
    assert.ok(rights.length > 40)
    none(
      rights.flatMap(({ relation, isView, rights: given }) => {
        const bySchema: Readonly<Record<string, string>> = {
          public: isView ? 'select' : 'insert, select, update',
          history: 'select',
          as_known: 'select',
        }
        const [schema = '', name = ''] = relation.split('.')
        const may = allowed[relation] ?? (told.has(name) && schema === 'public' ? 'insert, update' : bySchema[schema])
        return given === may ? [] : [`The application may ${given} ${relation}; it should have ${may ?? 'nothing'}.`]
      }),
    )
    none(
      rights
        .filter(({ relation }) => relation.startsWith('house.ledger'))
        .map(({ relation }) => `The application reaches ${relation}.`),
    )
  })

  it('keeps every column that may hold an address, a number, a school, a placement or a name, or says why not', async () => {
    const columns = await columnsOfTheRecord(house.owner)
    const kept = await keptTables(house.owner)
    none(
      columns
        .filter(({ column, key }) => soundsLikeADetail.test(column) && detailColumns[key] === undefined)
        .map(
          ({ key }) =>
            `${key} sounds like a confidential detail: keep it with house.keep_confidential, and put it in test/architecture/confidential-columns.ts.`,
        ),
    )
    const known = new Set(columns.map(({ key }) => key))
    none(Object.keys(detailColumns).flatMap((key) => (known.has(key) ? [] : [`There is no column ${key} any more.`])))
    none(
      Object.entries(detailColumns).flatMap(([key, how]) => {
        const table = key.split('.')[0] ?? ''
        return how !== 'kept' || (kept.has(`public.${table}`) && kept.has(`history.${table}`))
          ? []
          : [`${key} is said to be kept, and its table or its history has no restrictive policy “confidential”.`]
      }),
    )
  })

  it('shows rows with the owner’s rights in measures only, which carry no identity', async () => {
    const views = (await viewsWithOwnersRights(house.owner)).filter((name) => !name.startsWith('public.measure_'))
    none(views.map((name) => `The view ${name} shows rows whoever asks: make it security_invoker, or a measure.`))
  })

  it('says in every function with the owner’s rights where it looks names up', async () => {
    none((await openEndedDefiners(house.owner)).map((name) => `${name} has no search_path that ends in pg_temp.`))
  })

  it('believes no setting that whoever runs SQL can set to their gain', async () => {
    const harmless: Readonly<Record<string, string>> = {
      'house.acting_role': 'believed while it is the word that was said with the key',
      'house.is_known_whole': 'believed under the seal of this transaction',
      'house.kept_answer': 'believed under the seal of this transaction',
      'house.moment_known': 'an earlier day is asked for by whoever looks, and shown under the restriction of today',
      'house.was_said': 'spares a session in which nothing was said the fault of asking',
      'house.within_days_known': 'the same earlier day, which a reviewer may ask for within their days',
    }
    assert.deepEqual(await readersOfSettings(house.owner), Object.keys(harmless))
  })

  it('leaves the application no place to make anything of its own, and no row to change that it does not see', async () => {
    none((await placesToMake(house.owner)).map((place) => `The application could make something in ${place}.`))
    const { moved, kept } = await changedUnseen(house.owner)
    none([
      ...moved.map((name) => `A row of ${name} could be moved into another record: call house.keep_whose.`),
      ...kept.map((name) => `What is kept in ${name} could be changed by somebody from whom it is kept.`),
    ])
  })
})
