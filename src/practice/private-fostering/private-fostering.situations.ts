import { manager, on, situationsOf } from '../situation.ts'
import { privateFostering } from './private-fostering.ts'

const record = { dateOfBirth: on('2015-05-05') }
const answers = {
  toldOn: on('2026-12-14'),
  toldBy: 'other',
  beganOn: on('2026-11-30'),
  untilSays: 'Until her mother is back, in the summer.',
  carer: 'Ama Boateng, a friend of her mother, ZZ4 2QQ',
  relation: 'friend',
  seenOn: on('2026-12-18'),
  seenAlone: true,
  childsWords: 'It is loud. I like Ama’s cooking.',
  parentSays: 'Her mother rings each Sunday and asked Ama herself.',
  looked: new Set(['home', 'household', 'checks', 'school', 'contact'] as const),
  judgement: 'Safe and cared for. She needs a bed of her own by January.',
} as const

export const privateFosteringSituations = situationsOf(privateFostering, [
  {
    name: 'begun when a school tells us: visited within seven working days, Christmas left out',
    today: '2026-12-18',
    record,
    does: 'begin',
    due: { 'private-fostering/visited': '2026-12-31' },
  },
  {
    name: 'in time: seen alone and checked, and suitable',
    today: '2026-12-18',
    begunOn: '2026-12-14',
    record,
    answers,
    does: 'suitable',
  },
  {
    name: 'late, in January: seen all the same',
    today: '2027-01-20',
    begunOn: '2026-12-14',
    record,
    answers: { ...answers, seenOn: on('2027-01-20') },
    does: 'suitable',
  },
  {
    name: 'not seen alone, nobody checked: refused',
    today: '2026-12-18',
    begunOn: '2026-12-14',
    record,
    answers: {
      ...answers,
      seenAlone: false,
      whyNotAlone: 'Ama stayed in the room.',
      looked: new Set(['home'] as const),
    },
    does: 'suitable',
    refused: [
      'The child must be seen alone before it is decided that they are safe there.',
      'Criminal record checks of everybody over sixteen who lives there come first.',
    ],
  },
  {
    name: 'not safe: prohibited at once, with questions unanswered',
    today: '2026-12-18',
    begunOn: '2026-12-18',
    record,
    answers: { toldOn: answers.toldOn, judgement: 'A man in the home is known to the police for hurting children.' },
    does: 'prohibited',
    lacking: [
      'answer/toldBy',
      'answer/beganOn',
      'answer/untilSays',
      'answer/carer',
      'answer/relation',
      'answer/seenOn',
      'answer/seenAlone',
      'answer/childsWords',
      'answer/parentSays',
      'answer/looked',
    ],
    due: { 'private-fostering/put-right': '2026-12-31' },
  },
  {
    name: 'a young person of sixteen: refused, for the law stops there',
    today: '2026-12-18',
    record: { dateOfBirth: on('2010-05-05') },
    does: 'begin',
    refused: [
      'Private fostering is of children under sixteen, or under eighteen where the child is disabled. Work with the family as for any child.',
    ],
  },
  {
    name: 'a disabled young person of sixteen is privately fostered until eighteen',
    today: '2026-12-18',
    record: { dateOfBirth: on('2010-05-05'), disabled: true },
    does: 'begin',
  },
  {
    name: 'she lives with her grandmother: not private fostering, and a manager says so',
    today: '2026-12-18',
    begunOn: '2026-12-14',
    record,
    answers: { ...answers, relation: 'close' },
    actor: manager,
    authorisedBy: manager,
    does: 'notPrivateFostering',
  },
])
