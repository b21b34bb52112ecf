import { read, type Source, withoutSqlComments } from '#test/architecture/sources.ts'

/** What may stand nowhere, or only in named places, and the sentence that is said when it does. */
interface Ban {
  readonly pattern: RegExp
  readonly says: string
  readonly but?: (path: string) => boolean
}

function holdsSql(path: string): boolean {
  return (
    path.endsWith('-store.ts') ||
    path === 'src/kernel/database.ts' ||
    path.startsWith('src/kernel/schema/') ||
    path.startsWith('bench/')
  )
}

/** The ledger itself; the owner making a login; and somebody asking for their own rights, which shows no record. */
const mayOpenTransactions: readonly string[] = [
  'src/domains/ledger/act.ts',
  'src/domains/ledger/view.ts',
  'src/domains/ledger/verify-store.ts',
  'src/domains/access/application-login-store.ts',
  'src/domains/ledger/own-rows.ts',
  'src/kernel/jobs/queue-store.ts',
]

const bans: readonly Ban[] = [
  {
    pattern: /\bnew\s+Date\b|\bDate\.now\b|\bTemporal\.Now\b/,
    says: 'reads the time; only the clock of the kernel does. Take a Clock.',
    but: (path) => path === 'src/kernel/clock.ts',
  },
  {
    pattern:
      /\bimport\s*\{[^}]*\bsql\b[^}]*\}\s*from\s*['"]kysely['"]|\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(/,
    says: 'holds SQL; it belongs in a file whose name ends in -store.ts.',
    but: holdsSql,
  },
  {
    pattern: /\.transaction\(\)/,
    says: 'opens a transaction; go through act or view of the ledger.',
    but: (path) => mayOpenTransactions.includes(path) || /^(?:test|bench)\//.test(path),
  },
  {
    pattern: /\bsavepoint\b|\.startTransaction\(/i,
    says: 'goes back to a savepoint; what an act notes of itself does not (docs/decisions/0136-what-was-found-out-is-sealed.md).',
    but: (path) => path === 'test/architecture/bans.ts',
  },
  {
    pattern: /house\.says_who\b|set_config\('holdfast\.(?!as_known)/,
    says: 'says to PostgreSQL who acts; setContext and setAccount do, for what is known of them is kept under all of it.',
    but: (path) => path === 'src/domains/ledger/entry-store.ts' || /^(?:test|bench)\//.test(path),
  },
  {
    pattern: /(?:^|\n)export\s+(?:\*|\{[^}]*\})\s*from\b/,
    says: 're-exports from another file; import the file itself.',
  },
  { pattern: /(?:^|\n)export\s+default\b/, says: 'has a default export; name it.' },
  { pattern: /\.(?:skip|only)\(|\b(?:it|test|describe)\([^\n]*\{\s*(?:skip|only|todo)\s*:/, says: 'leaves tests out.' },
  { pattern: /\b(?:TO[D]O|FIX[M]E|XX[X])\b/, says: 'leaves work undone; do it, or write down the decision not to.' },
  {
    pattern: /@ts-(?:ignore|expect-error|nocheck)|(?:biome-ignore|oxlint-disable|eslint-disable)/,
    says: 'silences a checker; put right what it found.',
  },
]

function where(source: Source, at: number): string {
  return `${source.path}:${source.text.slice(0, at).split('\n').length}`
}

/** Every breach of a ban, in a sentence that begins with where it is. */
export function breaches(all: readonly Source[]): readonly string[] {
  return all.flatMap((source) =>
    bans
      .filter((ban) => ban.but?.(source.path) !== true && source.path !== 'test/architecture/bans.ts')
      .flatMap((ban) => {
        const found = ban.pattern.exec(source.text)
        return found === null ? [] : [`${where(source, found.index + (/^\n/.test(found[0]) ? 1 : 0))} ${ban.says}`]
      }),
  )
}

function withoutComments(text: string): string {
  const blank = (comment: string): string => comment.replaceAll(/[^\n]/g, ' ')
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, blank)
}

const fieldWords = /\b(?:child(?:ren)?|social work(?:er)?|safeguarding|referral|foster|famil(?:y|ies)|section 47)\b/i

/** Kernel and engine know no word of the field, unless to give an example. A child process is another thing. */
export function wordsOfTheField(all: readonly Source[]): readonly string[] {
  return all
    .filter(
      ({ path }) => /^src\/(?:kernel|engine)\//.test(path) && !/embedded-postgres|file-lock|\.test\.tsx?$/.test(path),
    )
    .flatMap((source) => {
      const found = fieldWords.exec(withoutComments(source.text))
      return found === null ? [] : [`${where(source, found.index)} says "${found[0]}", a word of the field.`]
    })
}

/** Practice is pure: its rules are given facts, and reach for nothing. */
export function impurePractice(all: readonly Source[]): readonly string[] {
  const reaching =
    /from\s+['"](?:node:(?!assert|test)[^'"]*|pg|kysely|hono[^'"]*|#kernel\/(?:database|settings|embedded-postgres)[^'"]*)['"]|\bsystemClock\b/
  return all
    .filter(({ path }) => path.startsWith('src/practice/') && !path.includes('.test.'))
    .flatMap((source) => {
      const found = reaching.exec(source.text)
      return found === null ? [] : [`${where(source, found.index)} reaches for the world: ${found[0]}.`]
    })
}

const sqlClock =
  /(?<![.\w])(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|(?<![.\w'"`])(?:current_timestamp|current_date|current_time|localtimestamp|localtime)\b/i

/** SQL takes the time from house.moment_now(), never from PostgreSQL's own clock. */
export function sqlThatReadsTheTime(all: readonly Source[], migrations: readonly string[]): readonly string[] {
  const files = [
    ...all.filter(({ path }) => path.endsWith('-store.ts')).map(({ path, text }) => ({ path, text })),
    ...migrations.map((path) => ({ path, text: read(path) })),
  ]
  return files.flatMap(({ path, text }) => {
    const found = sqlClock.exec(withoutSqlComments(text))
    return found === null ? [] : [`${path} asks PostgreSQL for the time: ${found[0].trim()}.`]
  })
}

/** Names that say nothing. */
export function namesThatSayNothing(paths: readonly string[]): readonly string[] {
  const empty = /^(?:.*-)?(?:utils?|helpers?|common|managers?|misc|index)$/
  return paths.flatMap((path) =>
    path
      .split('/')
      .map((part) => part.replace(/(?:\.test)?\.[a-z]+$/, ''))
      .filter((name) => empty.test(name) && name !== 'team-manager')
      .map((name) => `${path}: "${name}" does not say what is in it.`),
  )
}
