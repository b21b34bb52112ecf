import { isTest, type Source } from '#test/architecture/sources.ts'

/**
 * Who may import whom. A new arrow is the most serious kind of change: say in its pull request why nothing smaller would do.
 */

const layers: Readonly<Record<string, readonly string[]>> = {
  db: [],
  kernel: [],
  engine: ['kernel'],
  practice: ['kernel', 'engine'],
  domains: ['kernel', 'engine', 'practice', 'db'],
  web: ['kernel', 'engine', 'practice', 'domains'],
  api: ['kernel', 'engine', 'practice', 'domains'],
  demo: ['kernel', 'engine', 'practice', 'domains'],
  cli: ['kernel', 'engine', 'practice', 'domains', 'db', 'web', 'api', 'demo'],
}

const readByAll = ['ledger', 'access', 'people'] as const
const everyDomain = 'every domain but governance and returns' as const

/** Between domains. `ledger`, `access` and `people` are open to all but those that they stand on. */
const domains: Readonly<Record<string, readonly string[] | typeof everyDomain>> = {
  ledger: [],
  access: ['ledger'],
  people: ['ledger', 'access'],
  workforce: readByAll,
  sharing: readByAll,
  concerns: readByAll,
  commissioning: readByAll,
  'front-door': [...readByAll, 'concerns', 'sharing'],
  casework: [...readByAll, 'front-door', 'concerns', 'commissioning', 'workforce'],
  'looked-after': [...readByAll, 'casework', 'commissioning'],
  governance: everyDomain,
  returns: everyDomain,
}

function layerOf(path: string): string {
  const parts = path.split('/')
  return (parts[0] === 'src' ? parts[1] : parts[0]) ?? ''
}

function domainOf(path: string): string | undefined {
  return /^src\/domains\/([^/]+)\//.exec(path)?.[1]
}

function mayUse(domain: string, other: string): boolean {
  const allowed = domains[domain] ?? []
  return allowed === everyDomain ? !['governance', 'returns'].includes(other) : allowed.includes(other)
}

function wrongArrow(source: Source, imported: string): string | undefined {
  const [from, to] = [layerOf(source.path), layerOf(imported)]
  const arrow = `${source.path} imports ${imported}`
  if (['test', 'bench'].includes(from)) return undefined
  if (['test', 'bench'].includes(to)) return isTest(source.path) ? undefined : `${arrow}: only tests import ${to}/.`
  if (from !== to && !(layers[from] ?? []).includes(to)) {
    // Tests stand on the open house, which the commands' folder opens.
    if (isTest(source.path) && to === 'cli') return undefined
    return `${arrow}: nothing in ${from} may use ${to}.`
  }
  const [domain, other] = [domainOf(source.path), domainOf(imported)]
  if (domain === undefined || other === undefined || domain === other || isTest(source.path)) return undefined
  if (domains[domain] === undefined) return `${source.path}: the domain "${domain}" is not in the table of arrows.`
  return mayUse(domain, other) ? undefined : `${arrow}: ${domain} may not use ${other}.`
}

/** Every import that goes against the arrows, in a sentence. */
export function wrongArrows(all: readonly Source[]): readonly string[] {
  return all.flatMap((source) =>
    source.imports.map((imported) => wrongArrow(source, imported)).filter((says) => says !== undefined),
  )
}

/** Every circle of imports, told from its first file. */
export function circles(all: readonly Source[]): readonly string[] {
  const importsOf = new Map(all.map((source) => [source.path, source.imports]))
  const done = new Set<string>()
  const found: string[] = []
  const follow = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path)
    if (at >= 0) found.push([...way.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    for (const next of importsOf.get(path) ?? []) follow(next, [...way, path])
    done.add(path)
  }
  for (const source of all) follow(source.path, [])
  return found
}
