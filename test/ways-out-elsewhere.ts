/**
 * What comes out by other doors than pages that answer somebody in the world of the ways out, and which test proves it. A route, job, command or
 * kind of file that is not known here fails `ways-out.test.ts`; so does one that is known and is no more.
 */
interface Proof {
  readonly says: string
  readonly provedBy: string
}

const here = 'test/ways-out.test.ts'

export const jobsOut: Readonly<Record<string, Proof>> = {
  'daily pack': { says: 'a sealed file in folders', provedBy: here },
  patrol: { says: 'rows for the data protection officer', provedBy: 'src/web/governance/patrol/a-breach.test.ts' },
  'look for patterns': { says: 'rows on the child’s record', provedBy: here },
  'go over patterns': { says: 'rows on the child’s record', provedBy: here },
  'ring alarms': { says: 'asks for calls', provedBy: here },
  'reach somebody about an alarm': { says: 'e-mail, text message, call', provedBy: here },
  'tell that what is kept was read': {
    says: 'e-mail, text message',
    provedBy: 'src/domains/people/confidential/read-kept.test.ts',
  },
  'watch over reviewing officers': { says: 'clocks', provedBy: 'src/domains/looked-after/reviewing.test.ts' },
  'watch over coming of age': { says: 'clocks', provedBy: 'src/domains/looked-after/leaving-care.test.ts' },
  'watch over the handover': { says: 'asks for an alarm', provedBy: here },
}

const ofTheHouse = 'src/cli/without-database.test.ts'

/** Commands, for whoever holds the server: those that print of the record are asked here. */
export const commandsOut: Readonly<Record<string, Proof>> = {
  holdfast: { says: 'the program', provedBy: ofTheHouse },
  start: { says: 'the log, by request and without words', provedBy: here },
  jobs: { says: 'the log of jobs', provedBy: 'src/cli/jobs/jobs.test.ts' },
  migrate: { says: 'that it is done', provedBy: ofTheHouse },
  schema: { says: 'tables and no rows', provedBy: ofTheHouse },
  seed: { says: 'figures of an invented city', provedBy: ofTheHouse },
  verify: { says: 'findings by id', provedBy: here },
  import: { says: 'what is below it', provedBy: ofTheHouse },
  cin: { says: 'a census by children’s numbers: no address, school, phone, placement or name', provedBy: ofTheHouse },
  user: { says: 'what is below it', provedBy: ofTheHouse },
  add: { says: 'a password, once', provedBy: ofTheHouse },
  pack: { says: 'what is below it', provedBy: 'src/cli/pack.test.ts' },
  make: { says: 'a sealed file, how many children', provedBy: here },
  keys: { says: 'a key', provedBy: 'src/cli/pack.test.ts' },
  open: { says: 'the pack, to whoever has the key', provedBy: here },
  clocks: { says: 'what is below it', provedBy: here },
  compare: { says: 'clocks by id, with their dates', provedBy: here },
  due: { says: 'a date that is asked for, and no record', provedBy: 'src/cli/due.test.ts' },
  handbook: { says: 'rules, and no record', provedBy: ofTheHouse },
}

/** Pages that answer with a file. */
export const filesOut: Readonly<Record<string, Proof>> = {
  'src/web/casework/calendar-page.tsx': { says: 'a calendar without what or whom', provedBy: here },
  'src/web/casework/document-page.tsx': {
    says: 'what was attached, to those from whom nothing in it is kept',
    provedBy: 'src/web/people/kept-on-newer-pages.test.ts',
  },
  'src/web/casework/papers/paper-page.tsx': { says: 'a paper for its recipient', provedBy: here },
  'src/web/governance/asked-of-us/asked-letters.tsx': {
    says: 'a letter to whoever asked, in words that are searched before they are kept',
    provedBy: 'test/words-that-leave.test.ts',
  },
  'src/web/concerns/injury-form-page.tsx': { says: 'an empty body map', provedBy: here },
}

interface ProvedElsewhere extends Proof {
  readonly routes: readonly string[]
  /** Nobody outside the trust may ask for any of them. */
  readonly within?: true
}

