import { Details } from '#web/components/details.tsx'
import { type FamilyLayout, type Line, layOutFamily, type PlacedMember, symbolHalf } from './family-layout.ts'
import { type Family, type FamilyMember, generationName, type ParentTie, type SiblingTie } from './family-members.ts'
import { shorten } from './timeline-layout.ts'

export interface FamilyPictureProps extends Family {
  /** Of this page alone: other ids are made from it. */
  readonly id?: string
  /** What the picture is of: "Amara’s family". */
  readonly title: string
  /** The level of the headings in the words: one below the heading under which the picture stands. */
  readonly heading?: 'h2' | 'h3'
}

/** What scrolls sideways on a narrow screen must be reached, and so moved, from the keyboard too (WCAG 2.1.1). */
const reachedByKeyboard = { tabIndex: 0 }

/** A child's family as a picture, with its key, and the same in words. Drawn on the server; needs no script and no inline style. */
export function FamilyPicture({ id = 'family', title, heading = 'h3', ...family }: FamilyPictureProps) {
  if (family.members.length === 0) return <p class="govuk-body">No family members are recorded.</p>
  const layout = layOutFamily(family)
  const has = (kind: Line['kind']) => layout.lines.some((line) => line.kind === kind)
  return (
    <div class="hf-family">
      <section class="hf-family__scroll" aria-label={`${title}, picture`} {...reachedByKeyboard}>
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-about`}
          class="hf-fam"
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-about`}>{about(layout)}</desc>
          {layout.household !== undefined && <path class="hf-fam-household" d={layout.household} />}
          {layout.homes.map(({ letter, ...box }) => (
            <g key={`${letter} ${box.x} ${box.y}`}>
              <rect class="hf-fam-home" rx="8" {...box} />
              <text class="hf-fam-home-letter" x={box.x + 8} y={box.y + 15}>
                {letter}
              </text>
            </g>
          ))}
          {layout.lines.map((line) => (
            <path key={line.path} class={`hf-fam-line hf-fam-line--${line.kind}`} d={line.path} />
          ))}
          {layout.members.map((placed) => (
            <Person
              key={placed.member.id}
              placed={placed}
              isTheChild={placed.member.id === family.childId}
              hasHome={layout.household !== undefined}
            />
          ))}
        </svg>
      </section>
      <p class="hf-family__key govuk-body-s">
        Circle: female. Square: male. Diamond: not known. Double line: the child. Crossed: has died. Dashed line about
        them: lives in the household.
        {layout.homes.length > 0 ? ' Thin box: another home; the same letter is the same home.' : ''}
        {has('ended-couple') ? ' Dotted line between two: no longer a couple.' : ''}
        {has('siblings')
          ? ' Broken line above them: brothers and sisters whose parents in common are not recorded.'
          : ''}
      </p>
      <FamilyWords layout={layout} parents={family.parents} siblings={family.siblings} heading={heading} />
    </div>
  )
}

function about({ members }: FamilyLayout): string {
  const people = members.length === 1 ? '1 person' : `${members.length} people`
  const together = members.filter(({ member }) => member.inHousehold).length
  return `${people}, of whom ${together} in the household. The same is told in words after the picture.`
}

interface PersonProps {
  readonly placed: PlacedMember
  readonly isTheChild: boolean
  readonly hasHome: boolean
}

function Person({ placed, isTheChild, hasHome }: PersonProps) {
  const { member, x, y } = placed
  const name = nameLines(member.name)
  const below = y + 39 + name.length * 15
  return (
    <g>
      <title>{memberSays(member, hasHome)}</title>
      {isTheChild && <Form sex={member.sex} x={x} y={y} half={symbolHalf + 5} />}
      <Form sex={member.sex} x={x} y={y} half={symbolHalf} />
      {member.died === true && <Cross x={x} y={y} />}
      {name.map((line, at) => (
        <text
          key={line}
          class={isTheChild ? 'hf-fam-name hf-fam-name--child' : 'hf-fam-name'}
          x={x}
          y={y + 38 + at * 15}
        >
          {line}
        </text>
      ))}
      <text class="hf-fam-detail" x={x} y={below}>
        {shorten(member.relation, 23)}
      </text>
      {member.detail !== undefined && (
        <text class="hf-fam-detail" x={x} y={below + 14}>
          {shorten(member.detail, 23)}
        </text>
      )}
    </g>
  )
}

