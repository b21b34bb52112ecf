import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { renderToString } from 'preact-render-to-string'
import { FamilyPicture } from './family.tsx'
import { layOutFamily } from './family-layout.ts'
import { type Family, type FamilyMember, generations } from './family-members.ts'

type Element = DefaultTreeAdapterTypes.Element

const person = (
  id: string,
  sex: 'F' | 'M' | 'U',
  inHousehold: boolean,
  more: Partial<FamilyMember> = {},
): FamilyMember => ({
  id,
  name: id,
  relation: 'Relative',
  sex,
  inHousehold,
  ...more,
})

/** Amara lives with her mother, her mother's partner and her twin; her father and half-brother live elsewhere. */
const amaras: Family = {
  childId: 'Amara',
  members: [
    person('Amara', 'F', true, { relation: 'The child', detail: '8' }),
    person('Zuri', 'F', true, { relation: 'Twin sister' }),
    person('Kit', 'M', false, { relation: 'Half-brother' }),
    person('Adaeze', 'F', true, { relation: 'Mother', detail: '34' }),
    person('Gareth', 'M', true, { relation: 'Mother’s partner' }),
    person('Chidi', 'M', false, { relation: 'Father' }),
    person('Ngozi', 'F', false, { relation: 'Maternal grandmother' }),
    person('Obi', 'M', false, { relation: 'Maternal grandfather', died: true }),
    person('Robin', 'U', false, { relation: 'Family friend' }),
  ],
  parents: [
    { parent: 'Adaeze', child: 'Amara' },
    { parent: 'Chidi', child: 'Amara' },
    { parent: 'Adaeze', child: 'Zuri' },
    { parent: 'Chidi', child: 'Zuri' },
    { parent: 'Chidi', child: 'Kit' },
    { parent: 'Ngozi', child: 'Adaeze' },
    { parent: 'Obi', child: 'Adaeze' },
  ],
  couples: [
    { one: 'Adaeze', other: 'Chidi', ended: true },
    { one: 'Adaeze', other: 'Gareth' },
    { one: 'Ngozi', other: 'Obi' },
  ],
  siblings: [],
}

function elementsOf(html: string): Element[] {
  const walk = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): Element[] =>
    nodes.flatMap((node) => ('tagName' in node ? [node, ...walk(node.childNodes)] : []))
  return walk(parseFragment(html).childNodes)
}

function words(element: Element | undefined): string {
  const texts = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): string[] =>
    nodes.flatMap((node) => ('value' in node ? [node.value] : 'childNodes' in node ? texts(node.childNodes) : []))
  return texts(element?.childNodes ?? []).join('')
}

const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((each) => each.name === name)?.value
const picture = (family: Family) => renderToString(<FamilyPicture title="Amara’s family" {...family} />)

describe('generations of a family', () => {
  it('are counted from the child through parents and couples', () => {
    const found = generations(amaras)
    const of = (id: string) => found.get(id)
    assert.deepEqual(
      ['Amara', 'Zuri', 'Kit', 'Adaeze', 'Gareth', 'Chidi', 'Ngozi', 'Obi'].map(of),
      [0, 0, 0, -1, -1, -1, -2, -2],
    )
  })

  it('put someone without a tie with the parents, or where they are said to belong', () => {
    assert.equal(generations(amaras).get('Robin'), -1)
    const grandparent = person('Gran', 'F', false, { generation: -2 })
    assert.equal(generations({ ...amaras, members: [...amaras.members, grandparent] }).get('Gran'), -2)
  })

  it('come to an end where the ties go round in a ring', () => {
    const ring = [
      { parent: 'a', child: 'b' },
      { parent: 'b', child: 'a' },
    ]
    assert.equal(
      generations({
        childId: 'a',
        members: [person('a', 'F', true), person('b', 'F', true)],
        parents: ring,
        couples: [],
        siblings: [],
      }).size,
      2,
    )
  })
})

/** Dana’s eight children have four fathers, of whom the last lives with her; she has another partner on her other side. */
const danas: Family = (() => {
  const fathers = ['Rafe', 'Sol', 'Tam', 'Vic']
  const children = ['Ada', 'Ben', 'Cleo', 'Dev', 'Eve', 'Fin', 'Gil', 'Hal']
  return {
    childId: 'Gil',
    members: [
      ...children.map((name) => person(name, 'F', name > 'C')),
      ...fathers.map((name) => person(name, 'M', name === 'Vic')),
      ...[person('Dana', 'F', true), person('Wes', 'M', true)],
    ],
    parents: children.flatMap((child, at) => [
      { parent: 'Dana', child },
      { parent: fathers[Math.floor(at / 2)] ?? '', child },
    ]),
    couples: [
      { one: 'Vic', other: 'Dana' },
      { one: 'Dana', other: 'Wes' },
    ],
    siblings: [],
  }
})()

