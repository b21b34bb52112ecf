/** Every step that gives something in writing, with its papers. */
import type { StepId } from '../contents.ts'
import { assessmentPapers } from './assessment-papers.ts'
import { carePapers } from './care-papers.ts'
import { closurePapers } from './closure-papers.ts'
import { complaintPapers } from './complaint-papers.ts'
import { emergencyPapers } from './emergency-papers.ts'
import { learningPapers } from './learning-papers.ts'
import { legalPapers } from './legal-papers.ts'
import { permanencePapers } from './permanence-papers.ts'
import { planPapers } from './plan-papers.ts'
import { privateFosteringPapers } from './private-fostering-papers.ts'
import { protectionPapers } from './protection-papers.ts'
import { requestPapers } from './request-papers.ts'
import type { StepPaper } from './step-paper.ts'

const ofSteps: Readonly<Partial<Record<StepId, readonly StepPaper[]>>> = {
  ...assessmentPapers,
  ...protectionPapers,
  ...emergencyPapers,
  ...privateFosteringPapers,
  ...planPapers,
  ...carePapers,
  ...permanencePapers,
  ...legalPapers,
  ...closurePapers,
  ...complaintPapers,
  ...requestPapers,
  ...learningPapers,
}

/** The papers of a step; none where it gives nothing in writing. */
export function papersOfStep(kind: StepId): readonly StepPaper[] {
  return ofSteps[kind] ?? []
}
