import { InsetText } from '#web/components/inset-text.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import type { PageRequest, Reply, Typed } from '#web/route.ts'

function DutyLine({ request }: { readonly request: PageRequest }) {
  return (
    <p class="govuk-body">
      If a child is in danger now, ring 999. The trust’s duty team answers day and night on{' '}
      <strong>{request.site.dutyNumber}</strong>.
    </p>
  )
}

/**
 * Absent and forbidden look alike, and what somebody else has dealt with a moment ago like both. Of a form that was `sent` the words are shown
 * once more, that nobody need write them again.
 */
export function notFoundPage(request: PageRequest, sent = false): Reply {
  const words = sent ? wordsOf(request.typed) : []
  return page(
    request,
    { title: 'Page not found', status: 404 },
    <>
      <h1 class="govuk-heading-l">Page not found</h1>
      <p class="govuk-body">
        There is nothing here that you can open. Check the address, or go back to where you were.
      </p>
      {sent && <p class="govuk-body">Nothing was saved. Somebody else may have dealt with it a moment ago.</p>}
      {words.length > 0 && (
        <>
          <p class="govuk-body">What you wrote, to copy from:</p>
          {words.map((text) => (
            <InsetText>{text}</InsetText>
          ))}
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={paths.home()}>
          Go to your home page
        </a>
      </p>
      <DutyLine request={request} />
    </>,
  )
}

/** Texts that somebody wrote in a form: more than a word, and nothing that lets anybody in. */
function wordsOf(typed: Typed): readonly string[] {
  return Object.entries(typed)
    .filter(([name]) => !/password|passcode|code$|csrf/i.test(name))
    .flatMap(([, value]) => value ?? [])
    .filter((text) => text.trim().split(/\s+/).length > 2)
}

export function unreachablePage(request: PageRequest): Reply {
  return page(
    request,
    { title: 'The record can’t be reached', status: 503 },
    <>
      <h1 class="govuk-heading-l">The record can’t be reached just now</h1>
      <p class="govuk-body">
        Nothing was saved. Holdfast goes on trying by itself: go back in your browser, where what you typed still
        stands, and send it again in a minute.
      </p>
      <DutyLine request={request} />
    </>,
  )
}

export function faultPage(request: PageRequest): Reply {
  return page(
    request,
    { title: 'Something went wrong', status: 503 },
    <>
      <h1 class="govuk-heading-l">Something went wrong on our side</h1>
      <p class="govuk-body">
        Nothing was saved. Go back in your browser, where what you typed still stands, and try again. If it happens
        again, give the administrator this number: <strong>{request.requestId}</strong>.
      </p>
      <DutyLine request={request} />
    </>,
  )
}

/** A form sent from a page that isn't ours: somebody else's site may be trying to act in this person's name. */
export function fromElsewherePage(request: PageRequest): Reply {
  return page(
    request,
    { title: 'That form was not sent from here', status: 403 },
    <>
      <h1 class="govuk-heading-l">That form was not sent from a page of Holdfast</h1>
      <p class="govuk-body">Nothing was saved. Open the page again in Holdfast and send the form from there.</p>
      <DutyLine request={request} />
    </>,
  )
}

/** A form that no page of ours sends: a hidden field was changed, or it broke on the way. */
export function unreadablePage(request: PageRequest): Reply {
  return page(
    request,
    { title: 'What was sent can’t be read', status: 422 },
    <>
      <h1 class="govuk-heading-l">What was sent can’t be read</h1>
      <p class="govuk-body">
        Nothing was saved. Go back in your browser, where what you typed still stands, open the page again and send it
        from there.
      </p>
      <DutyLine request={request} />
    </>,
  )
}

export function tooLargePage(request: PageRequest, mostBytes: number): Reply {
  return page(
    request,
    { title: 'That was too large', status: 413 },
    <>
      <h1 class="govuk-heading-l">What you sent was too large</h1>
      <p class="govuk-body">
        Nothing was saved. Go back in your browser, where what you typed still stands, and send it with files of at most{' '}
        {Math.floor(mostBytes / 1024 / 1024)} megabytes in all.
      </p>
      <DutyLine request={request} />
    </>,
  )
}