/** Routes that answer nobody in that world: what they are about, and where what comes out by them is proved. */
export const elsewhere: readonly ProvedElsewhere[] = [
  {
    says: 'restricted children by number, and who may open them: no name to anybody else',
    provedBy: 'src/web/access/restriction/restricted-children-page.test.ts',
    routes: ['/restricted-children', '/restrictions/:id/access', '/named-duties/:id/end'],
    within: true,
  },
  {
    says: 'forms of one line of the list of restrictions: each is opened there, and says nothing that is kept of the child',
    provedBy: 'src/web/access/restriction/restricted-children-page.test.ts',
    routes: ['/access-by-name/:id/end', '/restrictions/:id/lift', '/restrictions/:id/review'],
    within: true,
  },
  {
    says: 'a restricted record that is opened in danger: who is not let in reads no word of the child',
    provedBy: 'src/web/access/opening/break-glass-page.test.ts',
    routes: ['/restricted/:shownId/open', '/broken-glass/:id'],
    within: true,
  },
  {
    says: 'sealed records, for those who are named: nothing leads from one identity to the other',
    provedBy: 'src/web/people/adoptions-page.test.ts',
    routes: [
      ...['/adoption-records', '/adoption-records/:id', '/adoption-records/:id/identity', '/adoption-records/find'],
      ...['/adoption-records/found/:id', '/children/:id/adoption-order'],
    ],
    within: true,
  },
  {
    says: 'what is kept, for who is on duty with a reason, and the review of it',
    provedBy: 'src/web/people/confidential/read-kept-page.test.ts',
    routes: ['/children/:id/kept-from-you', '/what-is-kept-was-read/:id'],
    within: true,
  },
  {
    says: 'a child who is offered to another worker, without what is kept from them',
    provedBy: 'src/web/casework/allocation/handing-over-page.test.ts',
    routes: ['/handing-over/:id'],
    within: true,
  },
  {
    says: 'a look that is asked about: its question may not say what is kept',
    provedBy: 'src/web/governance/patrol/a-breach.test.ts',
    routes: [
      '/asked-about-looks/:id',
      ...['', '/asking', '/closing', '/doing', '/finding'].map((of) => `/who-looked/cases/:id${of}`),
    ],
  },
  {
    says: 'words of the record that stand in columns, each of which is asked here one by one: “would read it in no column of words”',
    provedBy: here,
    routes: [
      ...['/children/:id/care/return', '/duty/handover/:childId', '/duty/questions/:id', '/duty/searches/:id'],
      '/duty/shifts/:id',
    ],
    within: true,
  },
  {
    says: 'a closure that is asked for, in the same columns; a reviewer and an inspector read it as every page of a child',
    provedBy: here,
    routes: ['/children/:id/closure/:requestId'],
  },
  {
    says: 'asked before a page, or leads on to one, which is here; and the feed, by “calendar”',
    provedBy: here,
    routes: [
      ...['/children/:id/as-known', '/children/:id/purpose', '/children/:id/steps/:stepId/conclusion', '/due/:id'],
      '/calendar/feed/:key',
    ],
  },
  {
    says: 'who works here, and no record',
    provedBy: 'src/web/access/staff/people-page.test.ts',
    routes: ['/joinings/:id'],
    within: true,
  },
  {
    says: 'who is let in again, and no record',
    provedBy: 'src/web/access/sign-in/recoveries-page.test.ts',
    routes: ['/recoveries/:id'],
    within: true,
  },
  {
    says: 'whoever signs in, and no record',
    provedBy: 'src/web/access/sign-in/codes-page.test.ts',
    routes: ['/sign-in/code'],
  },
  {
    says: 'whoever signs in, and no record',
    provedBy: 'src/web/access/sign-in/passkeys-page.test.ts',
    routes: ['/sign-ins/prove-again/:what'],
  },
  {
    says: 'whoever signs in, and no record',
    provedBy: 'src/web/access/sign-in/sign-in-organisation-page.test.ts',
    routes: ['/sign-in/organisation', '/sign-in/organisation/back'],
  },
  {
    says: 'rules, and no record',
    provedBy: 'src/web/governance/dated-settings-page.test.ts',
    routes: ['/what-holds-from-a-day/:name/struck/:settingId'],
  },
]
