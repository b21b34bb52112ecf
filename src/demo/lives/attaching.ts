import type { FamilyLife } from '#demo/family-life.ts'
import { openChildren, slotsToday } from '#demo/lives/child-life.ts'
import { workingMoment } from '#demo/timetable.ts'
import { papers } from '#demo/vocabulary/around-the-child.ts'
import { fill } from '#demo/vocabulary/fill.ts'
import { tried, type World } from '#demo/world.ts'
import { attachDocument } from '#domains/casework/documents/attach-document.ts'

/** In some families a paper comes in while the assessment is written, and the worker attaches it. */
export function attachPaper(world: World, life: FamilyLife): void {
  const { random } = life.family
  const { documents } = world.house
  const paper = random.pick(papers)
  if (!random.chance(0.25) || documents === undefined) return
  const at = workingMoment(world.clock.today(), random.whole(5, 20), 9 * 60 + random.whole(10, 90))
  world.timetable.put(at, async () => {
    const [one] = openChildren(life)
    if (one === undefined) return
    const bytes = new TextEncoder().encode(fill(paper.says, slotsToday(world, life, one)))
    const document = { childId: one.childId, title: paper.title, receivedOn: world.clock.today() }
    const file = { name: paper.fileName, bytes }
    tried(world, await attachDocument(world.as(life.worker), documents, { ...document, file }))
  })
}
