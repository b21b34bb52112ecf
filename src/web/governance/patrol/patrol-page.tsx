import { type PatrolCase, patrolDeciders, patrolStateOf, patrolStates } from '#domains/governance/patrol/patrol-case.ts'
import {
  latestRuns,
  type PatrolRun,
  type Retired,
  type RuleVolume,
  retirements,
  ruleVolumes,
  standingCases,
} from '#domains/governance/patrol/patrol-case-store.ts'
import { retireRule, retireRuleForm, takeUpRule } from '#domains/governance/patrol/retire-rule.ts'
import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { cite } from '#engine/citation.ts'
import { shortDate } from '#kernel/dates.ts'
import { patrolRuleOf, patrolRules } from '#practice/patrol/rules.ts'
import { ask, formRoutes } from '#web/form/ask.tsx'
import { page } from '#web/frame.tsx'
import { ruleTitle } from '#web/governance/patrol/patrol-words.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, type Reply, type Route, redirect, type SignedInRequest } from '#web/route.ts'

const mostCases = 100
const daysOfVolume = 90

/** The data protection officer’s home: alerts and cases first, then how often each rule led to something. */
export async function patrolHome(request: SignedInRequest): Promise<Reply> {
  const { ctx } = request
  const since = ctx.clock.today().subtract({ days: daysOfVolume })
  const read = await list(
    ctx,
    'alerts of the patrol',
    async (tx) => ({
      cases: await standingCases(tx, mostCases),
      volumes: await ruleVolumes(tx, since),
      retired: await retirements(tx),
      runs: await latestRuns(tx, 7),
    }),
    ({ cases }) => cases.map(({ accountId }) => accountId),
  )
  return page(
    request,
    { title: 'Who looked', wide: true },
    <>
      <h1 class="govuk-heading-l">Who looked</h1>
      <p class="govuk-body">
        Each night every look of the day before is gone over for those that nothing in the record explains. An alert is
        a question to a colleague, and not a finding. What is about you is not here: a director works it.
      </p>
      <Cases cases={read.cases} />
      <Rules volumes={read.volumes} retired={read.retired} />
      <Runs runs={read.runs} />
      <p class="govuk-body">
        <a class="govuk-link" href={paths.whatWasOpened()}>
          What somebody opened
        </a>
      </p>
    </>,
  )
}

function Cases({ cases }: { readonly cases: readonly PatrolCase[] }) {
  if (cases.length === 0) return <p class="govuk-body">No alert stands.</p>
  return (
    <WideTable
      stacks
      caption={
        cases.length >= mostCases ? `Alerts and cases: the oldest ${mostCases}` : 'Alerts and cases, the oldest first'
      }
      firstCellIsHeader
      head={['Who', 'Day', 'Why it was told', 'Where it stands']}
      rows={cases.map((one) => [
        <a class="govuk-link" href={paths.patrolCase(one.id)}>
          {one.accountName}
          <span class="govuk-visually-hidden">, {shortDate(one.onDay)}</span>
        </a>,
        shortDate(one.onDay),
        [...new Set(one.reasons.map(({ rule }) => ruleTitle(rule)))].join('; '),
        patrolStates[patrolStateOf(one.moves)],
      ])}
    />
  )
}

interface RulesProps {
  readonly volumes: readonly RuleVolume[]
  readonly retired: readonly Retired[]
}

function Rules({ volumes, retired }: RulesProps) {
  return (
    <WideTable
      stacks
      caption={`The rules, and what came of each in the past ${daysOfVolume} days`}
      firstCellIsHeader
      head={['Rule', 'Told', 'Decided', 'Led to something', 'What it sees', 'Why it may be innocent', 'Now']}
      rows={patrolRules.map(({ id, title, looksAt, mayBeInnocent }) => {
        const volume = volumes.find(({ rule }) => rule === id)
        const gone = retired.find(({ rule }) => rule === id)
        return [
          title,
          String(volume?.alerts ?? 0),
          String(volume?.decided ?? 0),
          String(volume?.ledToSomething ?? 0),
          `Somebody ${looksAt}.`,
          mayBeInnocent,
          gone === undefined ? (
            <a class="govuk-link" href={paths.patrolRule(id)}>
              Retire<span class="govuk-visually-hidden"> the rule “{title}”</span>
            </a>
          ) : (
            <>
              Retired {shortDate(gone.on)} by {gone.byName}: {gone.because}{' '}
              <a class="govuk-link" href={paths.patrolRule(id)}>
                Take up again<span class="govuk-visually-hidden"> the rule “{title}”</span>
              </a>
            </>
          ),
        ]
      })}
    />
  )
}

function Runs({ runs }: { readonly runs: readonly PatrolRun[] }) {
  if (runs.length === 0) return <p class="govuk-body">No day was gone over yet: the first is tonight.</p>
  return (
    <WideTable
      stacks
      caption="Days that were gone over"
      head={['Day', 'Records opened', 'People who opened them', 'Alerts']}
      rows={runs.map(({ onDay, looks, users, alerts }) => [
        shortDate(onDay),
        String(looks),
        String(users),
        String(alerts),
      ])}
    />
  )
}

async function changeRule(request: SignedInRequest, sent: boolean): Promise<Reply> {
  const rule = patrolRuleOf(request.params['rule'] ?? '')
  if (rule === undefined) throw new NotFound('rule of the patrol')
  const retired = await list(request.ctx, 'retired rules of the patrol', retirements, () => [])
  const isRetired = retired.some((each) => each.rule === rule.id)
  return await ask(request, sent, {
    title: isRetired ? 'Take up a rule again' : 'Retire a rule',
    caption: rule.title,
    back: paths.patrol(),
    intro: (
      <p class="govuk-body">
        Somebody {rule.looksAt}. {rule.mayBeInnocent} It rests on {rule.law.map(cite).join('; ')}.{' '}
        {isRetired
          ? 'Taken up again, it tells of looks from now on.'
          : 'While it is retired, nobody is told of what it sees.'}
      </p>
    ),
    send: isRetired ? 'Take it up again' : 'Retire it',
    form: retireRuleForm,
    keep: async ({ because = '' }) =>
      isRetired ? await takeUpRule(request.ctx, rule.id, because) : await retireRule(request.ctx, rule.id, because),
    after: () => redirect(paths.patrol(), isRetired ? 'The rule is taken up again.' : 'The rule is retired.'),
  })
}

export const patrolRoutes: readonly Route[] = [
  get(paths.patrol(), patrolDeciders, patrolHome),
  ...formRoutes(paths.patrolRule(), patrolDeciders, changeRule),
]
