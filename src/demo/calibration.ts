/**
 * How often things happen in the invented city: the national figures for England, year ended 31 March 2025 (Department for
 * Education, Local Authority Interactive Tool, April 2026), as shares. Those marked local are our own assumption.
 */
export const calibration = {
  /** Of contacts that are not about danger, what is decided. Local: contacts are not published. */
  contactOutcomes: [
    { value: 'noFurtherAction', weight: 10 },
    { value: 'informationAndAdvice', weight: 14 },
    { value: 'familyHelp', weight: 12 },
    { value: 'referral', weight: 40 },
    { value: 'strategyDiscussion', weight: 24 },
  ],
  /** Referrals that came again within twelve months of another: 22.6 %. */
  refersAgain: 0.226,
  /** Referrals by who made them: police 28.3 %, school 20.6 %, health 15.2 %; the rest shared out. */
  sources: [
    { value: '6', weight: 28.3 },
    { value: '2A', weight: 20.6 },
    { value: '3A', weight: 4 },
    { value: '3B', weight: 6 },
    { value: '3E', weight: 5.2 },
    { value: '1A', weight: 5 },
    { value: '1B', weight: 3 },
    { value: '4', weight: 4 },
  ],
  /** Strategy discussions that decide on an enquiry: with those above, 36 enquiries in 100 referrals, which is 189.3 to 519.4. */
  enquires: 0.96,
  /** Conferences that make a plan: 61,840 plans begun, 72,090 conferences. */
  conferenceMakesPlan: 0.858,
  /** Requests for a service that are accepted; those for which nothing is available. Local. */
  accepted: 0.72,
  nothingAvailable: 0.5,
  /**
   * Children of the city’s families who are looked after in the time that is lived: 70 looked after in 10,000 to 519 referred, of whom
   * half stay a short time. The carers’ own children come on top.
   */
  lookedAfter: 0.045,
  /**
   * Of each child told of, in the time that is lived; once at least. From the rates for 10,000 children, divided by the 519.4 referred
   * and by the contacts that are referred (0.64): care applications 9.1; special guardianship 3.4 (12 % of 28 who leave care);
   * adopted 2.5; unaccompanied 5.4 in care; care leavers of 17 to 21 known 31, of whom a third come anew or stand out in a year. Of those
   * in care: missing 11 %, outside the area 18 %, with their parents 6 %, home again 16 %. The rest is local.
   */
  pathway: {
    court: 0.011,
    guardianship: 0.004,
    adopted: 0.003,
    arrivedAlone: 0.005,
    longInCare: 0.02,
    leavers: 0.012,
    policeProtection: 0.006,
    missing: 0.005,
    moved: 0.006,
    withParents: 0.003,
    homeAgain: 0.005,
    privatelyFostered: 0.002,
    shortBreaks: 0.005,
    leftTheRoll: 0.005,
    supervised: 0.06,
    needReviewed: 0.04,
  },
  /** Care leavers of 19 to 21 in education, training or work: 54 %; in suitable accommodation: 89 %. */
  leaversOccupied: 0.54,
  leaversHoused: 0.89,
  /** Children about whom somebody raises a concern in a year. Local. */
  concern: 0.07,
} as const
