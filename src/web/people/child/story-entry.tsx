import type { VNode } from 'preact'
import type { StoryEntry } from '#domains/casework/child/child-story.ts'
import { regionLabel } from '#domains/concerns/injuries/body-map.ts'
import { injuryKinds } from '#domains/concerns/injuries/injury.ts'
import { plainDate } from '#kernel/dates.ts'
import { paths } from '#web/paths.ts'
import { Go, type Way } from '#web/people/child/go.tsx'
import {
  categoryLabel,
  closureCodeLabel,
  factorLabel,
  primaryNeedLabel,
  sourceLabel,
} from '#web/people/child/labels.ts'
import { ContactBody, Line, NoteBody, StepBody, VisitBody } from '#web/people/child/story-bodies.tsx'
import { ended, sentence } from '#web/people/child/story-titles.ts'

/** What an entry says. */
export function entryBody(childId: string, entry: StoryEntry, to: Way): VNode {
  switch (entry.kind) {
    case 'contact':
      return <ContactBody contact={entry.contact} to={to} />
    case 'visit':
      return <VisitBody visit={entry.visit} />
    case 'note':
      return <NoteBody note={entry.note} />
    case 'document':
      return (
        <Line>
          <Go way={to} href={paths.document(childId, entry.document.id)}>
            {entry.document.title}
          </Go>{' '}
          ({entry.document.fileName}), attached by {entry.document.by}.
        </Line>
      )
    case 'injury': {
      const { injury } = entry
      const kind: string = (injuryKinds as Readonly<Record<string, string>>)[injury.kind] ?? injury.kind
      return (
        <Line>
          <Go way={to} href={paths.injury(childId, injury.id)}>
            {kind}: {injury.regions.map(regionLabel).join(', ').toLowerCase()}
          </Go>
          . Explanation: {ended(injury.explanation)} {injury.together !== '' && `${ended(injury.together)} `}
          {injury.judged === undefined && 'Nobody has judged it yet.'}
        </Line>
      )
    }
    case 'appointment missed':
      return (
        <Line>
          {entry.missed.what}. {entry.missed.why}
        </Line>
      )
    case 'section 47 look':
      return (
        <Line>
          {sentence(entry.look.decision)}. {entry.look.reasons} {entry.look.by}.
        </Line>
      )
    case 'step':
      return <StepBody childId={childId} step={entry.step} to={to} />
    case 'need':
      return (
        <Line>
          <Go way={to} href={paths.need(entry.need.id)}>
            {entry.need.title}
          </Go>
          {entry.need.why === '' ? '.' : `: ${entry.need.why}`}
        </Line>
      )
    case 'concern':
      return (
        <Line>
          <Go way={to} href={paths.concern(entry.concern.id)}>
            About {entry.concern.aboutName}
          </Go>
          , by {entry.concern.raisedBy}. {entry.concern.answeredAt === undefined ? 'Not answered.' : 'Answered.'}
        </Line>
      )
    default:
      return <Line>{said(entry)}</Line>
  }
}

/** What is told in one sentence. */
function said(entry: StoryEntry): string {
  switch (entry.kind) {
    case 'referral': {
      const { sourceCode, primaryNeed, refersAgain, cameFrom, noFurtherAction } = entry.episode
      const need = primaryNeed === undefined ? '' : ` Main need: ${primaryNeedLabel(primaryNeed)}.`
      const again = refersAgain ? ' Referred again within twelve months.' : ''
      const from = cameFrom === 'census' ? ' From the census return.' : ''
      return `From ${sourceLabel(sourceCode)}.${need}${again}${noFurtherAction ? ' No further action.' : ''}${from}`
    }
    case 'allocation': {
      const { worker, team, reason, until, endedBecause } = entry.allocation
      const ended = until === undefined ? '' : ` Until ${plainDate(until)}: ${endedBecause ?? 'no reason recorded'}.`
      return `To ${worker}, ${team}. ${reason}.${ended}`.replaceAll('..', '.')
    }
    case 'assessment': {
      const { beganOn, authorisedOn, factors } = entry.assessment
      const found = factors.length === 0 ? '' : ` Found: ${factors.map(factorLabel).join('; ')}.`
      return `Begun ${plainDate(beganOn)}${authorisedOn === undefined ? ', not concluded' : ''}.${found}`
    }
    case 'enquiry': {
      const { conferenceOn, conferenceNotRequired, concludedOn } = entry.enquiry
      if (conferenceOn !== undefined) return `Led to a conference on ${plainDate(conferenceOn)}.`
      const none = conferenceNotRequired === true ? 'No conference was needed.' : ''
      return concludedOn === undefined ? `Not concluded. ${none}` : `Concluded ${plainDate(concludedOn)}. ${none}`
    }
    case 'plan begun':
      return entry.plan.category === undefined ? '' : `Category: ${categoryLabel(entry.plan.category)}.`
    case 'plan ended':
      return `It began on ${plainDate(entry.plan.beganOn)}.`
    case 'closure': {
      const { why, censusCode, authorisedBy, overriddenBy, overrideReason, askedBy } = entry.closure
      const published = censusCode === undefined ? '' : ` (${closureCodeLabel(censusCode)})`
      const who = [
        ...(askedBy === undefined ? [] : [`asked by ${askedBy}`]),
        ...(authorisedBy === undefined ? [] : [`authorised by ${authorisedBy}`]),
        ...(overriddenBy === undefined ? [] : [`overridden by ${overriddenBy}: ${overrideReason ?? ''}`]),
      ].join(', ')
      return `${why}${published}${who === '' ? '' : `. ${sentence(who)}.`}`
    }
    default:
      return ''
  }
}
