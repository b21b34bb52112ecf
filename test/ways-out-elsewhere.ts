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

/** Routes that answer nobody in that world: what they are about, and where what comes out by them is proved. */
export const elsewhere: Readonly<Record<string, Proof>> = {
  '/access-by-name/:id/end': { says: 'a restricted child', provedBy: 'test/restricted-in-view.test.ts' },
  '/restricted-children': {
    says: 'restricted children without names, for whoever answers for them',
    provedBy: 'src/web/access/restriction/restricted-children-page.test.ts',
  },
  '/restricted/:shownId/open': {
    says: 'a restricted child',
    provedBy: 'src/web/access/opening/break-glass-page.test.ts',
  },
  '/restrictions/:id/access': {
    says: 'a restricted child',
    provedBy: 'src/web/access/restriction/restricted-children-page.test.ts',
  },
  '/restrictions/:id/lift': {
    says: 'a restricted child',
    provedBy: 'src/web/access/restriction/restricted-children-page.test.ts',
  },
  '/restrictions/:id/review': {
    says: 'a restricted child',
    provedBy: 'src/web/access/restriction/restricted-children-page.test.ts',
  },
  '/broken-glass/:id': { says: 'a restricted child', provedBy: 'src/web/access/opening/break-glass-page.test.ts' },
  '/adoption-records': { says: 'sealed records', provedBy: 'src/web/people/adoptions-page.test.ts' },
  '/adoption-records/:id': { says: 'sealed records', provedBy: 'src/web/people/adoptions-page.test.ts' },
  '/adoption-records/:id/identity': { says: 'sealed records', provedBy: 'src/web/people/adoptions-page.test.ts' },
  '/adoption-records/find': { says: 'sealed records', provedBy: 'src/web/people/adoptions-page.test.ts' },
  '/adoption-records/found/:id': { says: 'sealed records', provedBy: 'src/web/people/adoptions-page.test.ts' },
  '/children/:id/adoption-order': { says: 'sealed records', provedBy: 'src/web/people/adoptions-page.test.ts' },
  '/children/:id/as-known': { says: 'leads to the page of a day', provedBy: 'test/ways-out.test.ts' },
  '/children/:id/purpose': { says: 'asked before a page, which is here', provedBy: 'test/ways-out.test.ts' },
  '/calendar/feed/:key': { says: 'by “calendar”', provedBy: 'test/ways-out.test.ts' },
  '/children/:id/kept-from-you': {
    says: 'reading what is kept, on duty',
    provedBy: 'src/domains/people/confidential/read-kept.test.ts',
  },
  '/what-is-kept-was-read/:id': {
    says: 'the reviews of those readings',
    provedBy: 'src/domains/people/confidential/read-kept.test.ts',
  },
  '/children/:id/care/return': {
    says: 'a child placed for a while',
    provedBy: 'src/domains/looked-after/placing.test.ts',
  },
  '/children/:id/closure/:requestId': {
    says: 'a closure that is asked for',
    provedBy: 'src/web/casework/kept-in-casework.test.ts',
  },
  '/children/:id/steps/:stepId/conclusion': { says: 'leads to the step', provedBy: 'test/ways-out.test.ts' },
  '/due/:id': { says: 'leads to what is due', provedBy: 'test/ways-out.test.ts' },
  '/duty/handover/:childId': { says: 'a child who is handed over', provedBy: 'src/web/duty/duty-pages.test.ts' },
  '/duty/questions/:id': { says: 'a question of duty', provedBy: 'src/web/duty/duty-pages.test.ts' },
  '/duty/searches/:id': { says: 'what duty searched for', provedBy: 'src/web/duty/duty-pages.test.ts' },
  '/duty/shifts/:id': { says: 'a shift that is reviewed', provedBy: 'src/web/duty/duty-pages.test.ts' },
  '/handing-over/:id': {
    says: 'a child who is offered to somebody',
    provedBy: 'src/web/casework/allocation/handing-over-page.test.ts',
  },
  '/leavers/:id': { says: 'the children of a leaver', provedBy: 'src/web/casework/allocation/leaver-page.test.ts' },
  '/joinings/:id': { says: 'staff', provedBy: 'src/web/access/staff/people-page.test.ts' },
  '/recoveries/:id': { says: 'staff', provedBy: 'src/web/access/sign-in/recoveries-page.test.ts' },
  '/named-duties/:id/end': { says: 'staff', provedBy: 'src/web/people/adoptions-page.test.ts' },
  '/needs/:id/requests/:requestId/start': {
    says: 'a service that somebody accepted',
    provedBy: 'src/web/commissioning/commissioning-pages.test.ts',
  },
  '/needs/:id/return': { says: 'a need that was unmet', provedBy: 'src/web/commissioning/commissioning-pages.test.ts' },
  '/needs/:id/services/:deliveryId': {
    says: 'a service that runs',
    provedBy: 'src/web/commissioning/commissioning-pages.test.ts',
  },
  '/unmet-needs/:id': { says: 'a need that was unmet', provedBy: 'src/web/commissioning/commissioning-pages.test.ts' },
  '/sign-in/code': { says: 'whoever signs in', provedBy: 'src/web/access/sign-in/codes-page.test.ts' },
  '/sign-in/organisation': {
    says: 'whoever signs in',
    provedBy: 'src/web/access/sign-in/sign-in-organisation-page.test.ts',
  },
  '/sign-in/organisation/back': {
    says: 'whoever signs in',
    provedBy: 'src/web/access/sign-in/sign-in-organisation-page.test.ts',
  },
  '/sign-ins/prove-again/:what': { says: 'whoever signs in', provedBy: 'src/web/access/sign-in/passkeys-page.test.ts' },
  '/what-holds-from-a-day/:name/struck/:settingId': {
    says: 'rules, and no record',
    provedBy: 'src/web/governance/dated-settings-page.test.ts',
  },
  '/who-knows-a-family/:id': {
    says: 'a worker who knows a family',
    provedBy: 'test/journeys/a-neighbour-looks.test.ts',
  },
  '/who-knows-a-family/:id/end': {
    says: 'a worker who knows a family',
    provedBy: 'test/journeys/a-neighbour-looks.test.ts',
  },
  '/asked-about-looks/:id': { says: 'a case about looks', provedBy: 'src/web/governance/patrol/a-breach.test.ts' },
  '/who-looked/cases/:id': { says: 'a case about looks', provedBy: 'src/web/governance/patrol/a-breach.test.ts' },
  '/who-looked/cases/:id/asking': {
    says: 'a case about looks',
    provedBy: 'src/web/governance/patrol/a-breach.test.ts',
  },
  '/who-looked/cases/:id/closing': {
    says: 'a case about looks',
    provedBy: 'src/web/governance/patrol/a-breach.test.ts',
  },
  '/who-looked/cases/:id/doing': { says: 'a case about looks', provedBy: 'src/web/governance/patrol/a-breach.test.ts' },
  '/who-looked/cases/:id/finding': {
    says: 'a case about looks',
    provedBy: 'src/web/governance/patrol/a-breach.test.ts',
  },
}
