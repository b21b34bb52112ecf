import { beforeAColon } from '#domains/casework/clocks/before-a-colon.ts'
import type { WorkShown } from '#domains/casework/worklist/read-work-due.ts'
import { type Standing, standings } from '#domains/casework/worklist/work-due-store.ts'
import { shortDate } from '#kernel/dates.ts'
import { kindsOfWork } from '#practice/kinds-of-work.ts'
import { PagesOf } from '#web/casework/worklist/pages-of.tsx'
import { type Asked, hrefOf, type List, said, type Waits, waitsFor } from '#web/casework/worklist/worklist-asked.ts'
import { chaired, type ToChair } from '#web/casework/worklist/worklist-to-chair.ts'
import { Section } from '#web/components/section.tsx'
import { Tag } from '#web/components/tag.tsx'
import { ChildName } from '#web/home/child-name.tsx'
import { DueItems } from '#web/home/due-list.tsx'
import { Unseen } from '#web/home/unseen.tsx'
import { Waiting } from '#web/home/waiting.tsx'

export const pageSize = 40

export interface ListsProps {
  readonly asked: Asked
  readonly work: WorkShown
  readonly chairing: readonly ToChair[] | undefined
}

/** Every list with how much is on it: a telephone shows one of them at a time. */
export function Lists({ asked, work, chairing }: ListsProps) {
  const lists: readonly (readonly [List, string])[] = [
    ...standings.map((each) => [each, `${said[each]} (${work.standings.get(each) ?? 0})`] as const),
    ...(work.sentBack.length === 0 ? [] : [['sent-back', `Sent back (${work.sentBack.length})`] as const]),
    ['unseen', `Not seen (${work.unseen.length})`],
    ['waiting', `Waiting for others (${work.waiting.length})`],
    ...(chairing === undefined ? [] : [['chairing', `Reviews to chair (${chairing.length})`] as const]),
  ]
  return (
    <nav aria-label="Lists">
      <ul class="govuk-list hf-standings">
        {lists.map(([list, text]) => (
          <li>
            {list === asked.list ? (
              <strong aria-current="page">{text}</strong>
            ) : (
              <a class="govuk-link" href={hrefOf(asked, { list })}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What is due, with what else waits beside it; or the one list that was asked for. */
export function ListAsked({ asked, work, chairing }: ListsProps) {
  switch (asked.list) {
    case 'sent-back':
      return <SentBack work={work} />
    case 'unseen':
      return <UnseenOf work={work} />
    case 'waiting':
      return <WaitingOf work={work} only={asked.waits} />
    case 'chairing':
      return <Chairing chairing={chairing ?? []} asked={asked} />
    default:
      return (
        <div class="hf-columns">
          <div>
            {work.sentBack.length > 0 && <SentBack work={work} />}
            <Due asked={asked} standing={asked.list} work={work} />
          </div>
          <div>
            {chairing !== undefined && <Chairing chairing={chairing} />}
            <UnseenOf work={work} />
            <WaitingOf work={work} />
          </div>
        </div>
      )
  }
}

function SentBack({ work: { sentBack } }: { readonly work: WorkShown }) {
  return (
    <Waiting
      heading={`Sent back, to be done before it is authorised (${sentBack.length})`}
      id="sent-back"
      none="Nothing is sent back."
      waiting={sentBack}
      between="by"
    />
  )
}

function UnseenOf({ work: { unseen, unseenWithin, chosen } }: { readonly work: WorkShown }) {
  return <Unseen children={unseen} within={unseenWithin} withWorker={'teamId' in chosen.whose} />
}

function WaitingOf({ work, only }: { readonly work: WorkShown; readonly only?: Waits | undefined }) {
  const waiting = work.waiting.filter(({ kind }) => only === undefined || kind === only)
  const kind = only === undefined ? '' : `: ${waitsFor[only].toLowerCase()}`
  return (
    <Waiting
      heading={`Waiting for others${kind} (${waiting.length})`}
      id="waiting"
      none="Nothing waits for anybody else."
      waiting={waiting}
      between="with"
    />
  )
}

interface DueProps {
  readonly asked: Asked
  readonly standing: Standing
  readonly work: WorkShown
}

function Due({ asked, standing, work }: DueProps) {
  const count = work.standings.get(standing) ?? 0
  const kind = asked.kind === undefined ? '' : `, ${kindsOfWork[asked.kind].toLowerCase()}`
  return (
    <Section heading={`${said[standing]}${kind}`} id="due">
      {work.items.length === 0 && <p class="govuk-body">Nothing.</p>}
      <DueItems items={work.items} />
      <PagesOf
        number={asked.page}
        last={Math.ceil(count / pageSize)}
        hrefOf={(number) => hrefOf(asked, { page: number })}
      />
    </Section>
  )
}

/** Beside what is due every review; opened by itself, those that were asked for. */
function Chairing({ chairing, asked }: { readonly chairing: readonly ToChair[]; readonly asked?: Asked }) {
  const { chairs, standing } = asked ?? {}
  const shown = chairing
    .filter(({ kind }) => chairs === undefined || kind === chairs)
    .filter(({ stands }) => standing === undefined || stands === standing)
  const narrowed = [
    ...(chairs === undefined ? [] : [chaired[chairs]]),
    ...(standing === undefined ? [] : [said[standing]]),
  ]
  const which = narrowed.length === 0 ? '' : `: ${narrowed.join(', ').toLowerCase()}`
  return (
    <Section heading={`Reviews to chair${which} (${shown.length})`} id="chairing">
      {shown.length === 0 && <p class="govuk-body">None.</p>}
      <ul class="govuk-list">
        {shown.map(({ childId, names, what, by, stands }) => (
          <li>
            {beforeAColon(what)}: <ChildName childId={childId} names={names} />,{' '}
            {by === undefined ? 'date not known' : `by ${shortDate(by)}`}{' '}
            {stands === 'overdue' && <Tag colour="red">Overdue</Tag>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