describe('a large family in its picture', () => {
  const { lines, members } = layOutFamily(danas)
  const descent = lines.filter(({ kind }) => kind === 'descent').map(({ path }) => path)

  it('gives each union a line of its own, so that whose child is whose can be followed', () => {
    assert.equal(descent.length, 5)
    const heights = descent.map((path) => /V([\d.]+) /.exec(path)?.[1])
    assert.equal(new Set(heights).size, 5, heights.join(' '))
  })

  it('reaches a child of two unions at two places, and a mother between two partners from herself', () => {
    const ends = descent.flatMap((path) => [...path.matchAll(/ H([\d.]+) V[\d.]+(?= |$)/g)].map(([, x]) => x))
    assert.equal(new Set(ends).size, ends.length)
    const dana = members.find(({ member }) => member.id === 'Dana')
    assert.ok(dana)
    assert.ok(descent.some((path) => path.startsWith('M') && path.includes(` ${dana.y + 14} H`)))
  })
})

/** Chidi has two sisters of whose parents nothing is known; Adaeze a brother and Ngozi, recorded as her mother alone. */
const withAunts: Family = {
  ...amaras,
  members: [
    ...amaras.members,
    person('Ife', 'F', false, { relation: 'Aunt or uncle' }),
    person('Uju', 'F', false, { relation: 'Aunt or uncle' }),
    person('Emeka', 'M', false, { relation: 'Aunt or uncle' }),
    person('Ada', 'F', false, { relation: 'Cousin' }),
  ],
  parents: [...amaras.parents, { parent: 'Ife', child: 'Ada' }],
  siblings: [
    { one: 'Ife', other: 'Chidi', half: false },
    { one: 'Chidi', other: 'Uju', half: true },
    { one: 'Emeka', other: 'Adaeze', half: false },
  ],
}

describe('brothers and sisters whose parents are not recorded', () => {
  const { lines, members } = layOutFamily(withAunts)
  const at = (id: string) => members.find(({ member }) => member.id === id) ?? assert.fail(id)
  const sibships = lines.filter(({ kind }) => kind === 'siblings').map(({ path }) => path)

  it('share one broken line above them, each family of them its own', () => {
    assert.equal(sibships.length, 2)
    const reached = (path: string) => [...path.matchAll(/ H([\d.]+) V([\d.]+)/g)].map(([, x, y]) => `${x},${y}`)
    const ofChidi = sibships.find((path) => reached(path).length === 3) ?? assert.fail(sibships.join(' '))
    assert.deepEqual(
      reached(ofChidi).toSorted(),
      ['Ife', 'Chidi', 'Uju'].map((id) => `${at(id).x},${at(id).y - 20}`).toSorted(),
    )
    const heights = lines.flatMap(({ kind, path }) => {
      const line = {
        descent: /V([\d.]+) M/,
        siblings: /^M[\d.]+ ([\d.]+) H/,
        couple: undefined,
        'ended-couple': undefined,
      }[kind]
      return line === undefined ? [] : [line.exec(path)?.[1]]
    })
    assert.equal(new Set(heights).size, heights.length, heights.join(' '))
  })

  it('stand in the same generation, their children below', () => {
    for (const id of ['Ife', 'Uju', 'Emeka']) assert.equal(at(id).generation, -1, id)
    assert.equal(at('Ada').generation, 0)
  })

  it('are told in words, a half-sister as one', () => {
    const said = elementsOf(picture(withAunts))
      .filter(({ tagName }) => tagName === 'li')
      .map(words)
    assert.ok(said.includes('Uju, aunt or uncle; lives elsewhere; half-sister of Chidi'), said.join('\n'))
    assert.ok(said.includes('Emeka, aunt or uncle; lives elsewhere; brother of Adaeze'), said.join('\n'))
  })
})

