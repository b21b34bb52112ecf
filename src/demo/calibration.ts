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
  /** So many families are told of whose work was closed within the year before: those told of again while the city is lived come on top. */
  knownBefore: 0.2,
  /** Referrals by who made them: LAIT has the police, schools and health; the rest is shared out (own knowledge). */
  sources: [
    { codes: ['6'], weight: 28.3 },
    { codes: ['2A', '2B'], weight: 20.6 },
    { codes: ['3A', '3B', '3C', '3D', '3E', '3F'], weight: 15.2 },
    { codes: ['5A', '5B', '5C', '5D'], weight: 14 },
    { codes: ['1A', '1B', '1C', '1D'], weight: 8 },
    { codes: ['4'], weight: 2 },
    { codes: ['7', '8', '9'], weight: 11.9 },
  ],
  /** Strategy discussions that decide on an enquiry: with those above, 36 enquiries in 100 referrals, which is 189.3 to 519.4. */
  enquires: 0.96,
  /** Conferences that make a plan: 61,840 plans begun, 72,090 conferences. */
  conferenceMakesPlan: 0.858,
  /** Requests for a service that are accepted; those for which nothing is available. Local. */
  accepted: 0.72,
  nothingAvailable: 0.5,
  /**
   * Of 10,000 under eighteen, in a year or on 31 March: how many children the city stands for follows from these, and how many of
   * them are in each place. LAIT, England 2025; leavers are the 38,190 of 17 to 21 of whom the authorities know, to 12,183,016.
   */
  perTenThousand: {
    ...{ referred: 519.4, enquiries: 189.3, conferences: 59.2, plansBegun: 50.8, careApplications: 9.1 },
    ...{ inNeed: 330.3, onPlan: 40.6, inCare: 67, leavers: 31.3, cameIntoCare: 26, leftCare: 28 },
  },
  /** Children in need on 31 March by how many months: LAIT, CINTime, England 2025. The longest is drawn up to the last month. */
  inNeedFor: [
    { months: 3, share: 26.7 },
    { months: 6, share: 11 },
    { months: 12, share: 13.1 },
    { months: 24, share: 13.7 },
    { months: 60, share: 35.6 },
  ],
  /** Child protection plans on 31 March by how many months: LAIT, England 2025. */
  onPlanFor: [
    { months: 3, share: 31.5 },
    { months: 6, share: 25.5 },
    { months: 12, share: 26.3 },
    { months: 24, share: 14.4 },
    { months: 30, share: 2.3 },
  ],
  /** Plans by what they are for. Own knowledge of the national returns; the Interactive Tool does not have it. */
  planCategories: [
    { value: 'NEG', weight: 53 },
    { value: 'EMO', weight: 37 },
    { value: 'PHY', weight: 6 },
    { value: 'SAB', weight: 4 },
  ],
  /** Children in care by age. Own knowledge of the national return. */
  inCareAged: [
    { from: 0, until: 0, weight: 4 },
    { from: 1, until: 4, weight: 13 },
    { from: 5, until: 9, weight: 18 },
    { from: 10, until: 15, weight: 38 },
    { from: 16, until: 17, weight: 27 },
  ],
  /** Children in care by where they live: LAIT, England 2025. Of the 67 % in foster care, 16 are with relatives or friends (own knowledge). */
  livesIn: [
    { value: 'foster carer', weight: 51 },
    { value: 'relative', weight: 16 },
    { value: 'children’s home', weight: 12 },
    { value: 'supported accommodation', weight: 9 },
    { value: 'parents', weight: 6 },
    { value: 'elsewhere', weight: 4 },
  ],
  /** Of children in care: 18 % live more than 20 miles from home and outside the area, 8 % came to this country alone. */
  farFromHome: 0.18,
  unaccompanied: 0.08,
  /** Children in need of whom a disability is recorded. Own knowledge of the national return. */
  disabled: 0.12,
  /**
   * Of 10,000 under eighteen in a year; once at least. Published: care applications 9.1; special guardianship 12 %, adoption 9 % and going
   * home 19 % of the 28 who leave care; unaccompanied 22 % of the 26 who come into it; missing 11 %, with parents 6 % of the 67 in care. The
   * rest is local.
   */
  pathway: {
    court: 9.1,
    guardianship: 3.4,
    adopted: 2.5,
    arrivedAlone: 5.7,
    policeProtection: 5,
    missing: 7.4,
    moved: 20,
    withParents: 4,
    homeAgain: 5.3,
    privatelyFostered: 1.6,
    shortBreaks: 4,
    leftTheRoll: 4,
    supervised: 49,
    needReviewed: 32,
  },
  /** Care leavers of 19 to 21 in education, training or work: 54 %; in suitable accommodation: 89 %. */
  leaversOccupied: 0.54,
  leaversHoused: 0.89,
  /** Children about whom somebody raises a concern in a year. Local. */
  concern: 0.07,
} as const
