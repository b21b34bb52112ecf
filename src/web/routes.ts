import { breakGlassRoutes } from '#web/access/opening/break-glass-page.tsx'
import { brokenGlassRoutes } from '#web/access/opening/broken-glass-page.tsx'
import { openingUseRoutes } from '#web/access/opening/opening-use-page.tsx'
import { runningRoutes } from '#web/access/opening/running-page.tsx'
import { declarationRoutes } from '#web/access/restriction/declarations-page.tsx'
import { knowFamilyRoutes } from '#web/access/restriction/know-family-page.tsx'
import { namedDutyRoutes } from '#web/access/restriction/named-duties-page.tsx'
import { restrictedChildrenRoutes } from '#web/access/restriction/restricted-children-page.tsx'
import { restrictionRoutes } from '#web/access/restriction/restrictions-page.tsx'
import { anotherRoleRoutes } from '#web/access/sign-in/another-role-page.tsx'
import { codesRoutes } from '#web/access/sign-in/codes-page.tsx'
import { organisationLogoutRoutes } from '#web/access/sign-in/organisation-logout.ts'
import { passkeysRoutes } from '#web/access/sign-in/passkeys-page.tsx'
import { proveAgainRoutes } from '#web/access/sign-in/prove-again-page.tsx'
import { recoveriesRoutes } from '#web/access/sign-in/recoveries-page.tsx'
import { recoveryProposeRoutes } from '#web/access/sign-in/recovery-propose-page.tsx'
import { secondProofRoutes } from '#web/access/sign-in/second-proof-page.tsx'
import { signInCodeRoutes } from '#web/access/sign-in/sign-in-code-page.tsx'
import { signInLengthsRoutes } from '#web/access/sign-in/sign-in-lengths-page.tsx'
import { signInOrganisationRoutes } from '#web/access/sign-in/sign-in-organisation-page.tsx'
import { signInRoutes } from '#web/access/sign-in/sign-in-page.tsx'
import { signInPasskeyRoutes } from '#web/access/sign-in/sign-in-passkey-page.tsx'
import { signInRecoveryRoutes } from '#web/access/sign-in/sign-in-recovery-page.tsx'
import { signInsRoutes } from '#web/access/sign-in/sign-ins-page.tsx'
import { theirSignInsRoutes } from '#web/access/sign-in/their-sign-ins-page.tsx'
import { deputyRoutes } from '#web/access/staff/deputies-page.tsx'
import { giveRoleRoutes } from '#web/access/staff/give-role-page.tsx'
import { joiningRoutes } from '#web/access/staff/joining-page.tsx'
import { leavingRoutes } from '#web/access/staff/leaving-page.tsx'
import { agenciesRoutes } from '#web/access/staff/people-agencies-page.tsx'
import { endRoleRoutes } from '#web/access/staff/people-end-role-page.tsx'
import { newPersonRoutes } from '#web/access/staff/people-new-page.tsx'
import { peopleRoutes } from '#web/access/staff/people-page.tsx'
import { passwordRoutes } from '#web/access/staff/people-password-page.tsx'
import { givePostRoutes } from '#web/access/staff/people-post-page.tsx'
import { teamsRoutes } from '#web/access/staff/people-teams-page.tsx'
import { registrationRoutes } from '#web/access/staff/registration-page.tsx'
import { registrationsRoutes } from '#web/access/staff/registrations-page.tsx'
import { teamPostsRoutes } from '#web/access/staff/team-posts-page.tsx'
import { allocationRoutes } from '#web/casework/allocation/allocation-page.tsx'
import { handingOverRoutes } from '#web/casework/allocation/handing-over-page.tsx'
import { leaverRoutes } from '#web/casework/allocation/leaver-page.tsx'
import { unallocatedRoutes } from '#web/casework/allocation/unallocated-page.tsx'
import { calendarRoutes } from '#web/casework/calendar-page.tsx'
import { chronologyRoutes } from '#web/casework/chronology/chronology-page.tsx'
import { clockRoutes } from '#web/casework/clocks/clock-page.tsx'
import { closureAuthorityRoutes } from '#web/casework/closure/closure-authority-page.tsx'
import { closureRoutes } from '#web/casework/closure/closure-page.tsx'
import { documentRoutes } from '#web/casework/document-page.tsx'
import { meetingRoutes } from '#web/casework/papers/meeting-page.tsx'
import { paperRoutes } from '#web/casework/papers/paper-page.tsx'
import { papersRoutes } from '#web/casework/papers/papers-page.tsx'
import { stepPaperRoutes } from '#web/casework/papers/step-paper-page.tsx'
import { disagreementRoutes } from '#web/casework/steps/disagreement-page.tsx'
import { planEditionsRoutes } from '#web/casework/steps/plan-editions-page.tsx'
import { section47LookRoutes } from '#web/casework/steps/section-47-look-page.tsx'
import { stepAuthorityRoutes } from '#web/casework/steps/step-authority-page.tsx'
import { stepBeginRoutes } from '#web/casework/steps/step-begin-page.tsx'
import { stepRoutes } from '#web/casework/steps/step-page.tsx'
import { stepUpRoutes } from '#web/casework/steps/step-up-page.tsx'
import { missingRoutes } from '#web/casework/visits/missing-page.tsx'
import { noteRoutes } from '#web/casework/visits/note-page.tsx'
import { strikeRoutes } from '#web/casework/visits/strike-page.tsx'
import { visitRoutes } from '#web/casework/visits/visit-page.tsx'
import { worklistRoutes } from '#web/casework/worklist/worklist-page.tsx'
import { needRoutes } from '#web/commissioning/need-page.tsx'
import { needProgressRoutes } from '#web/commissioning/need-progress-pages.tsx'
import { needRequestRoutes } from '#web/commissioning/need-request-page.tsx'
import { newNeedRoutes } from '#web/commissioning/new-need-page.tsx'
import { providerRoutes } from '#web/commissioning/provider-page.tsx'
import { serviceRoutes } from '#web/commissioning/services-page.tsx'
import { unmetNeedRoutes } from '#web/commissioning/unmet-need-page.tsx'
import { unmetNeedsRoutes } from '#web/commissioning/unmet-needs-page.tsx'
import { allegationConclusionRoutes } from '#web/concerns/allegation-conclusion-page.tsx'
import { allegationRoutes } from '#web/concerns/allegation-page.tsx'
import { allegationReportRoutes } from '#web/concerns/allegation-report-page.tsx'
import { allegationsRoutes } from '#web/concerns/allegations-page.tsx'
import { concernAnswerRoutes } from '#web/concerns/concern-answer-page.tsx'
import { concernNamingRoutes } from '#web/concerns/concern-naming-page.tsx'
import { concernRoutes } from '#web/concerns/concern-page.tsx'
import { concernListRoutes } from '#web/concerns/concerns-page.tsx'
import { injuriesRoutes } from '#web/concerns/injuries-page.tsx'
import { injuryFormRoutes } from '#web/concerns/injury-form-page.tsx'
import { missedAppointmentRoutes } from '#web/concerns/missed-appointment-page.tsx'
import { myConcernsRoutes } from '#web/concerns/my-concerns-page.tsx'
import { patternPromptRoutes } from '#web/concerns/pattern-prompt-page.tsx'
import { patternsRoutes } from '#web/concerns/patterns-page.tsx'
import { raiseConcernRoutes } from '#web/concerns/raise-concern-page.tsx'
import { alarmRoutes } from '#web/duty/alarm-page.tsx'
import { dutyRoutes } from '#web/duty/duty-page.tsx'
import { dutySearchRoutes } from '#web/duty/duty-search-page.tsx'
import { dutySettingsRoutes } from '#web/duty/duty-settings-page.tsx'
import { dutyShiftsRoutes } from '#web/duty/duty-shifts-page.tsx'
import { handoverRoutes } from '#web/duty/handover-page.tsx'
import { rotaRoutes } from '#web/duty/rota-page.tsx'
import { shiftRoutes } from '#web/duty/shift-pages.tsx'
import { agencyAsksRoutes } from '#web/front-door/agency-asks-page.tsx'
import { checkReturnRoutes } from '#web/front-door/check-return-page.tsx'
import { checksRoutes } from '#web/front-door/checks-page.tsx'
import { contactRoutes } from '#web/front-door/contact-page.tsx'
import { contactWritingRoutes } from '#web/front-door/contact-writing-page.tsx'
import { myContactsRoutes } from '#web/front-door/my-contacts-page.tsx'
import { queueRoutes } from '#web/front-door/queue-page.tsx'
import { tellUsRoutes } from '#web/front-door/tell-us-page.tsx'
import { askedAboutRoutes } from '#web/governance/asked-of-us/asked-about-page.tsx'
import { complaintsAndRequestsRoutes } from '#web/governance/asked-of-us/asked-pages.tsx'
import { childHoldRoutes } from '#web/governance/child-holds-page.tsx'
import { dailyPackRoutes } from '#web/governance/daily-pack-page.tsx'
import { datedSettingsRoutes } from '#web/governance/dated-settings-page.tsx'
import { learningReviewsRoutes } from '#web/governance/learning-reviews-page.tsx'
import { leftBehindRoutes } from '#web/governance/left-behind-page.tsx'
import { looksReportRoutes } from '#web/governance/looks-report-page.tsx'
import { measureRoutes } from '#web/governance/measure-page.tsx'
import { measuresRoutes } from '#web/governance/measures-page.tsx'
import { newLearningReviewRoutes } from '#web/governance/new-learning-review-page.tsx'
import { askedRoutes } from '#web/governance/patrol/asked-page.tsx'
import { openedRoutes } from '#web/governance/patrol/opened-page.tsx'
import { patrolCaseRoutes } from '#web/governance/patrol/patrol-case-page.tsx'
import { patrolDetailsRoutes } from '#web/governance/patrol/patrol-details-page.tsx'
import { patrolRoutes } from '#web/governance/patrol/patrol-page.tsx'
import { practiceHoldRoutes } from '#web/governance/practice-holds-page.tsx'
import { handbookRoutes } from '#web/handbook/handbook-page.tsx'
import { healthRoute } from '#web/home/health.ts'
import { homeRoutes } from '#web/home/home-page.tsx'
import { careRoutes } from '#web/looked-after/care-page.tsx'
import { officerRoutes } from '#web/looked-after/officer-page.tsx'
import { placementRoutes } from '#web/looked-after/placement-page.tsx'
import { placementsRoutes } from '#web/looked-after/placements-page.tsx'
import { shortBreakStayRoutes } from '#web/looked-after/short-break-stay-page.tsx'
import { adoptionRoutes } from '#web/people/adoptions-page.tsx'
import { detailsRoutes } from '#web/people/change/details-page.tsx'
import { familyRoutes } from '#web/people/change/family-page.tsx'
import { safetyRoutes } from '#web/people/change/safety-page.tsx'
import { childRoutes } from '#web/people/child/child-page.tsx'
import { genogramRoutes } from '#web/people/child/genogram-page.tsx'
import { looksRoutes } from '#web/people/child/looks-page.tsx'
import { confidentialRoutes } from '#web/people/confidential/confidential-page.tsx'
import { keptReadingRoutes } from '#web/people/confidential/kept-readings-page.tsx'
import { readKeptRoutes } from '#web/people/confidential/read-kept-page.tsx'
import { purposeRoutes } from '#web/people/purpose-page.tsx'
import { searchRoutes } from '#web/people/search-page.tsx'
import type { Route } from '#web/route.ts'
import { accessibilityRoutes } from '#web/static/accessibility-page.tsx'
import { privacyRoutes } from '#web/static/privacy-page.tsx'

