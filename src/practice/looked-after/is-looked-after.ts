import { childrenAct1989 } from '../citations.ts'
import type { GateOfRecord } from '../define.ts'

/** What is owed to children in care is begun for a child in care. */
export const isLookedAfter: GateOfRecord = {
  id: 'is-looked-after',
  says: 'The child is not looked after. Record first how the child became looked after.',
  metSays: 'The child is looked after.',
  law: childrenAct1989('22', '(1)', 'M'),
  met: ({ record }) => record.lookedAfterSince !== undefined,
}
