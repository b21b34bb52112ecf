import { closureRequest } from '#domains/casework/closure/closure-store.ts'
import { screeningOf } from '#domains/casework/deciding/decide-contact-store.ts'
import { openStepOf, stepById } from '#domains/casework/steps/step-store.ts'
import type { Tx } from '#domains/ledger/context.ts'
import { readWhole } from '#domains/ledger/read-whole-store.ts'

/**
 * Steps as they were written, for the acts that judge them, conclude them and save what was shown masked: whoever acts may not read all of
 * what they carry on. What an act answers to a page never comes from here but through the mask.
 */

export const wholeStep = async (tx: Tx, stepId: string) => await readWhole(tx, async () => await stepById(tx, stepId))

export const wholeOpenStepOf = async (tx: Tx, episodeId: string, kind: string) =>
  await readWhole(tx, async () => await openStepOf(tx, episodeId, kind))

export const wholeScreeningOf = async (tx: Tx, contactId: string) =>
  await readWhole(tx, async () => await screeningOf(tx, contactId))

export const wholeClosureRequest = async (tx: Tx, childId: string, requestId: string) =>
  await readWhole(tx, async () => await closureRequest(tx, childId, requestId))