/** Every route of the product. The access table in the tests names each of them, and who may ask. */
export const routes: readonly Route[] = [
  healthRoute,
  ...signInRoutes,
  ...homeRoutes,
  ...searchRoutes,
  ...tellUsRoutes,
  ...myContactsRoutes,
  ...queueRoutes,
  ...contactRoutes,
  ...checksRoutes,
  ...checkReturnRoutes,
  ...contactWritingRoutes,
  ...agencyAsksRoutes,
  ...dutyRoutes,
  ...dutySearchRoutes,
  ...alarmRoutes,
  ...handoverRoutes,
  ...dutyShiftsRoutes,
  ...rotaRoutes,
  ...shiftRoutes,
  ...dutySettingsRoutes,
  ...datedSettingsRoutes,
  ...breakGlassRoutes,
  ...brokenGlassRoutes,
  ...openingUseRoutes,
  ...knowFamilyRoutes,
  ...declarationRoutes,
  ...restrictionRoutes,
  ...namedDutyRoutes,
  ...restrictedChildrenRoutes,
  ...adoptionRoutes,
  ...childRoutes,
  ...looksRoutes,
  ...detailsRoutes,
  ...familyRoutes,
  ...safetyRoutes,
  ...confidentialRoutes,
  ...readKeptRoutes,
  ...keptReadingRoutes,
  ...papersRoutes,
  ...meetingRoutes,
  ...stepPaperRoutes,
  ...paperRoutes,
  ...purposeRoutes,
  ...visitRoutes,
  ...missingRoutes,
  ...noteRoutes,
  ...documentRoutes,
  ...strikeRoutes,
  ...section47LookRoutes,
  ...careRoutes,
  ...placementRoutes,
  ...shortBreakStayRoutes,
  ...placementsRoutes,
  ...officerRoutes,
  ...closureRoutes,
  ...closureAuthorityRoutes,
  ...raiseConcernRoutes,
  ...myConcernsRoutes,
  ...concernListRoutes,
  ...concernRoutes,
  ...allegationReportRoutes,
  ...allegationsRoutes,
  ...allegationRoutes,
  ...allegationConclusionRoutes,
  ...chronologyRoutes,
  ...genogramRoutes,
  ...planEditionsRoutes,
  ...injuryFormRoutes,
  ...injuriesRoutes,
  ...missedAppointmentRoutes,
  ...patternsRoutes,
  ...patternPromptRoutes,
  ...concernAnswerRoutes,
  ...concernNamingRoutes,
  ...measuresRoutes,
  ...measureRoutes,
  ...childHoldRoutes,
  ...practiceHoldRoutes,
  ...learningReviewsRoutes,
  ...newLearningReviewRoutes,
  ...dailyPackRoutes,
  ...looksReportRoutes,
  ...patrolRoutes,
  ...patrolCaseRoutes,
  ...askedRoutes,
  ...openedRoutes,
  ...patrolDetailsRoutes,
  ...newNeedRoutes,
  ...needRoutes,
  ...needRequestRoutes,
  ...needProgressRoutes,
  ...unmetNeedsRoutes,
  ...unmetNeedRoutes,
  ...serviceRoutes,
  ...providerRoutes,
  ...allocationRoutes,
  ...unallocatedRoutes,
  ...worklistRoutes,
  ...deputyRoutes,
  ...stepBeginRoutes,
  ...stepRoutes,
  ...stepAuthorityRoutes,
  ...calendarRoutes,
  ...stepUpRoutes,
  ...disagreementRoutes,
  ...clockRoutes,
  ...complaintsAndRequestsRoutes,
  ...askedAboutRoutes,
  ...leftBehindRoutes,
  ...leavingRoutes,
  ...registrationsRoutes,
  ...registrationRoutes,
  ...joiningRoutes,
  ...leaverRoutes,
  ...handingOverRoutes,
  ...peopleRoutes,
  ...newPersonRoutes,
  ...endRoleRoutes,
  ...givePostRoutes,
  ...teamsRoutes,
  ...teamPostsRoutes,
  ...agenciesRoutes,
  ...runningRoutes,
  ...passwordRoutes,
  ...signInCodeRoutes,
  ...signInPasskeyRoutes,
  ...signInOrganisationRoutes,
  ...organisationLogoutRoutes,
  ...proveAgainRoutes,
  ...anotherRoleRoutes,
  ...giveRoleRoutes,
  ...signInRecoveryRoutes,
  ...recoveryProposeRoutes,
  ...recoveriesRoutes,
  ...signInsRoutes,
  ...secondProofRoutes,
  ...codesRoutes,
  ...passkeysRoutes,
  ...theirSignInsRoutes,
  ...signInLengthsRoutes,
  ...handbookRoutes,
  ...accessibilityRoutes,
  ...privacyRoutes,
]
