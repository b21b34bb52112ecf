import type { StepId } from '#practice/contents.ts'
import { dueByStep } from '#practice/due-by-step.ts'
import { handbook } from '#practice/handbook.ts'
import type { HandbookGate, HandbookRule, HandbookStep } from '#practice/handbook-shape.ts'
import { regions } from '#practice/regions.ts'
import { timeliness } from '#practice/timeliness/contents.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { HowItIsCounted, Limits } from '#web/handbook/handbook-limits.tsx'
import { partPage, rulesPage } from '#web/handbook/handbook-links.ts'
import { NoteLink, NoteList, type Notes, notesOf } from '#web/handbook/handbook-notes.tsx'
import { isListed, rulesOf } from '#web/handbook/handbook-rules.ts'
import { whoMay } from '#web/handbook/who-may.ts'
import { paths } from '#web/paths.ts'
import type { Children } from '#web/route.ts'

const protects: Readonly<Record<string, string>> = {
  throughout:
    'It protects a child now: nothing but lawful authority, where the law asks for it, stands in its way. What is lacking is put right afterwards.',
  'to begin': 'Nothing stands in the way of beginning it.',
}

/** A step as a practitioner asks of it: what for, who, what must be so, by when, how it can end, what comes next. */
export function HandbookStepContent({ step }: { readonly step: HandbookStep }) {
  const within = (element: string): boolean => element === step.id || element.startsWith(`${step.id}/`)
  const noGates = step.toBegin.length === 0 && step.toConclude.length === 0
  const limits = [...rulesOf(owedBefore(step.id), 'limit'), ...rulesOf(within, 'limit')]
  const notes = notesOfStep(step, [...limits, ...rulesOf(within, 'step')])
  return (
    <>
      <p class="govuk-body-l">{step.purpose}</p>
      {step.protective !== null && <InsetText>{protects[step.protective]}</InsetText>}
      <Part title="When it begins">
        <p class="govuk-body">
          {step.begins} <After step={step} />
        </p>
        {step.beside.length > 0 && (
          <p class="govuk-body">
            It can begin while this goes on: <Steps of={step.beside} />.
          </p>
        )}
      </Part>
      <Part title="Who may do it">
        <List lines={whoMay(step.id)} />
      </Part>
      <Part title="What must be so">
        {noGates && <p class="govuk-body">Nothing, unless its ending below asks for something.</p>}
        <Gates title="To begin" gates={step.toBegin} notes={notes} />
        <Gates title="To conclude, whichever way it ends" gates={step.toConclude} notes={notes} />
      </Part>
      <Part title="By when">
        <ByWhen limits={limits} notes={notes} />
      </Part>
      <Part title="How it can end">
        {step.outcomes.map((outcome) => (
          <>
            <h3 class="govuk-heading-s">{outcome.means}</h3>
            {outcome.protects && step.protective !== 'throughout' && (
              <NothingInItsWay lacking={outcome.needs.length > 0} />
            )}
            <GateList gates={outcome.needs} notes={notes} />
            {outcome.leadsTo.length > 0 && <Next to={outcome.leadsTo} />}
          </>
        ))}
      </Part>
      {step.owes.length > 0 && (
        <Part title="What is owed because of it">
          <p class="govuk-body">
            In its time: <Steps of={step.owes} />.
          </p>
        </Part>
      )}
      <Part title="What is asked">
        <List lines={step.questions} />
      </Part>
      <Part title="Examples, each of which is tested">
        <p class="govuk-body">What is late is shown as late, and nothing is refused for it.</p>
        <List lines={step.situations} />
      </Part>
      <Part title="Where it is written">
        <NoteList notes={notes} />
        <Judgements ids={rulesCarried(within)} />
        <p class="govuk-body-s">
          Timed rules: <RuleLinks ids={rulesCarried(within)} />. Questions: edition {step.edition}. Part of{' '}
          <a class="govuk-link" href={paths.handbookPage(partPage(step.region))}>
            {regions[step.region].title}
          </a>
          .
        </p>
      </Part>
    </>
  )
}