/** As much of a name as one line of a column holds. */
const ofALine = 17

/** A longer name stands in two lines, parted where the family name begins: it would run into the next. */
function nameLines(name: string): readonly string[] {
  const parted = name.lastIndexOf(' ')
  if (name.length <= ofALine || parted < 0) return [shorten(name, ofALine)]
  return [name.slice(0, parted), name.slice(parted + 1)].map((line) => shorten(line, ofALine))
}

interface FormProps {
  readonly sex: FamilyMember['sex']
  readonly x: number
  readonly y: number
  readonly half: number
}

function Form({ sex, x, y, half }: FormProps) {
  if (sex === 'F') return <circle class="hf-fam-person" cx={x} cy={y} r={half} />
  if (sex === 'M') return <rect class="hf-fam-person" x={x - half} y={y - half} width={half * 2} height={half * 2} />
  return <path class="hf-fam-person" d={`M${x} ${y - half} L${x + half} ${y} L${x} ${y + half} L${x - half} ${y} Z`} />
}

function Cross({ x, y }: { readonly x: number; readonly y: number }) {
  const [left, right, top, bottom] = [x - symbolHalf, x + symbolHalf, y - symbolHalf, y + symbolHalf]
  return <path class="hf-fam-died" d={`M${left} ${top} L${right} ${bottom} M${right} ${top} L${left} ${bottom}`} />
}

interface WordsProps {
  readonly layout: FamilyLayout
  readonly parents: readonly ParentTie[]
  readonly siblings: readonly SiblingTie[]
  readonly heading: 'h2' | 'h3'
}

function FamilyWords({ layout, parents, siblings, heading: Heading }: WordsProps) {
  const nameOf = (id: string) => layout.members.find(({ member }) => member.id === id)?.member.name
  const childOf = ({ id }: FamilyMember): string => {
    const named = layout.members.filter(({ member }) =>
      parents.some((tie) => tie.child === id && tie.parent === member.id),
    )
    return named.length === 0 ? '' : `; child of ${named.map(({ member }) => member.name).join(' and ')}`
  }
  const siblingOf = ({ id, sex }: FamilyMember): string => {
    const sibling = { F: 'sister', M: 'brother', U: 'brother or sister' }[sex]
    return siblings
      .flatMap(({ one, other, half }) => {
        const name = one === id ? nameOf(other) : other === id ? nameOf(one) : undefined
        return name === undefined ? [] : [`; ${half ? `half-${sibling}` : sibling} of ${name}`]
      })
      .join('')
  }
  const rows = [...new Set(layout.members.map(({ generation }) => generation))]
  return (
    <Details summary="The family in words">
      {rows.map((row) => (
        <section key={row}>
          <Heading class="govuk-heading-s">{generationName(row)}</Heading>
          <ul class="govuk-list govuk-list--bullet">
            {layout.members
              .filter(({ generation }) => generation === row)
              .map(({ member }) => (
                <li key={member.id}>
                  {memberSays(member, layout.household !== undefined)}
                  {childOf(member)}
                  {siblingOf(member)}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Details>
  )
}

/** `Adaeze Okafor, mother, 34; lives in the household` */
function memberSays(
  { name, relation, detail, died = false, inHousehold, home }: FamilyMember,
  hasHome: boolean,
): string {
  const said = [name, relation.charAt(0).toLowerCase() + relation.slice(1), detail].filter((part) => part !== undefined)
  if (died) return detail?.startsWith('died') === true ? said.join(', ') : `${said.join(', ')}; has died`
  // Where the child’s own home is not known, nobody is said to live elsewhere.
  if (!hasHome && home === undefined) return said.join(', ')
  return `${said.join(', ')}; ${inHousehold ? 'lives in the household' : livesIn(home)}`
}

function livesIn(home: string | undefined): string {
  return home === undefined ? 'lives elsewhere' : `lives in home ${home}`
}
