/** The calendar months within which a referral that follows another refers the child again (FD-07). */
export const reReferralMonths = 12
