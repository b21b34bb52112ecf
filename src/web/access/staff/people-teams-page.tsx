import { list } from '#domains/ledger/view.ts'
import { addTeam, teamsDo } from '#domains/workforce/add-team.ts'
import { type Team, teams } from '#domains/workforce/team-store.ts'
import { type WorkforceOfTeam, workforceByTeam } from '#domains/workforce/workforce-store.ts'
import { form, parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { oneOf, text } from '#engine/question.ts'
import { Button } from '#web/components/button.tsx'
import { CsrfField } from '#web/components/csrf-field.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { WideTable } from '#web/people/wide-table.tsx'
import { get, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

type Does = (typeof teamsDo)[number]

const doesOptions = Object.fromEntries(
  teamsDo.map((does) => [does, does.charAt(0).toUpperCase() + does.slice(1)]),
) as Readonly<Record<Does, string>>

const teamForm = form({
  name: text('Name of the team', { called: 'name of the team' }),
  does: oneOf('What is it for?', doesOptions, { errorMissing: 'Select what the team is for' }),
})

async function show(request: SignedInRequest, typed: Typed, errors: readonly FormError[] = []): Promise<Reply> {
  const { ctx } = request
  const { all, workforce } = await list(
    ctx,
    'teams',
    async (tx) => ({ all: await teams(tx), workforce: await workforceByTeam(tx, ctx.clock.today()) }),
    (found) => found.all.map(({ id }) => id),
  )
  return page(
    request,
    { title: 'Teams', back: paths.people(), errors: errorsOf(teamForm, errors) },
    <>
      <h1 class="govuk-heading-l">Teams</h1>
      {all.length === 0 ? <p class="govuk-body">There is no team yet.</p> : <All teams={all} workforce={workforce} />}
      <h2 class="govuk-heading-m">Add a team</h2>
      <form method="post" action={paths.teams()} noValidate>
        <CsrfField token={request.csrf} />
        <Questions form={teamForm} typed={typed} errors={errors} />
        <Button>Add the team</Button>
      </form>
    </>,
  )
}

interface AllProps {
  readonly teams: readonly Team[]
  readonly workforce: readonly WorkforceOfTeam[]
}

function All({ teams: all, workforce }: AllProps) {
  return (
    <WideTable
      caption="Teams of the trust"
      firstCellIsHeader
      head={['Name', 'What it is for', 'Posts agreed', 'Employed', 'From agencies', 'Change']}
      rows={all.map(({ id, name, does }) => {
        const { posts, employed, agency } = workforce.find(({ teamId }) => teamId === id) ?? {}
        return [
          ...[name, does, String(posts ?? 'Not agreed'), String(employed ?? 0), String(agency ?? 0)],
          <a class="govuk-link" href={paths.teamPosts(id)}>
            Agree posts<span class="govuk-visually-hidden"> of {name}</span>
          </a>,
        ]
      })}
    />
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const { answers, errors } = parseForm(teamForm, request.typed)
  const { name, does } = answers
  if (errors.length > 0 || name === undefined || does === undefined) return await show(request, request.typed, errors)
  const added = await addTeam(request.ctx, { name, does })
  if (added.ok) return redirect(paths.teams(), `${added.value.name} is added.`)
  return await show(
    request,
    request.typed,
    added.unmet.map(({ says, answerAt }) => ({ question: answerAt ?? 'name', says, kind: 'wrong' })),
  )
}

export const teamsRoutes: readonly Route[] = [
  get(paths.teams(), ['administrator'], async (request) => await show(request, request.draft ?? {})),
  post(paths.teams(), ['administrator'], submit),
]
