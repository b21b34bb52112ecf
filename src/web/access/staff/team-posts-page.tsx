import { NotFound } from '#domains/ledger/context.ts'
import { list } from '#domains/ledger/view.ts'
import { agreePosts } from '#domains/workforce/agree-posts.ts'
import { type Team, teamById } from '#domains/workforce/team-store.ts'
import { form, parseForm } from '#engine/form.ts'
import type { FormError } from '#engine/missing.ts'
import { wholeNumber } from '#engine/question.ts'
import { FormPage } from '#web/form/form-page.tsx'
import { errorsOf, Questions } from '#web/form/questions.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { get, post, type Reply, type Route, redirect, type SignedInRequest, type Typed } from '#web/route.ts'

const postsForm = form({
  posts: wholeNumber('How many posts for workers has the team?', {
    hint: 'As agreed: social workers and family help leads, in heads. It counts from today.',
    called: 'number of posts',
    errorMissing: 'Enter how many posts the team has',
    least: 0,
    most: 500,
  }),
})

async function teamOf({ ctx, params }: SignedInRequest): Promise<Team> {
  const id = params['id'] ?? ''
  const read = await list(
    ctx,
    'team',
    async (tx) => await teamById(tx, id),
    () => [id],
  )
  if (read === undefined) throw new NotFound('team')
  return read
}

function show(request: SignedInRequest, team: Team, typed: Typed, errors: readonly FormError[] = []): Reply {
  return page(
    request,
    { title: 'Agree posts', back: paths.teams(), errors: errorsOf(postsForm, errors) },
    <FormPage request={request} heading={`Posts of ${team.name}`} send="Agree the posts">
      <Questions form={postsForm} typed={typed} errors={errors} />
    </FormPage>,
  )
}

async function submit(request: SignedInRequest): Promise<Reply> {
  const team = await teamOf(request)
  const { answers, errors } = parseForm(postsForm, request.typed)
  const { posts } = answers
  if (errors.length > 0 || posts === undefined) return show(request, team, request.typed, errors)
  const agreed = await agreePosts(request.ctx, { teamId: team.id, posts })
  if (agreed.ok) return redirect(paths.teams(), `${team.name} has ${posts} posts from today.`)
  return show(
    request,
    team,
    request.typed,
    agreed.unmet.map(({ says, answerAt }) => ({ question: answerAt ?? 'posts', says, kind: 'wrong' })),
  )
}

export const teamPostsRoutes: readonly Route[] = [
  get(paths.teamPosts(), ['administrator'], async (request) =>
    show(request, await teamOf(request), request.draft ?? {}),
  ),
  post(paths.teamPosts(), ['administrator'], submit),
]
