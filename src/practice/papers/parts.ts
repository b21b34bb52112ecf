import { everybody, type PaperPart, type StepPaper } from './step-paper.ts'

/** Parts that the papers of many steps are made of. */

/** A sentence as it stands; `{child}` is the name. */
export const says = (text: string): PaperPart => ({ kind: 'says', text })
/** A heading of its own. */
export const heading = (text: string): PaperPart => ({ kind: 'heading', text })
/** What is owed from the step on, and by when. */
export const owed = (text: string): PaperPart => ({ kind: 'owed', heading: text })
/** What was decided, in the words of the outcome. */
export const decision = (label: string): PaperPart => ({ kind: 'decision', label })
/** When and where the meeting of the step is held. */
export const meeting: PaperPart = { kind: 'meeting' }
/** Where what whoever makes it wrote is to stand. */
export const written: PaperPart = { kind: 'written' }
/** The needs that the step found. */
export const needs: PaperPart = { kind: 'needs', heading: 'What the child needs' }

/** What everybody is told who reads about themselves. */
export const agreeOrNot = says(
  'If something here is wrong, or you do not agree, tell us: we write down what you say beside it. You can complain, and an advocate can help you.',
)

/** An invitation to a meeting, with when and where it is held. */
export function invitation(called: string, asks: string): StepPaper {
  return {
    id: 'invitation',
    title: `Invitation to the ${called}`,
    filedAs: 'letter',
    readers: everybody,
    when: 'before',
    toWrite: 'Anything else that they should know. When and where it is held is said for the step.',
    parts: [
      says(`We ask you to come to the ${called} about {child}.`),
      meeting,
      says(asks),
      says(
        'You can come, write what you think, or ask somebody to say it for you. Tell us what would help you to take part.',
      ),
    ],
  }
}
