import type { StepId } from '../contents.ts'
import type { Timely } from '../timely.ts'

export const healthAndSchool = {
  'initial-health-assessment': {
    limit: 'initial-health-assessment/held',
    from: '2027-03-15',
    last: '2027-04-14',
    inTime: "Looked after since 15 March; a doctor assesses the child's health within twenty working days",
    late: 'It is assessed a day later',
  },
  'review-health-assessment': {
    limit: 'next-health-assessment-under-five',
    from: '2027-05-04',
    last: '2027-11-04',
    inTime: 'Assessed on 4 May at three years of age; assessed again within six months',
    late: 'Assessed a day later',
  },
  'strengths-and-difficulties': {
    limit: 'questionnaire-filled-in',
    from: '2027-05-04',
    last: '2028-05-04',
    inTime: 'Filled in on 4 May; asked for again within twelve months',
    late: 'Asked for a day later',
  },
  'personal-education-plan': {
    limit: 'personal-education-plan/made',
    from: '2027-05-04',
    last: '2027-05-18',
    inTime: 'Looked after since 4 May; the first plan is made within ten working days',
    late: 'It is made a day later',
  },
  'out-of-education': {
    limit: 'virtual-school-told',
    from: '2027-05-04',
    last: '2027-05-05',
    inTime: 'Without a school since 4 May; the virtual school is told on the next working day',
    late: 'It is told a day later',
  },
} as const satisfies Partial<Readonly<Record<StepId, Timely>>>
