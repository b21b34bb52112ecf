import { form } from '#engine/form.ts'
import { longText, oneOf } from '#engine/question.ts'

/**
 * A manager’s look at whether section 47 of the Children Act 1989 applies to a child whom nobody could see, or whose family
 * declines help.
 */
export const section47LookForm = form({
  decision: oneOf(
    'Are section 47 enquiries needed?',
    { needed: 'Section 47 enquiries are needed', notNeeded: 'Section 47 enquiries are not needed' },
    {
      optionHints: { needed: 'You go straight on to a strategy discussion.' },
      errorMissing: 'Select whether section 47 enquiries are needed',
    },
  ),
  reasons: longText('What are your reasons?', {
    hint: 'What is known of harm or the risk of it, what was done to see the child, and what you make of it.',
    errorMissing: 'Enter your reasons',
  }),
})
