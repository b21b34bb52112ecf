import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isCaseStep, practiceOf } from '#domains/casework/steps/step.ts'
import { ownQuestions } from '#domains/casework/steps/step-own-questions.ts'
import { stepIds } from '#practice/contents.ts'

/** What belongs to one child is never asked once for brothers and sisters, or it would stand in the record of each. */
const ofOneChild = /\bchild[’'](?:s)? own words|young person|Did you (?:see|speak with) the child/

describe('what is asked for each child of a step that is recorded for several', () => {
  for (const kind of stepIds.filter(isCaseStep)) {
    const { form } = practiceOf(kind)
    const own = new Set(ownQuestions(kind))
    const isOwn = (name: string): boolean => {
      const parent = form[name]?.askedWhen?.question
      return own.has(name) || (parent !== undefined && isOwn(parent))
    }

    it(`${kind}: what a child said, and whether the child was seen`, () => {
      // How the police grade it is in the words of the police.
      const said = Object.entries(form).filter(([name, { kind: is }]) => is === 'verbatim' && name !== 'policeSay')
      const seen = Object.entries(form).filter(([, { label }]) => ofOneChild.test(label))
      const once = [...said, ...seen].map(([name]) => name).filter((name) => !isOwn(name))
      assert.deepEqual(once, [])
    })

    it(`${kind}: only questions of its form`, () => {
      assert.deepEqual(
        [...own].filter((name) => form[name] === undefined),
        [],
      )
    })
  }
})