/** What was owed before the step began, and is met by doing it. */
function owedBefore(id: StepId): (element: string) => boolean {
  const met = new Set([...dueByStep(id), timeliness[id].limit])
  return (element) => met.has(element) && !element.startsWith(`${id}/`)
}

/** What an ending that protects still asks for becomes a clock. */
function NothingInItsWay({ lacking }: { readonly lacking: boolean }) {
  return (
    <p class="govuk-body">
      Nothing but lawful authority stands in its way.{lacking && ' What is lacking of this is put right afterwards:'}
    </p>
  )
}

/** In the order in which the page comes to them. */
function notesOfStep(step: HandbookStep, rules: readonly HandbookRule[]): Notes {
  const gates = [...step.toBegin, ...step.toConclude]
  const ofEndings = step.outcomes.flatMap(({ needs }) => needs)
  const [limits, own] = [rules.filter(({ type }) => type === 'limit'), rules.filter(({ type }) => type === 'step')]
  return notesOf([...own, ...gates, ...limits, ...ofEndings])
}

function rulesCarried(within: (element: string) => boolean): readonly string[] {
  return [...new Set(handbook().rules.flatMap(({ id, element }) => (within(element) && isListed(id) ? [id] : [])))]
}

function RuleLinks({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length === 0) return <>none of the list</>
  return (
    <>
      {ids.map((id, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={`${paths.handbookPage(rulesPage)}#${id}`}>
            {id}
          </a>
        </>
      ))}
    </>
  )
}

/** Where a rule that the step carries is read otherwise than it is listed. */
function Judgements({ ids }: { readonly ids: readonly string[] }) {
  const said = ids.flatMap((id) => {
    const judgement = handbook().rules.find((rule) => rule.id === id && rule.home)?.judgement
    return judgement == null ? [] : [{ id, judgement }]
  })
  if (said.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {said.map(({ id, judgement }) => (
        <li>
          {id}: {judgement}
        </li>
      ))}
    </ul>
  )
}

function After({ step }: { readonly step: HandbookStep }) {
  if (step.after.length === 0) return null
  return (
    <>
      It can follow: <Steps of={step.after} />.
    </>
  )
}

type Named = HandbookStep['after']

function Next({ to }: { readonly to: Named }) {
  return (
    <p class="govuk-body">
      What comes next: <Steps of={to} />.
    </p>
  )
}

function Steps({ of }: { readonly of: Named }) {
  return (
    <>
      {of.map(({ id, title }, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={paths.handbookPage(id)}>
            {title}
          </a>
        </>
      ))}
    </>
  )
}

function ByWhen({ limits, notes }: { readonly limits: readonly HandbookRule[]; readonly notes: Notes }) {
  if (limits.length === 0) return <p class="govuk-body">No rule gives it a date.</p>
  return (
    <>
      <Limits caption="By when" captionClass="govuk-visually-hidden" limits={limits} notes={notes} />
      <HowItIsCounted limits={limits} level="h3" />
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: Children }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {children}
    </section>
  )
}

interface GatesProps {
  readonly gates: readonly HandbookGate[]
  readonly notes: Notes
}

function Gates({ title, gates, notes }: GatesProps & { readonly title: string }) {
  if (gates.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <GateList gates={gates} notes={notes} />
    </>
  )
}

/** Each gate as the rule that it is, with what to do where it is not so, who may decide otherwise, and by what it binds. */
function GateList({ gates, notes }: GatesProps) {
  if (gates.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {gates.map((gate) => (
        <li>
          {gate.holds}
          {saysMore(gate) && (
            <>
              <br />
              If not: {gate.refused}
            </>
          )}
          {gate.letThroughBy.length > 0 && (
            <>
              <br />
              The {gate.letThroughBy.join(' or the ')} can override this, with a reason.
            </>
          )}
          <br />
          <span class="govuk-body-s">
            <NoteLink notes={notes} rule={gate} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** “The child must have been seen” says nothing that “the child was seen” has not said. */
function saysMore({ holds, refused }: HandbookGate): boolean {
  const oneSentence = !/[.:] \S/.test(refused)
  return refused !== holds && !(oneSentence && /\bmust\b/.test(refused))
}

function List({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}
