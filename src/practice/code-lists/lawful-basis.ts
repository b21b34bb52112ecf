/**
 * The powers and duties under which an agency is asked, or told, about a child, and the lawful basis in data protection
 * law that goes with each. Consent is none of them: a family agrees to a service, and what keeps a child safe is shared
 * without it. Sections 16LA and 16LC of the Children Act 2004 are enacted and not known to be in force: they are not offered.
 */

import { act, type Citation } from '#engine/citation.ts'
import { childrenAct1989, childrenAct2004, trustStandard } from '../citations.ts'
import type { Coded } from './code-list.ts'

/** A way in which it is lawful to ask or tell. */
export interface LawfulBasis extends Coded {
  /** The power or duty. */
  readonly law: Citation
  /** The basis in the UK GDPR, and the condition for special category data. */
  readonly dataProtection: Citation
}

const ukGdpr = (at: string): Citation =>
  act('UK General Data Protection Regulation', at, 'https://www.legislation.gov.uk/eur/2016/679')
const dataProtectionAct = (at: string): Citation =>
  act('Data Protection Act 2018', at, 'https://www.legislation.gov.uk/ukpga/2018/12/schedule/1')

const publicTask = ukGdpr('articles 6(1)(e) and 9(2)(g)')

export const lawfulBases = [
  {
    code: 'section 47',
    label: 'Enquiries into significant harm: the agency must help us',
    law: childrenAct1989('47', '(9) to (11)'),
    dataProtection: publicTask,
  },
  {
    code: 'section 17',
    label: 'Help for a child in need: we may ask the agency to help',
    law: childrenAct1989('27'),
    dataProtection: publicTask,
  },
  {
    code: 'safeguarding partners',
    label: 'Safeguarding partners working together',
    law: childrenAct2004('10'),
    dataProtection: publicTask,
  },
  {
    code: 'child at risk',
    label: 'A child at risk, where agreement cannot be had or reasonably asked for',
    law: dataProtectionAct('Schedule 1, paragraph 18'),
    dataProtection: ukGdpr('article 9(2)(g)'),
  },
  {
    code: 'life and death',
    label: 'Somebody’s life is in danger',
    law: ukGdpr('article 6(1)(d)'),
    dataProtection: ukGdpr('article 9(2)(c)'),
  },
  {
    code: 'health record',
    label: 'A health record that is confidential, used because the child’s safety outweighs it',
    law: trustStandard('confidential health records are used in the public interest, with the reason kept'),
    dataProtection: ukGdpr('article 9(2)(h)'),
  },
  {
    code: 'family help',
    label: 'Family help that the family has agreed to',
    law: childrenAct2004('10'),
    dataProtection: ukGdpr('article 6(1)(e)'),
  },
] as const satisfies readonly LawfulBasis[]

export type LawfulBasisCode = (typeof lawfulBases)[number]['code']

/** A basis by its code, or `undefined`. */
export function lawfulBasisOf(code: string): LawfulBasis | undefined {
  return lawfulBases.find((each) => each.code === code)
}
