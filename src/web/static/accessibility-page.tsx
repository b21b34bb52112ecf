import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { openGet, type PageRequest, type Reply, type Route } from '#web/route.ts'

async function show(request: PageRequest): Promise<Reply> {
  return page(
    request,
    { title: 'Accessibility statement' },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Accessibility statement for Holdfast</h1>
        <p class="govuk-body">
          Holdfast is run by {request.site.trustName}. We want everybody who works with children, and everybody who has
          something to tell us, to be able to use it. You should be able to:
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>use every page with a keyboard alone, and without a script running</li>
          <li>zoom in up to 400% without text running off the screen</li>
          <li>have every page read to you by a screen reader, tables and pictures with them</li>
          <li>know what a colour says from the words beside it</li>
          <li>stop in the middle of a form, be signed out, and find what you typed again</li>
        </ul>
        <h2 class="govuk-heading-m">How accessible it is</h2>
        <p class="govuk-body">
          Holdfast is built to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. Each page of its main
          journeys is checked by a program, at the width of a desk and of a phone, each time that it is changed. It has
          not yet been checked by people who depend on assistive technology, nor by an independent auditor. Until it has
          been, we say that it is partially compliant.
        </p>
        <h2 class="govuk-heading-m">What we know not to conform</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            Documents that others sent us and that are attached to a record, such as scanned letters, are shown as they
            came. They may have no text that can be read aloud.
          </li>
          <li>
            Wide tables and the timeline scroll sideways on a phone. Each can be scrolled by keyboard, and the timeline
            is also told in words below it.
          </li>
        </ul>
        <h2 class="govuk-heading-m">Tell us</h2>
        <p class="govuk-body">
          If you can’t use a page, or need what is on it in another form, such as large print, easy read, audio or
          braille, or an interpreter, ring {request.site.trustName} on{' '}
          <span class="hf-phone">{request.site.dutyNumber}</span>. Say which page it is and what you were trying to do.
          We answer within five working days. If a child is in danger now, ring 999.
        </p>
        <p class="govuk-body">
          If you are not content with our answer, the{' '}
          <a class="govuk-link" href="https://www.equalityadvisoryservice.com/" rel="noreferrer">
            Equality Advisory and Support Service
          </a>{' '}
          advises you. The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
          Applications) (No. 2) Accessibility Regulations 2018.
        </p>
        <p class="govuk-body">
          What happens to what you tell us stands on the{' '}
          <a class="govuk-link" href={paths.privacy()}>
            privacy page
          </a>
          .
        </p>
      </div>
    </div>,
  )
}

export const accessibilityRoutes: readonly Route[] = [openGet(paths.accessibility(), show)]
