import { type ChildPerson, childPerson } from '#domains/casework/child/child-person-read-store.ts'
import { type GenogramRead, genogramOf } from '#domains/casework/child/genogram-store.ts'
import { practitioners, type Role } from '#domains/ledger/actor.ts'
import { list } from '#domains/ledger/view.ts'
import { nameOf } from '#domains/people/person.ts'
import { dateInLondon } from '#kernel/clock.ts'
import { plainDate } from '#kernel/dates.ts'
import { page, stayingOnTheDay } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { withKeptNames } from '#web/people/child/family-picture.ts'
import { genogramFamily } from '#web/people/child/genogram.ts'
import { RingLine } from '#web/people/child/person-line.tsx'
import { withRecord } from '#web/people/with-record.tsx'
import { FamilyPicture } from '#web/pictures/family.tsx'
import { get, type Reply, type Route, type SignedInRequest } from '#web/route.ts'

const readers: readonly [Role, ...Role[]] = [...practitioners, 'reviewer', 'inspector']

interface Read {
  readonly child: ChildPerson
  readonly family: GenogramRead
}

async function show(request: SignedInRequest): Promise<Reply> {
  const childId = request.params['id'] ?? ''
  const { ctx } = request
  const on = dateInLondon(ctx.asKnown ?? ctx.clock.now())
  return await withRecord(
    request,
    'genogram',
    childId,
    async (tx): Promise<Read | undefined> => {
      const child = await childPerson(tx, childId, on)
      return child === undefined ? undefined : { child, family: await genogramOf(tx, childId, on) }
    },
    async ({ child, family }) => {
      const others = family.people.map(({ id }) => id).filter((id) => id !== childId)
      // Everybody who is drawn was looked at.
      if (others.length > 0)
        await list(
          ctx,
          'people of a genogram',
          async () => others,
          (ids) => ids,
        )
      return genogramPage(request, { child, family })
    },
  )
}

function genogramPage(request: SignedInRequest, { child, family }: Read): Reply {
  const childId = child.person.id
  const drawn = withKeptNames(genogramFamily(childId, family), child.marks)
  return page(
    request,
    { title: 'Genogram', back: stayingOnTheDay(request, `${paths.child(childId)}`), wide: true },
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{nameOf(child.person)}</span>
        Genogram
      </h1>
      <p class="govuk-body">
        The family as it is recorded on {plainDate(family.asOf)}, over three generations and every home. Each home has a
        letter; no address stands here.
      </p>
      {child.toRing.length > 0 && (
        <div class="hf-danger">
          <h2 class="govuk-heading-s">Someone must be called</h2>
          <ul class="govuk-list">
            {child.toRing.map((ring) => (
              <li>
                <RingLine ring={{ name: ring.ringName, phone: ring.ringPhone }} />
              </li>
            ))}
          </ul>
          <p class="govuk-body">The picture and the words leave them out.</p>
        </div>
      )}
      <FamilyPicture
        id="genogram"
        title={`${nameOf(child.person)}: family over three generations`}
        heading="h2"
        {...drawn}
      />
    </>,
  )
}

export const genogramRoutes: readonly Route[] = [get(paths.genogram(), readers, show)]
