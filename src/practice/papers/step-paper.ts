/** What a step gives in writing: to whom, when, and of what it is made. The words are those that were typed in the step. */
import { isAnswered, isAnsweredSo, isAsked } from '#engine/asked.ts'
import type { Answers, Form } from '#engine/question.ts'
import { inWords } from '#engine/transcript.ts'

/** Who may be given a paper: of the family anybody, or the child alone. A court reads everything that is filed. */
export type PaperReader = 'person' | 'child' | 'representative' | 'agency' | 'court'

export const family = ['person', 'representative'] as const
export const everybody = ['person', 'representative', 'agency', 'court'] as const
export const agencies = ['agency', 'court'] as const

export type PaperPart =
  | { readonly kind: 'heading'; readonly text: string }
  /** Plain words of ours. `{child}` stands for the child as the recipient may know them. */
  | { readonly kind: 'says'; readonly text: string }
  /** Answers of the step that were given, each with what it is called here. */
  | { readonly kind: 'answers'; readonly of: Readonly<Record<string, string>> }
  | { readonly kind: 'decision'; readonly label: string }
  /** What is owed because of the step, each with its day. */
  | { readonly kind: 'owed'; readonly heading: string }
  | { readonly kind: 'needs'; readonly heading: string }
  /** When and where it is held, as it was said for the step. */
  | { readonly kind: 'meeting' }
  /** Here stands what whoever makes it wrote, and not at its end. */
  | { readonly kind: 'written' }

export interface StepPaper {
  /** Unique within the step. */
  readonly id: string
  readonly title: string
  /** How it is filed: as the papers of a child are. */
  readonly filedAs: 'letter' | 'plan' | 'conference papers'
  readonly readers: readonly [PaperReader, ...PaperReader[]]
  /** Before: while the step is open, to invite and to prepare. After: once it is concluded. */
  readonly when: 'before' | 'after' | 'any time'
  /** Only when it was concluded so. */
  readonly outcomes?: readonly string[]
  /** Only once this was answered in the step, or was answered so. */
  readonly once?: { readonly question: string; readonly is?: readonly string[] }
  /** No more once this was answered in the step. */
  readonly unless?: string
  /** Not for the family where it was concluded so: what the police and others must talk of first is told to nobody before. */
  readonly notForFamily?: readonly string[]
  /** What whoever makes it still has to write. */
  readonly toWrite?: string
  readonly parts: readonly PaperPart[]
}

/**
 * A line of a finished paper. `own` was typed in the step, and may stand on a brother’s or sister’s record too; `said` is what the child
 * said, as the child said it.
 */
export type PaperLine =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'says'; readonly text: string }
  | {
      readonly kind: 'fact'
      readonly label: string
      readonly text: string
      readonly own: boolean
      readonly said?: true
    }
  /** Of the meeting: never changed for a recipient, and refused where it says too much. */
  | { readonly kind: 'meeting'; readonly label: string; readonly text: string }
  /** What whoever makes it wrote: never changed for a recipient either. */
  | { readonly kind: 'typed'; readonly text: string }

/** What a paper is made from. */
export interface ToWrite {
  readonly form: Form
  readonly answers: Partial<Answers<Form>>
  readonly child: string
  /** What was decided, in the words of the step. */
  readonly decided: string | undefined
  readonly owed: readonly { readonly what: string; readonly by: string }[]
  readonly needs: readonly { readonly title: string; readonly why: string }[]
  readonly meeting: MeetingSaid | undefined
  /** What whoever makes it wrote besides. */
  readonly typed?: string
}

/** The meeting of a step, in words. */
export interface MeetingSaid {
  readonly when: string
  readonly place: string
  readonly who: string
  readonly ring: string
}

const ofTheFamily: readonly PaperReader[] = ['person', 'child', 'representative']

/** The paper with those who may have it once its step was concluded so; none where nobody may. */
export function paperAfter(paper: StepPaper, outcome: string | undefined): readonly StepPaper[] {
  if (outcome === undefined || paper.notForFamily?.includes(outcome) !== true) return [paper]
  const [first, ...rest] = paper.readers.filter((reader) => !ofTheFamily.includes(reader))
  return first === undefined ? [] : [{ ...paper, readers: [first, ...rest] }]
}

