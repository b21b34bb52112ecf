import type { Wellbeing } from '#domains/looked-after/read-wellbeing-store.ts'
import { longDate, shortDate } from '#kernel/dates.ts'
import { noQuestionnaire } from '#practice/code-lists/no-questionnaire.ts'
import { SummaryList } from '#web/components/summary-list.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'

interface Props {
  readonly childId: string
  readonly wellbeing: Wellbeing
  /** What whoever is looking may begin; nothing on an earlier day. */
  readonly mayBegin: boolean
}

const steps = [
  ['initial-health-assessment', 'Record the initial health assessment'],
  ['review-health-assessment', 'Record a review health assessment'],
  ['strengths-and-difficulties', 'Record the strengths and difficulties questionnaire'],
  ['personal-education-plan', 'Record a meeting on the personal education plan'],
  ['out-of-education', 'Say that the child is out of school'],
] as const

/** How the child is, and how school goes, as the steps have left it. Nothing here is a score of ours. */
export function HealthAndSchool({ childId, wellbeing, mayBegin }: Props) {
  return (
    <>
      <h2 class="govuk-heading-m" id="health">
        Health and school
      </h2>
      <SummaryList rows={standing(childId, wellbeing)} />
      {mayBegin && (
        <ul class="govuk-list">
          {steps.map(([kind, text]) => (
            <li>
              <a class="govuk-link" href={paths.newStep(childId, kind)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {wellbeing.health.length > 0 && (
        <WideTable
          caption="Health assessments, the latest first"
          head={['Which', 'When', 'By', 'Immunisations', 'Teeth last checked']}
          rows={wellbeing.health.map(({ stepId, kind, came, on, by, immunised, teethOn }) => [
            <a class="govuk-link" href={paths.step(childId, stepId)}>
              {kind === 'initial' ? 'Initial' : 'Review'}
            </a>,
            came === 'seen' ? dayOr(on, 'Not recorded') : came === 'declined' ? 'The child declined' : 'Not seen',
            by === undefined ? '' : by === 'doctor' ? 'A doctor' : 'A nurse or midwife',
            immunised === null ? '' : immunised ? 'Up to date' : 'Not up to date',
            dayOr(teethOn, 'Not known'),
          ])}
        />
      )}
    </>
  )
}

function dayOr(day: Temporal.PlainDate | undefined, otherwise: string): string {
  return day === undefined ? otherwise : shortDate(day)
}

function standing(childId: string, { health, questionnaires, plans, outOfSchool }: Wellbeing) {
  const link = (stepId: string, text: string) => (
    <a class="govuk-link" href={paths.step(childId, stepId)}>
      {text}
    </a>
  )
  const [seen] = health.filter(({ came, on }) => came === 'seen' && on !== undefined)
  const teeth = health
    .flatMap(({ teethOn }) => teethOn ?? [])
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
    .at(-1)
  const [said] = questionnaires
  const [plan] = plans
  const gone = outOfSchool.find(({ until }) => until === undefined)
  return [
    {
      key: 'Health last assessed',
      value: seen?.on === undefined ? 'Not yet' : link(seen.stepId, longDate(seen.on)),
    },
    { key: 'Teeth last checked', value: teeth === undefined ? 'Nobody knows' : longDate(teeth) },
    {
      key: 'Questionnaire',
      value: said === undefined ? 'None yet' : link(said.stepId, questionnaireInWords(said)),
    },
    {
      key: 'Personal education plan',
      value: plan === undefined ? 'None yet' : link(plan.stepId, `Last met on ${longDate(plan.on)}`),
    },
    ...(gone === undefined
      ? []
      : [
          {
            key: 'Out of school',
            value: (
              <>
                <strong>{link(gone.stepId, `Since ${longDate(gone.since)}`)}</strong>
                {gone.toldOn === undefined ? '. The virtual school head has not been told.' : ''}
              </>
            ),
          },
        ]),
  ]
}

function questionnaireInWords({ on, total, whyNone }: Wellbeing['questionnaires'][number]): string {
  if (total === null)
    return `None: ${(noQuestionnaire.find(({ code }) => code === whyNone)?.label ?? '').toLowerCase()}`
  return on === undefined ? 'Filled in' : `Filled in on ${longDate(on)}`
}
