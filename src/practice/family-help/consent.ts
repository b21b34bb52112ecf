import { oneOf } from '#engine/question.ts'

/** Agreement is to the help. What must be known to keep a child safe is shared without it, and the family is told so. */
export const consentToService = oneOf(
  'Does the family agree to have this help?',
  {
    agrees: 'Yes, they agree to the help',
    declines: 'No, they decline it',
    withdrawn: 'They agreed, and have taken it back',
  },
  {
    hint: 'They agree to the help, and can take that back. Sharing what keeps a child safe does not wait for agreement.',
    errorMissing: 'Select whether the family agrees to have this help',
  },
)
