import { court } from '#engine/citation.ts'
import type { Form } from '#engine/question.ts'
import { childrenAct1989 } from '../citations.ts'
import type { TrustGate } from '../define.ts'

/** What section 20 asks of a consent, as the Supreme Court read it: without it accommodating a child is not lawful. */

export const section20 = childrenAct1989('20', '', 'M')
const hackney = court(
  'Williams v London Borough of Hackney [2018] UKSC 37, on section 20 of the Children Act 1989',
  'paragraphs 38 to 52',
  'https://www.legislation.gov.uk/ukpga/1989/41/section/20',
  { confidence: 'M', since: '2018-07-18' },
)

interface Consent {
  readonly way?: string
  readonly whoConsents?: string
  readonly consentBy?: string
  readonly hasCapacity?: boolean
  readonly understands?: boolean
  readonly toldCanRemove?: boolean
  readonly freely?: boolean
  readonly objection?: string
  readonly exception?: string
}

type ConsentGate<F extends Form> = TrustGate<F>

const asked = (answers: Consent): boolean => answers.way === 'section20'
const given = (answers: Consent): boolean => asked(answers) && answers.whoConsents !== 'nobody'

/** The conditions of section 20, each in a sentence; none is asked of an order or of police protection. */
export function consentGates<F extends Form>(): readonly ConsentGate<F>[] {
  const gate = (
    id: string,
    says: string,
    metSays: string,
    answerAt: string,
    met: (answers: Consent, sixteen: boolean) => boolean,
    law = section20,
  ): ConsentGate<F> => ({
    ...{ id, says, metSays, law, rules: ['LA-25'], lawfulAuthority: true, answerAt },
    met: ({ answers, record, today }) => {
      const born = record.dateOfBirth
      const sixteen = born !== undefined && Temporal.PlainDate.compare(born.add({ years: 16 }), today) <= 0
      return met(answers as Consent, sixteen)
    },
  })
  return [
    gate(
      'somebody-consents',
      'Say who consents: somebody with parental responsibility, or the young person of sixteen or seventeen. Without consent you need an order, or police protection.',
      'Whoever may consent has consented, or nobody can and nobody objects.',
      'whoConsents',
      (answers, sixteen) =>
        !asked(answers) ||
        answers.whoConsents === 'nobody' ||
        (answers.consentBy !== undefined &&
          (answers.whoConsents === 'parent' || (answers.whoConsents === 'child' && sixteen))),
    ),
    gate(
      'consent-with-capacity',
      'Whoever consents must be able to decide this now. If they are not, their consent is none: take legal advice and use an order or police protection.',
      'Whoever consents is able to decide this.',
      'hasCapacity',
      (answers) => !given(answers) || answers.hasCapacity === true,
      hackney,
    ),
    gate(
      'consent-informed',
      'Whoever consents must understand what they agree to, in their own language and with the facts.',
      'Whoever consents understands what they agree to.',
      'understands',
      (answers) => !given(answers) || answers.understands === true,
      hackney,
    ),
    gate(
      'told-of-right-to-remove',
      'Tell whoever consents that anyone with parental responsibility may take the child home at any time, without notice.',
      'Whoever consents has been told of the right to take the child home at any time.',
      'toldCanRemove',
      (answers) => !given(answers) || answers.toldCanRemove === true,
      childrenAct1989('20', '(8)', 'M'),
    ),
    gate(
      'consent-freely-given',
      'Consent given under pressure or under threat of proceedings is none. Use an order or police protection.',
      'The consent is freely given.',
      'freely',
      (answers) => !given(answers) || answers.freely === true,
      hackney,
    ),
    gate(
      'nobody-who-can-objects',
      'Somebody with parental responsibility objects and can accommodate the child, or arrange it: section 20 does not allow it. Use an order or police protection.',
      'Nobody with parental responsibility who can accommodate the child objects.',
      'objection',
      (answers, sixteen) =>
        !asked(answers) ||
        answers.objection === 'nobody' ||
        answers.objection === 'cannot' ||
        (answers.objection === 'can' &&
          (answers.exception === 'order' || (answers.exception === 'youngPerson' && sixteen))),
      childrenAct1989('20', '(7) to (11)', 'M'),
    ),
  ]
}
