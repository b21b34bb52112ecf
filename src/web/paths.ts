/**
 * Every URL of the product, one function a page. No name, reference or search term ever stands in one. Without an id a
 * function gives the pattern of the route.
 */
const child = (id = ':id') => `/children/${id}`
const contact = (id = ':id') => `/contacts/${id}`
const need = (id = ':id') => `/needs/${id}`
const concern = (id = ':id') => `/concerns/${id}`

export const paths = {
  home: () => '/',
  health: () => '/health',
  signIn: () => '/sign-in',
  signInAsPersona: () => '/sign-in/persona',
  signInCode: () => '/sign-in/code',
  signInPasskey: () => '/sign-in/passkey',
  signInLocked: () => '/sign-in/with-a-code',
  signOut: () => '/sign-out',
  handbook: () => '/handbook',
  handbookPage: (id = ':page') => `/handbook/${id}`,
  accessibility: () => '/accessibility',
  privacy: () => '/privacy',

  // people
  search: () => '/search',
  keptSearch: (id = ':id') => `/searches/${id}`,
  child,
  childPurpose: (id?: string) => `${child(id)}/purpose`,
  childDetails: (id?: string) => `${child(id)}/details`,
  childFamily: (id?: string) => `${child(id)}/family`,
  childSafety: (id?: string) => `${child(id)}/safety`,
  childConfidential: (id?: string) => `${child(id)}/confidential`,
  childAsKnown: (id?: string) => `${child(id)}/as-known`,
  breakGlass: (shownId = ':shownId') => `/restricted/${shownId}/open`,
  brokenGlass: () => '/broken-glass',
  glassReview: (id = ':id') => `/broken-glass/${id}`,
  childLooks: (id?: string) => `${child(id)}/looks`,

  // front door
  tellUs: () => '/tell-us',
  myContacts: () => '/what-i-told-you',
  myContact: (id = ':id') => `/what-i-told-you/${id}`,
  contactQueue: () => '/contacts',
  newContact: () => '/contacts/new',
  contact,
  contactDecision: (id?: string) => `${contact(id)}/decision`,
  contactTelling: (id?: string) => `${contact(id)}/telling`,
  contactCompletion: (id?: string) => `${contact(id)}/completion`,
  contactChecks: (id?: string) => `${contact(id)}/checks`,
  contactCheck: (id?: string, checkId = ':checkId') => `${contact(id)}/checks/${checkId}`,
  contactMatch: (id?: string, contactChildId = ':contactChildId') => `${contact(id)}/children/${contactChildId}/match`,

  // casework
  missing: () => '/missing-children',
  myChildren: () => '/my-children',
  teamChildren: () => '/team',
  unallocated: () => '/unallocated',
  allocation: (id?: string) => `${child(id)}/allocation`,
  newVisit: (id?: string) => `${child(id)}/visits/new`,
  newNote: (id?: string) => `${child(id)}/notes/new`,
  newStep: (id?: string, kind = ':kind') => `${child(id)}/steps/new/${kind}`,
  step: (id?: string, stepId = ':stepId') => `${child(id)}/steps/${stepId}`,
  stepConclusion: (id?: string, stepId = ':stepId') => `${child(id)}/steps/${stepId}/conclusion`,
  strike: (id?: string, table = ':table', rowId = ':rowId') => `${child(id)}/strike/${table}/${rowId}`,
  documents: (id?: string) => `${child(id)}/documents`,
  document: (id?: string, documentId = ':documentId') => `${child(id)}/documents/${documentId}`,
  section47Look: (id?: string) => `${child(id)}/section-47-look`,
  closure: (id?: string) => `${child(id)}/closure`,
  closureAuthority: (id?: string, requestId = ':requestId') => `${child(id)}/closure/${requestId}`,
  ownCalendar: () => '/calendar',
  calendarFeed: (key = ':key') => `/calendar/feed/${key}`,
  calendarLink: (id = ':id') => `/due/${id}`,
  clock: (id?: string, clockId = ':clockId') => `${child(id)}/clocks/${clockId}`,

  // looked after
  care: (id?: string) => `${child(id)}/care`,
  newPlacement: (id?: string) => `${child(id)}/care/placement`,
  newTemporaryPlacement: (id?: string) => `${child(id)}/care/temporary-placement`,
  returnFromTemporary: (id?: string) => `${child(id)}/care/return`,

  // concerns
  newConcern: (id?: string) => `${child(id)}/concerns/new`,
  concerns: () => '/concerns',
  concern,
  concernAnswer: (id?: string) => `${concern(id)}/answer`,
  concernNaming: (id?: string) => `${concern(id)}/naming`,
  myConcerns: () => '/my-concerns',
  raiseConcern: () => '/raise-a-concern',

  // commissioning
  newNeed: (id?: string) => `${child(id)}/needs/new`,
  need,
  needRequest: (id?: string) => `${need(id)}/request`,
  needUnmet: (id?: string) => `${need(id)}/unmet`,
  needEnding: (id?: string) => `${need(id)}/ending`,
  needAnswer: (id?: string, requestId = ':requestId') => `${need(id)}/requests/${requestId}/answer`,
  needStart: (id?: string, requestId = ':requestId') => `${need(id)}/requests/${requestId}/start`,
  needDelivery: (id?: string, deliveryId = ':deliveryId') => `${need(id)}/services/${deliveryId}`,
  services: () => '/services',
  service: (id = ':id') => `/services/${id}`,
  newService: () => '/services/new',
  unmetNeeds: () => '/unmet-needs',
  unmetNeed: (id = ':id') => `/unmet-needs/${id}`,
  provider: () => '/provider',
  providerRequest: (id = ':id') => `/provider/${id}`,

  // governance
  measures: () => '/measures',
  measure: (id = ':measure') => `/measures/${id}`,
  learningReviews: () => '/learning-reviews',
  dailyPack: () => '/daily-pack',
  retirePackKey: (id = ':id') => `/daily-pack/keys/${id}/retire`,
  newLearningReview: (id?: string) => `${child(id)}/learning-review`,

  // access
  people: () => '/people-who-use-holdfast',
  newPerson: () => '/people-who-use-holdfast/new',
  endRole: (id = ':id') => `/people-who-use-holdfast/roles/${id}/end`,
  givePost: (id = ':id') => `/people-who-use-holdfast/${id}/post`,
  changePassword: () => '/password',
  signIns: () => '/sign-ins',
  codes: () => '/sign-ins/codes',
  passkeys: () => '/sign-ins/passkeys',
  newPasskey: () => '/sign-ins/passkeys/new',
  setUpSecondProof: () => '/sign-ins/second-proof',
  theirSignIns: (id = ':id') => `/people-who-use-holdfast/${id}/sign-ins`,
  signInLengths: () => '/sign-in-lengths',
  teams: () => '/teams',
  agencies: () => '/agencies',
  running: () => '/running',
  leftBehind: () => '/children-left-behind',
  throwAwayDraft: () => '/drafts/throw-away',
} as const
