import { Table } from '#web/components/table.tsx'
import { page } from '#web/frame.tsx'
import { paths } from '#web/paths.ts'
import { openGet, type PageRequest, type Reply, type Route } from '#web/route.ts'

/** Who sees what, in plain words: the same rules that the pages and the database keep to. */
const whoSeesWhat: readonly (readonly [string, string, string])[] = [
  [
    'Social workers and their managers',
    'The whole record of a child they work with. Of any other child only after saying why, and the reason is kept.',
    'To help and protect children: Children Act 1989, sections 17 and 47.',
  ],
  [
    'The front door, and duty by night',
    'Any record that is not restricted, at once, while they are on duty. It is looked at afterwards.',
    'A child in danger cannot wait for a question to be answered.',
  ],
  [
    'Anyone, of a restricted child',
    'Nothing, unless a manager has named them for that child. In an emergency they are told whom to ring.',
    'Some children would be in danger if it were known where they are.',
  ],
  [
    'Schools, health, police and other partners',
    'What they told us themselves, and what became of it.',
    'Working Together asks us to tell whoever told us.',
  ],
  [
    'Foster carers, and providers of services',
    'What they asked or told us, and what was asked of them.',
    'To care for the child, or to give the service.',
  ],
  [
    'Commissioners of services',
    'What children need, and which services meet it. Not the record.',
    'To see that what is needed is there.',
  ],
  [
    'The council',
    'Numbers, and rows without names. Counts from one to five are withheld.',
    'It answers for the trust, and has no need to know which child.',
  ],
  ['Inspectors', 'Any record they choose, while an inspection lasts.', 'Education and Inspections Act 2006.'],
  [
    'Learning reviewers',
    'One child’s record, as it was known on the days of the review.',
    'To learn from what happened, by a decision that names the review.',
  ],
  ['Administrators', 'The people who use Holdfast. No child’s record.', 'To give and to end access.'],
]

async function show(request: PageRequest): Promise<Reply> {
  return page(
    request,
    { title: 'Privacy' },
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">What we keep about people, and who sees it</h1>
        <p class="govuk-body-l">
          {request.site.trustName} keeps records about children, their families and the people around them, to help
          children and to protect them from harm.
        </p>
        <h2 class="govuk-heading-m">Every look is kept</h2>
        <p class="govuk-body">
          Each time that somebody opens a record, lists children or searches, Holdfast writes down who it was, when,
          what they saw and, where they do not work with the child, why. This cannot be switched off, changed or deleted
          by those who use it. If it could not be written, the record would not open. Managers look through it.
        </p>
        <h2 class="govuk-heading-m">What we keep about whoever signs in</h2>
        <p class="govuk-body">
          When, in which role, by which means, from which network address and with which browser: so that you can see
          where you are signed in, and an administrator can end it. Passwords and codes are kept so that nobody can read
          them, and of a passkey only the half that opens nothing.
        </p>
        <h2 class="govuk-heading-m">Who sees what, and why</h2>
        <Table
          caption="Who sees what, and why"
          captionClass="govuk-visually-hidden"
          class="hf-stacked"
          firstCellIsHeader
          head={['Who', 'Sees', 'Why']}
          rows={whoSeesWhat}
        />
        <h2 class="govuk-heading-m">What we do with it</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>People decide. No program scores, ranks or judges a child or a family.</li>
          <li>
            What was entered on the wrong child is struck out, with who did so and why. It is not made to disappear.
          </li>
          <li>
            An address, a school or a telephone number that must be kept from somebody is kept from what they are shown.
          </li>
          <li>
            The law has us send some facts about each child to the Department for Education once a year, without names.
          </li>
        </ul>
        <h2 class="govuk-heading-m">Your rights</h2>
        <p class="govuk-body">
          You may ask for what we keep about you, ask us to put right what is wrong, and object. Ring{' '}
          <span class="hf-phone">{request.site.dutyNumber}</span> and ask for the data protection officer. If you are
          not content with the answer, the{' '}
          <a class="govuk-link" href="https://ico.org.uk/make-a-complaint/" rel="noreferrer">
            Information Commissioner
          </a>{' '}
          can look at it.
        </p>
        <h2 class="govuk-heading-m">If you sign in</h2>
        <p class="govuk-body">
          Holdfast sets one cookie while you are signed in, and one that carries a message from one page to the next.
          Nothing follows you to other sites. You can{' '}
          <a class="govuk-link" href={paths.changePassword()}>
            change your password
          </a>
          .
        </p>
      </div>
    </div>,
  )
}

export const privacyRoutes: readonly Route[] = [openGet(paths.privacy(), show)]