describe('where a family stands in its picture', () => {
  const { members, lines, household, width } = layOutFamily(amaras)
  const at = (id: string) => {
    const found = members.find(({ member }) => member.id === id)
    assert.ok(found)
    return found
  }

  it('has parents above children and siblings beside', () => {
    assert.ok(at('Ngozi').y < at('Adaeze').y && at('Adaeze').y < at('Amara').y)
    assert.equal(at('Zuri').y, at('Amara').y)
  })

  it('has no two people in one place, and everyone within the picture', () => {
    assert.equal(new Set(members.map(({ x, y }) => `${x},${y}`)).size, amaras.members.length)
    for (const { x } of members) assert.ok(x > 0 && x < width)
  })

  it('has those who live together side by side, with nobody between who lives elsewhere', () => {
    for (const row of [-1, 0]) {
      const inRow = members
        .filter(({ generation }) => generation === row)
        .map(({ member }) => (member.inHousehold ? 'in' : 'out'))
      assert.match(inRow.join(' '), /^(out )*(in ?)+(out ?)*$/)
    }
    assert.match(household ?? '', /^M.* Z$/)
  })

  it('never draws a child’s line from between the mother and a partner who is not the father', () => {
    const between = (at('Adaeze').x + at('Gareth').x) / 2
    const descents = lines.filter(({ kind }) => kind === 'descent').map(({ path }) => path)
    assert.ok(descents.length > 0)
    for (const path of descents) assert.ok(!path.startsWith(`M${between} ${at('Adaeze').y} `), path)
  })

  it('draws a couple that has ended otherwise than one that has not', () => {
    assert.deepEqual(
      lines
        .map(({ kind }) => kind)
        .filter((kind) => kind !== 'descent')
        .toSorted(),
      ['couple', 'couple', 'ended-couple'],
    )
  })

  it('has no household line where nobody shown lives together', () => {
    assert.equal(
      layOutFamily({ childId: 'a', members: [person('a', 'U', false)], parents: [], couples: [], siblings: [] })
        .household,
      undefined,
    )
  })
})

describe('a family picture', () => {
  const all = (tag: string) => elementsOf(picture(amaras)).filter(({ tagName }) => tagName === tag)

  it('is an image with a title and a description, without inline style', () => {
    assert.equal(attribute(all('svg')[0], 'role'), 'img')
    assert.equal(attribute(all('svg')[0], 'aria-labelledby'), 'family-title family-about')
    assert.match(words(all('desc')[0]), /^9 people, of whom 4 in the household\./)
    assert.doesNotMatch(picture(amaras), / style=|<style|<script/)
  })

  it('draws a circle, a square or a diamond, crosses who has died and doubles the child’s line', () => {
    const people = elementsOf(picture(amaras)).filter((each) => attribute(each, 'class') === 'hf-fam-person')
    const count = (tag: string) => people.filter(({ tagName }) => tagName === tag).length
    assert.deepEqual([count('circle'), count('rect'), count('path')], [4 + 1, 4, 1])
    assert.equal(all('path').filter((each) => attribute(each, 'class') === 'hf-fam-died').length, 1)
  })

  it('tells everyone in words, by generation', () => {
    assert.deepEqual(all('h3').map(words), [
      'Grandparents’ generation',
      'Parents’ generation',
      'The child’s generation',
    ])
    const said = all('li').map(words)
    assert.equal(said.length, amaras.members.length)
    assert.ok(
      said.some((line) =>
        /^Adaeze, mother, 34; lives in the household; child of (Ngozi and Obi|Obi and Ngozi)$/.test(line),
      ),
    )
    assert.ok(said.includes('Obi, maternal grandfather; has died'))
    assert.ok(said.includes('Kit, half-brother; lives elsewhere; child of Chidi'))
  })

  it('parts long names in two lines, shortens them in the picture and keeps them whole in the words', () => {
    const name = 'Oluwaseun Featherstonehaugh-Montgomery'
    const family = {
      ...amaras,
      members: [person('Amara', 'F', true, { name })],
      parents: [],
      couples: [],
      siblings: [],
    }
    const elements = elementsOf(picture(family))
    const shown = elements.filter(({ tagName }) => tagName === 'text').map(words)
    assert.deepEqual(shown.slice(0, 2), ['Oluwaseun', 'Featherstonehaug…'])
    assert.ok(elements.some((each) => each.tagName === 'li' && words(each).startsWith(name)))
  })

  it('says so where no one is recorded', () => {
    assert.match(
      picture({ childId: 'x', members: [], parents: [], couples: [], siblings: [] }),
      /No family members are recorded/,
    )
  })

  it('is the same each time it is drawn', () => {
    assert.equal(picture(amaras), picture(amaras))
  })
})
