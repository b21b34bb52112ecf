import { form } from '#engine/form.ts'
import { date, longText, oneOf, verbatim, yesOrNo } from '#engine/question.ts'
import { workingDays } from '#kernel/working-days/length.ts'
import { childrenAct1989, trustLimit } from '../citations.ts'
import { type CodeList, offered } from '../code-lists/code-list.ts'
import { inTouch, leaversAccommodation, leaversActivity } from '../code-lists/leaving-care.ts'
import { notBeforeBirth } from '../dates.ts'
import { defineStep } from '../define.ts'
import { lookedAfterReturn } from '../looked-after/law.ts'
import { careLeavers } from './law.ts'

const coded = (list: CodeList): Readonly<Record<string, string>> =>
  Object.fromEntries(offered(list).map(({ code, label }) => [code, label]))

const visiting = careLeavers('8')

export const personalAdviserContact = defineStep({
  id: 'personal-adviser-contact',
  title: 'Contact with a young person who is leaving or has left care',
  purpose: 'Keep in touch, see how the young person lives, and notice in time when it goes wrong.',
  edition: '2026',
  law: [visiting, childrenAct1989('23CZB', '', 'M'), lookedAfterReturn('care leavers')],
  rules: ['LC-03', 'LC-04', 'LC-05', 'LC-06'],

  begins: {
    when: 'A visit is due, the young person moves or gets in touch, or a birthday is near.',
    after: [],
    afterClosure: true,
  },

  form: form({
    on: date('When?', { called: 'day of the contact', past: true }),
    how: oneOf(
      'How?',
      {
        seen: 'Seen where they live',
        elsewhere: 'Seen elsewhere',
        spoke: 'By telephone or message',
        tried: 'Tried, without an answer',
      },
      { errorMissing: 'Select how you were in touch' },
    ),
    touch: oneOf('Are we in touch?', coded(inTouch), { errorMissing: 'Select whether we are in touch' }),
    activity: oneOf('What does the young person mainly do?', coded(leaversActivity), { optional: true }),
    accommodation: oneOf('Where does the young person live?', coded(leaversAccommodation), {
      errorMissing: 'Select where the young person lives, or that it is not known',
    }),
    suitable: yesOrNo('Is it suitable?', {
      hint: 'Safe, affordable, meets their needs, and they want to be there. Bed and breakfast is not suitable.',
      errorMissing: 'Select whether the place is suitable',
    }),
    movedOn: date('If they have moved: on which day?', { called: 'day of the move', past: true, optional: true }),
    offered: yesOrNo('Was support offered?', { errorMissing: 'Select whether support was offered' }),
    childsWords: verbatim('What did the young person say, in their own words?', { optional: true }),
    story: longText('How is the young person, and what was done?', {
      errorMissing: 'Enter how the young person is and what was done',
    }),
  }),

  dates: [notBeforeBirth('on', 'You can’t have been in touch'), notBeforeBirth('movedOn', 'They can’t have moved')],

  toBegin: [],

  toConclude: [
    {
      id: 'bed-and-breakfast-is-not-suitable',
      says: 'Bed and breakfast is not suitable accommodation. Select No, and what is found instead becomes a clock.',
      metSays: 'No bed and breakfast is recorded as suitable.',
      law: childrenAct1989('23C', '', 'M'),
      rules: ['LC-06'],
      answerAt: 'suitable',
      met: ({ answers }) => answers.accommodation !== 'W' || answers.suitable !== true,
    },
  ],

  putRight: {
    whose: 'Personal adviser',
    limits: trustLimit(workingDays(5), 'a contact that led to a strategy discussion is completed within a week', 'L'),
  },

  timeLimits: [],

  outcomes: {
    kept: { means: 'It is recorded, and we go on.', law: visiting, rules: ['LC-03'], leadsTo: [] },
    strategyDiscussion: {
      means: 'The young person is under eighteen and may be suffering significant harm: hold a strategy discussion.',
      law: childrenAct1989('47', '(1)(b)'),
      rules: ['CP-01'],
      leadsTo: ['strategy-discussion'],
      protective: true,
    },
  },
})
