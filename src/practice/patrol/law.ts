import { act, local, type PublishedCitation, regulation } from '#engine/citation.ts'

/** Why looks are gone over, and what a breach obliges to. Retained as UK GDPR; cited where each rule binds. */

const ukGdprUrl = 'https://www.legislation.gov.uk/eur/2016/679'

function ukGdpr(article: string, at: string): PublishedCitation {
  return regulation('UK General Data Protection Regulation', at, `${ukGdprUrl}/article/${article}`, { confidence: 'M' })
}

/** Kept secure, "including protection against unauthorised or unlawful processing". */
export const integrityAndConfidentiality = ukGdpr('5', 'Article 5(1)(f)')
/** Security appropriate to the risk, and testing of it. */
export const securityOfProcessing = ukGdpr('32', 'Article 32')
/** To the Commissioner without undue delay and, where feasible, within 72 hours, unless a risk is unlikely. */
export const tellTheCommissioner = ukGdpr('33', 'Article 33(1)')
/** To the people concerned without undue delay, where a high risk to them is likely. */
export const tellThePeople = ukGdpr('34', 'Article 34(1)')
/** Not where telling would seriously harm somebody (Schedule 3: social work data), nor where it would hinder finding crime. */
export const notSafeToTell = act(
  'Data Protection Act 2018',
  'Schedule 3, Part 3',
  'https://www.legislation.gov.uk/ukpga/2018/12/schedule/3',
  { confidence: 'M' },
)
/** Obtaining or disclosing personal data without the controller’s consent is an offence. */
export const unlawfulObtaining = act(
  'Data Protection Act 2018',
  'section 170',
  'https://www.legislation.gov.uk/ukpga/2018/12/section/170',
  { confidence: 'M' },
)

/** Access on a strict need-to-know basis: the fourth of the Caldicott principles, kept by the trust as its own standard. */
export const needToKnow = local('Caldicott principles', {
  at: 'access to confidential information is on a strict need-to-know basis (Caldicott principle 4)',
  decidedBy: 'data protection officer',
  confidence: 'M',
})

/** Hours from when a breach is known until the Commissioner is told, where feasible. */
export const hoursToTellTheCommissioner = 72
