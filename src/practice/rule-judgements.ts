/**
 * Where a rule of the list of timed rules is read otherwise here than it is listed, and why. The handbook says it at the rule. What is not
 * named here is as it is listed. Each is argued in `docs/decisions/0058-every-rule-has-a-home.md`.
 */
export const ruleJudgements: Readonly<Record<string, string>> = {
  'FD-02':
    'Listed as 4, 24 and 72 hours, and as one and three working days. The four hours run by the clock, day and night; what presses less is counted in working days, because schools and surgeries are closed between. All three are ours, and a trust sets its own.',
  'FD-04': 'Guidance gives no number. The working day that stands beside the duty is ours, and says so.',
  'FD-06': 'Guidance gives no number. The numbers that stand beside the duty are ours, and say so.',
  'FH-01': 'Listed as certain. Here it is not: the March 2026 edition of the guidance has not been read in full.',
  'CP-01': 'Guidance gives no number. Where a number stands beside the duty it is ours, and says so.',
  'CP-09':
    'The Act says seven days beginning with the day that the order names, so that day is the first. Our clocks call it day 0: the seventh is kept as six days after it.',
  'CP-11':
    'Counted back from the conference. A report that came too late puts no conference off: it is gone through with the family within two working days after it.',
  'CP-12': 'Listed as certain. Here it is not: the March 2026 edition of the guidance has not been read in full.',
  'CP-19':
    'The fifteen months are ours. Nine months without progress is what the second review conference asks, at three and six months, and the legal gateway is one of its endings. The census counts plans of two years and more: over 729 days.',
  'CP-20':
    'The census counts earlier plans and gives no number. The five working days for reading the last one are ours.',
  'CP-22': 'Ten weeks before the birth, kept as thirty weeks of pregnancy, which is the same day.',
  'FO-01':
    'The year is of the carer’s approval, and no clock of a child runs on it: the fostering service keeps the approvals and their reviews in its own record of the carer (Fostering Services (England) Regulations 2011, regulation 30), of whom Holdfast keeps none. A connected person whom we approve for a time has the clock of that approval.',
  'LA-02': 'Listed as known. Regulation 9(2) has been read, so it is shown as certain.',
  'LA-03':
    'The regulation wants everybody told before the placement; the five working days are for one that is made in an emergency. The clock runs in every case, so nobody is left untold.',
  'LA-04':
    'The regulation wants the doctor’s report in time for the first review. Twenty working days is the last day for that review.',
  'LA-08':
    'Listed as a regulation. The Act and the regulations ask that an officer is appointed; the five working days are those of the IRO Handbook.',
  'LA-11':
    'The six months are the regulation’s. That a review may do without a meeting, and that one a year is a meeting, is statutory guidance.',
  'LA-20': 'The regulation gives no number. The week that stands beside the duty is ours, and says so.',
  'LA-21': 'Listed as known. Regulation 29 has been read, so it is shown as certain.',
  'LA-27': 'Guidance gives no number. The ten working days that stand beside the duty are ours, and say so.',
  'PL-02':
    'Listed as national guidance. The Public Law Working Group does not bind by statute: the sixteen weeks bind because the trust adopts them, so they are shown as local.',
  'PL-03':
    'Listed as a rule of court. No paragraph of Practice Direction 12A that gives ten days is known to us, so the number is shown as local.',
  'PL-04':
    'Enacted, and not in force: no day is appointed. It is asked only of work that begins on or after the day that is entered for it. Offers are recorded already.',
  'PL-06':
    'The court calls the day of issue day 1. Our clocks call it day 0, so day 18 is kept as seventeen working days after it. The practice direction has not been read again in full.',
  'SG-02': 'Listed as certain. Here it is not: the Schedule as amended has not been read again in full.',
  'SI-01':
    'Listed as an Act. Section 16C of the Children Act 2004 asks for the notice; the five working days are those of Working Together, chapter 5.',
  'SV-01':
    'Listed as national guidance. The employer standards do not bind by statute: the month binds because the trust adopts it, so it is shown as local. What runs here is the clock of each child, three months from the last supervision in which they were discussed. The month of the practitioner has none: Holdfast keeps the record of children and no record of a worker’s supervision, which is the employer’s and of its own confidence.',
  'ED-01':
    'The one working day is ours. Section 434A of the Education Act 1996, which would ask for the authority’s consent, is enacted and not in force.',
  'AD-06':
    'The agency that approves adopters keeps these dates, in its own records of adults. No clock of a child runs on them.',
  'AD-07':
    'Listed as national guidance. It is a measure of the adoption scorecard and no duty, so it is shown as local.',
  'CO-03':
    'Listed as known. Regulation 19(4), which gives the panel its days, has been read, so it is shown as certain.',
  'LC-05': 'The same window of four months, kept as one month after the birthday: a clock has one end.',
}
