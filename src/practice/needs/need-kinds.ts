/** What children and families are found to need, in the words that services and the unmet-need register share. Local list. */
export const needKinds = {
  'safe care at home': 'Safe and reliable care at home',
  parenting: 'Help with parenting',
  'recovery from domestic abuse': 'Recovery from domestic abuse',
  'safety from domestic abuse': 'Safety from domestic abuse',
  'recovery from harm': 'Recovery from harm or trauma',
  'child’s mental health': 'Help with the child’s mental health',
  'parent’s mental health': 'Help with a parent’s mental health',
  'drugs and alcohol': 'Help with drugs or alcohol',
  'young carer': 'Support as a young carer',
  disability: 'Help with a disability, and short breaks',
  'speech and language': 'Help with speech and language',
  education: 'Help at or into school',
  'safety from exploitation': 'Safety from exploitation outside the home',
  'housing and money': 'Housing and money',
  'before birth': 'Help before and after a birth',
  'a trusted adult': 'A trusted adult of the child’s own',
  'somewhere to live': 'Somewhere to live',
} as const satisfies Readonly<Record<string, string>>

export type NeedKind = keyof typeof needKinds

export function isNeedKind(kind: string): kind is NeedKind {
  return Object.hasOwn(needKinds, kind)
}

/** What a kind of need is called; a kind no longer offered is called as it was kept. */
export function needKindLabel(kind: string): string {
  return isNeedKind(kind) ? needKinds[kind] : kind
}
