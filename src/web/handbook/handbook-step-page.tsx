import { NotFound } from '#domains/ledger/context.ts'
import { plainDate } from '#kernel/dates.ts'
import { formatLength } from '#kernel/working-days/length.ts'
import { type HandbookRule, type HandbookStep, handbook } from '#practice/handbook.ts'
import { InsetText } from '#web/components/inset-text.tsx'
import { page } from '#web/frame.tsx'
import { owedPage, patternsPage } from '#web/handbook/handbook-page.tsx'
import { HandbookPatterns } from '#web/handbook/handbook-patterns.tsx'
import { Cited, rulesOf } from '#web/handbook/handbook-rules.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { type Children, openGet, type PageRequest, type Reply, type Route } from '#web/route.ts'

async function show(request: PageRequest): Promise<Reply> {
  const wanted = request.params['page'] ?? ''
  if (wanted === owedPage) return framed(request, 'What is owed because of the record', <Owed />)
  if (wanted === patternsPage) return framed(request, 'Patterns that someone must answer', <HandbookPatterns />)
  const step = handbook().steps.find(({ id }) => id === wanted)
  if (step === undefined) throw new NotFound('handbook page')
  return framed(request, step.title, <Step step={step} />)
}

function framed(request: PageRequest, title: string, content: Children): Reply {
  return page(
    request,
    { title: `${title}: handbook`, back: paths.handbook() },
    <article class="hf-handbook">
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Handbook of practice</span>
        {title}
      </h1>
      {content}
    </article>,
  )
}

const protects: Readonly<Record<string, string>> = {
  throughout: 'It protects a child now: nothing stands in its way. What is lacking is put right afterwards.',
  'to begin': 'Nothing stands in the way of beginning it.',
}

function Step({ step }: { readonly step: HandbookStep }) {
  const within = (element: string): boolean => element === step.id || element.startsWith(`${step.id}/`)
  const gates = rulesOf(within, 'gate')
  const after = step.after.length === 0 ? '' : ` It can follow: ${step.after.map(({ title }) => title).join(', ')}.`
  return (
    <>
      <p class="govuk-body-l">{step.purpose}</p>
      {step.protective !== null && <InsetText>{protects[step.protective]}</InsetText>}
      <Part title="Where it is written">
        <ul class="govuk-list govuk-list--bullet">
          {rulesOf(within, 'step').map((rule) => (
            <li>
              <Cited rule={rule} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title="When it begins">
        <p class="govuk-body">{`${step.begins}${after}`}</p>
      </Part>
      <Gates title="What may stand in the way of beginning" says={step.toBegin} gates={gates} />
      <Gates title="What may stand in the way of concluding" says={step.toConclude} gates={gates} />
      <Limits caption="By when" limits={rulesOf(within, 'limit')} />
      <Part title="How it can end">
        {step.outcomes.map((outcome) => (
          <>
            <h3 class="govuk-heading-s">{outcome.means}</h3>
            {outcome.protects && <p class="govuk-body">{protects['throughout']}</p>}
            {outcome.leadsTo.length > 0 && <p class="govuk-body">Then: {outcome.leadsTo.join(', ')}.</p>}
            <GateList says={outcome.needs} gates={gates} />
          </>
        ))}
      </Part>
      <Part title="What is asked">
        <List lines={step.questions} />
      </Part>
      {step.situations.length > 0 && (
        <Part title="Tried with these situations">
          <List lines={step.situations} />
        </Part>
      )}
      <p class="govuk-body-s">Edition {step.edition}.</p>
    </>
  )
}

function Owed() {
  return (
    <>
      <p class="govuk-body-l">Dates that follow from what is recorded, whichever step is under way.</p>
      <Limits caption="What is owed, and by when" limits={rulesOf((element) => !element.includes('/'), 'limit')} />
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
  readonly says: readonly string[]
  readonly gates: readonly HandbookRule[]
}

function Gates({ title, ...list }: GatesProps & { readonly title: string }) {
  if (list.says.length === 0) return null
  return (
    <Part title={title}>
      <GateList {...list} />
    </Part>
  )
}

/** Each gate as the sentence that a practitioner reads, with its law as a link. */
function GateList({ says, gates }: GatesProps) {
  if (says.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
      {says.map((line) => {
        const gate = gates.find((rule) => line.startsWith(rule.title) && line.includes(`[${rule.citation}`))
        if (gate === undefined) return <li>{line}</li>
        return (
          <li>
            {line.slice(0, line.lastIndexOf(' ['))}
            <br />
            <span class="govuk-body-s">
              <Cited rule={gate} />
            </span>
          </li>
        )
      })}
    </ul>
  )
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

function Limits({ caption, limits }: { readonly caption: string; readonly limits: readonly HandbookRule[] }) {
  if (limits.length === 0) return null
  return (
    <WideTable
      caption={caption}
      firstCellIsHeader
      head={['What', 'Within', 'In force', 'Where it is written']}
      rows={limits.map((rule) => [rule.title, withinWords(rule), inForce(rule), <Cited rule={rule} />])}
    />
  )
}

function withinWords({ limit, unit }: HandbookRule): string {
  return limit === null || unit === null ? '' : formatLength({ count: limit, unit })
}

function inForce({ from, to }: HandbookRule): string {
  const day = (iso: string): string => plainDate(Temporal.PlainDate.from(iso))
  if (from === null) return ''
  return to === null ? `from ${day(from)}` : `${day(from)} to ${day(to)}`
}

export const handbookStepRoutes: readonly Route[] = [openGet(paths.handbookPage(), show)]
