/** Typed questions. There is no such thing as a preselected answer here, so none can be shown. */

interface Shared {
  /** The question as it is asked. */
  readonly label: string
  readonly hint?: string
  /** What the answer is called in messages: "date of the visit" gives "Enter the date of the visit". */
  readonly called?: string
  /** The whole message when nothing was answered, where `called` does not make a good one. */
  readonly errorMissing?: string
  readonly optional?: true
  /** What is answered is read outside the house: it is looked through while it is typed. */
  readonly goesOutside?: true
  /** What it belongs to, as a heading over it and its neighbours: "If the plan is stepped down". It asks nothing by itself. */
  readonly under?: string
  /** Asked only when another question was answered so; `is` lists options, or `yes` and `no`. */
  readonly askedWhen?: { readonly question: string; readonly is: readonly string[] }
}

export type Options = Readonly<Record<string, string>>

export interface DateQuestion extends Shared {
  readonly kind: 'date'
  /** What has happened cannot be in the future. */
  readonly past?: true
}
export interface DateTimeQuestion extends Shared {
  readonly kind: 'dateTime'
  readonly past?: true
}
export interface TextQuestion extends Shared {
  readonly kind: 'text' | 'longText' | 'verbatim'
  readonly maxLength?: number
}
export interface YesOrNoQuestion extends Shared {
  readonly kind: 'yesOrNo'
}
export interface OneOfQuestion<O extends Options = Options> extends Shared {
  readonly kind: 'oneOf'
  readonly options: O
  readonly optionHints?: { readonly [K in keyof O]?: string }
}
export interface AnyOfQuestion<O extends Options = Options> extends Shared {
  readonly kind: 'anyOf'
  readonly options: O
  readonly optionHints?: { readonly [K in keyof O]?: string }
  /** An option that cannot stand beside any other. */
  readonly exclusive?: keyof O & string
}
export interface WholeNumberQuestion extends Shared {
  readonly kind: 'wholeNumber'
  readonly least?: number
  readonly most?: number
}

export type Question =
  | DateQuestion
  | DateTimeQuestion
  | TextQuestion
  | YesOrNoQuestion
  | OneOfQuestion
  | AnyOfQuestion
  | WholeNumberQuestion

export type Form = Readonly<Record<string, Question>>

/** The value that answers a question. */
export type ValueOf<Q> = Q extends { readonly kind: 'date' }
  ? Temporal.PlainDate
  : Q extends { readonly kind: 'dateTime' }
    ? Temporal.Instant
    : Q extends { readonly kind: 'text' | 'longText' | 'verbatim' }
      ? string
      : Q extends { readonly kind: 'yesOrNo' }
        ? boolean
        : Q extends { readonly kind: 'oneOf'; readonly options: infer O }
          ? keyof O & string
          : Q extends { readonly kind: 'anyOf'; readonly options: infer O }
            ? ReadonlySet<keyof O & string>
            : Q extends { readonly kind: 'wholeNumber' }
              ? number
              : never

export type Answers<F extends Form> = { readonly [K in keyof F]: ValueOf<F[K]> }

/** The questions of a form that are answered by a date, which is what a limit can be counted from. */
export type DateKey<F extends Form> = {
  [K in keyof F]: Extract<F[K], { readonly kind: 'date' | 'dateTime' }> extends never ? never : K
}[keyof F] &
  string

type Settings<Q> = Omit<Q, 'kind' | 'label' | 'options'>

export function date(label: string, settings: Settings<DateQuestion> = {}): DateQuestion {
  return { kind: 'date', label, ...settings }
}

/** A date with a time of day, typed and shown as the clocks in London stand. */
export function dateTime(label: string, settings: Settings<DateTimeQuestion> = {}): DateTimeQuestion {
  return { kind: 'dateTime', label, ...settings }
}

interface OneLine extends TextQuestion {
  readonly kind: 'text'
}
interface LongText extends TextQuestion {
  readonly kind: 'longText'
}
interface Verbatim extends TextQuestion {
  readonly kind: 'verbatim'
}

export function text(label: string, settings: Settings<TextQuestion> = {}): OneLine {
  return { kind: 'text', label, ...settings }
}

export function longText(label: string, settings: Settings<TextQuestion> = {}): LongText {
  return { kind: 'longText', label, ...settings }
}

/** A person's own words, kept exactly as they were said. */
export function verbatim(label: string, settings: Settings<TextQuestion> = {}): Verbatim {
  return { kind: 'verbatim', label, ...settings }
}

export function yesOrNo(label: string, settings: Settings<YesOrNoQuestion> = {}): YesOrNoQuestion {
  return { kind: 'yesOrNo', label, ...settings }
}

export function oneOf<const O extends Options>(
  label: string,
  options: O,
  settings: Settings<OneOfQuestion<O>> = {},
): OneOfQuestion<O> {
  return { kind: 'oneOf', label, options, ...settings }
}

export function anyOf<const O extends Options>(
  label: string,
  options: O,
  settings: Settings<AnyOfQuestion<O>> = {},
): AnyOfQuestion<O> {
  return { kind: 'anyOf', label, options, ...settings }
}

export function wholeNumber(label: string, settings: Settings<WholeNumberQuestion> = {}): WholeNumberQuestion {
  return { kind: 'wholeNumber', label, ...settings }
}
