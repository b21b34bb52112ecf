import { type HandbookGate, type HandbookRule, type HandbookStep, handbook } from '#practice/handbook.ts'
import { regions } from '#practice/regions.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { Limits } from '#web/handbook/handbook-limits.tsx'
import { partPage } from '#web/handbook/handbook-links.ts'
import { Cited, rulesOf } from '#web/handbook/handbook-rules.tsx'
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
  return (
    <>
      <p class="govuk-body-l">{step.purpose}</p>
      {step.protective !== null && <InsetText>{protects[step.protective]}</InsetText>}
      <Part title="When it begins">
        <p class="govuk-body">
          {step.begins} <After step={step} />
        </p>
      </Part>
      <Part title="Who may do it">
        <List lines={whoMay(step.id)} />
      </Part>
      <Part title="What must be so">
        {noGates && <p class="govuk-body">Nothing besides what its endings ask.</p>}
        <Gates title="To begin" gates={step.toBegin} />
        <Gates title="To conclude, whichever way it ends" gates={step.toConclude} />
      </Part>
      <Part title="By when">
        <ByWhen limits={rulesOf(within, 'limit')} />
      </Part>
      <Part title="How it can end">
        {step.outcomes.map((outcome) => (
          <>
            <h3 class="govuk-heading-s">{outcome.means}</h3>
            {outcome.protects && <p class="govuk-body">{protects['throughout']}</p>}
            <GateList gates={outcome.needs} />
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
      <Part title="Tried with these situations">
        <List lines={step.situations} />
      </Part>
      <Part title="Where it is written">
        <ul class="govuk-list govuk-list--bullet">
          {rulesOf(within, 'step').map((rule) => (
            <li>
              <Cited rule={rule} />
            </li>
          ))}
        </ul>
        <p class="govuk-body-s">
          Edition {step.edition}. Rules of the list: {rulesCarried(within).join(', ') || 'none'}. Part of{' '}
          <a class="govuk-link" href={paths.handbookPage(partPage(step.region))}>
            {regions[step.region].title}
          </a>
          .
        </p>
      </Part>
    </>
  )
}

function rulesCarried(within: (element: string) => boolean): readonly string[] {
  return [...new Set(handbook().rules.flatMap(({ id, element }) => (within(element) && id !== element ? [id] : [])))]
}

/** What is owed because of the record, whichever step is under way. */
export function HandbookOwed() {
  return (
    <>
      <p class="govuk-body-l">Dates that follow from what is recorded, whichever step is under way.</p>
      <Limits caption="What is owed, and by when" limits={rulesOf((element) => !element.includes('/'), 'limit')} />
    </>
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

function ByWhen({ limits }: { readonly limits: readonly HandbookRule[] }) {
  if (limits.length === 0)
    return <p class="govuk-body">It has no date of its own: what leads to it, or the record, says by when.</p>
  return <Limits caption="By when" captionClass="govuk-visually-hidden" limits={limits} />
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
}

function Gates({ title, gates }: GatesProps & { readonly title: string }) {
  if (gates.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <GateList gates={gates} />
    </>
  )
}

/** Each gate as the rule that it is, with what to do where it is not so, and its law as a link. */
function GateList({ gates }: GatesProps) {
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
              The {gate.letThroughBy.join(' or the ')} may let it through, with a reason.
            </>
          )}
          <br />
          <span class="govuk-body-s">
            <Cited rule={gate} />
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