/** Whether what a paper tells of was answered in its step. */
export function hasSomethingToSay(
  { once, unless }: Pick<StepPaper, 'once' | 'unless'>,
  answers: Readonly<Record<string, unknown>>,
): boolean {
  if (unless !== undefined && isAnswered(answers[unless])) return false
  if (once === undefined) return true
  const given = answers[once.question]
  return once.is === undefined ? isAnswered(given) : isAnsweredSo(given, once.is)
}

/** Whether any paper of a step tells of a meeting that is to be held. */
export function tellsOfMeeting(papers: readonly Pick<StepPaper, 'parts'>[]): boolean {
  return papers.some(({ parts }) => parts.some(({ kind }) => kind === 'meeting'))
}

/**
 * The paper in lines. What was not answered is left out, with the heading of a part of which nothing is left. What was written besides
 * stands at the end, where the paper has no place for it.
 */
export function linesOf({ parts }: Pick<StepPaper, 'parts'>, from: ToWrite): readonly PaperLine[] {
  const hasPlace = parts.some(({ kind }) => kind === 'written')
  const all: readonly PaperPart[] = hasPlace ? parts : [...parts, { kind: 'written' }]
  const lines = all.flatMap((part) => linesOfPart(part, from))
  return lines.filter((line, index) => line.kind !== 'heading' || (lines[index + 1]?.kind ?? 'heading') !== 'heading')
}

function linesOfPart(
  part: PaperPart,
  { form, answers, child, decided, owed, needs, meeting, typed = '' }: ToWrite,
): readonly PaperLine[] {
  switch (part.kind) {
    case 'heading':
      return [part]
    case 'says':
      return [{ kind: 'says', text: part.text.replaceAll('{child}', child) }]
    case 'decision':
      return decided === undefined ? [] : [{ kind: 'fact', label: part.label, text: decided, own: false }]
    case 'owed':
      return list(
        part.heading,
        undefined,
        owed.map(({ what, by }) => ({ label: what, text: by })),
      )
    case 'meeting':
      return meetingLines(meeting)
    case 'written':
      return typed === '' ? [] : [{ kind: 'typed', text: typed }]
    case 'needs':
      return list(
        part.heading,
        'No need is named.',
        needs.map(({ title, why }) => ({ label: title, text: why })),
      )
    case 'answers':
      return Object.entries(part.of).flatMap(([name, label]): readonly PaperLine[] => {
        const question = form[name]
        if (question === undefined || !isAsked(form, name, answers) || !isAnswered(answers[name])) return []
        return [
          {
            kind: 'fact',
            label: label.replaceAll('{child}', child),
            text: inWords(question, answers[name]),
            own: true,
            ...(question.kind === 'verbatim' ? { said: true } : {}),
          },
        ]
      })
  }
}

function meetingLines(meeting: MeetingSaid | undefined): readonly PaperLine[] {
  if (meeting === undefined) return [{ kind: 'says', text: 'When and where it is held is not set yet.' }]
  const { when, place, who, ring } = meeting
  const line = (label: string, text: string): PaperLine => ({ kind: 'meeting', label, text })
  return [
    line('When', when),
    line('Where', place),
    ...(who === '' ? [] : [line('Who else is asked to come', who)]),
    line('Whom to ring about it', ring),
  ]
}

/** Without words for none the heading goes too, as with every part of which nothing is left. */
function list(
  heading: string,
  none: string | undefined,
  rows: readonly { readonly label: string; readonly text: string }[],
): readonly PaperLine[] {
  const lines = rows.map(({ label, text }): PaperLine => ({ kind: 'fact', label, text, own: false }))
  if (lines.length === 0 && none === undefined) return []
  return [
    { kind: 'heading', text: heading },
    ...(lines.length === 0 ? [{ kind: 'says', text: none ?? '' } as const] : lines),
  ]
}
