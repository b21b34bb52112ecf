import type { Theme } from '#demo/vocabulary/themes.ts'
import type { NeedKind } from '#practice/needs/need-kinds.ts'

/** What a family's difficulty makes children need, in the words of the directory. */
const kinds: Readonly<Record<Theme, readonly NeedKind[]>> = {
  neglect: ['safe care at home', 'parenting', 'speech and language'],
  'domestic abuse': ['safety from domestic abuse', 'recovery from domestic abuse'],
  'parental mental health': ['parent’s mental health', 'a trusted adult'],
  'substance misuse': ['drugs and alcohol'],
  'physical harm': ['recovery from harm', 'parenting'],
  'emotional harm': ['recovery from harm', 'a trusted adult'],
  'sexual harm': ['recovery from harm'],
  exploitation: ['safety from exploitation', 'a trusted adult'],
  missing: ['safety from exploitation', 'somewhere to live'],
  'young carer': ['young carer'],
  disability: ['disability', 'speech and language'],
  'child’s mental health': ['child’s mental health'],
  'housing and money': ['housing and money'],
  unborn: ['before birth', 'parenting'],
  'alone in this country': ['somewhere to live', 'education'],
}

export function needKindsOf(themes: readonly Theme[]): readonly NeedKind[] {
  return [...new Set(themes.flatMap((theme) => kinds[theme]))]
}
