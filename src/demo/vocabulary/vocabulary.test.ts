import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isNhsNumber } from '#domains/people/nhs-number.ts'
import { isUpn } from '#domains/people/upn.ts'
import { seededRandom } from '#kernel/random.ts'
import { wordsOfNoCapacity } from '#practice/no-capacity.ts'
import { agencies, generalPractices, schools } from './agencies.ts'
import { careHistories, ordersFor, visitWarnings } from './around-the-child.ts'
import { analyses, strengths } from './assessments.ts'
import { childsWords, wordsForAge } from './childs-words.ts'
import { wards } from './city.ts'
import { concerns, concernsNotUpheld, concernsUpheld } from './concerns.ts'
import {
  closureReasons,
  conferenceReasons,
  contactReasons,
  refusedClosureReasons,
  supervisionNotes,
} from './decisions.ts'
import { fill, placesIn, placesOffered, pronouns } from './fill.ts'
import { homesProviders } from './homes-providers.ts'
import { addressIn, mainline, mobile, nhsNumberAt, upnAt } from './identifiers.ts'
import { drawChildsName, drawFamily, heritages } from './names.ts'
import { needAnswers, needs, unmetReasons } from './needs.ts'
import { services } from './services.ts'
import { themes, themeWeights } from './themes.ts'
import { tellings, tellingsFor } from './told.ts'
import * as visitNotes from './visit-notes.ts'

const said = (list: readonly { readonly says: string }[]) => list.map(({ says }) => says)

/** Everything that professionals of the invented city write or say; the children's own words are theirs. */
const written = [
  ...said(tellings),
  ...Object.values(analyses).flat(),
  ...strengths,
  ...said(concerns),
  ...concernsUpheld,
  ...concernsNotUpheld,
  ...Object.values(contactReasons).flat(),
  ...closureReasons,
  ...conferenceReasons,
  ...supervisionNotes,
  ...visitWarnings,
  ...said(careHistories),
  ...[...new Set(Object.values(ordersFor).map(({ order }) => order.terms))],
  ...said(Object.values(needs).flat()),
  ...needAnswers,
  ...unmetReasons,
  ...Object.values(visitNotes).flat(),
]
const sentences = [...written, ...said(childsWords)]

const slots = {
  ...pronouns('M', 'Kit'),
  ...Object.fromEntries(placesOffered.map((place) => [place, place])),
  ...{ child: 'Kit', mother: 'Gemma', day: '3 November', month: 'September' },
}

describe('the sentence banks', () => {
  it('ask only for what is offered, and read as sentences when filled', () => {
    for (const template of [...sentences, ...refusedClosureReasons]) {
      for (const place of placesIn(template))
        assert.ok((placesOffered as readonly string[]).includes(place), `${place}: ${template}`)
      const filled = fill(template, slots)
      assert.doesNotMatch(filled, /[{}]| {2}|\.\./, filled)
      assert.match(filled, /^[A-Z“‘3].*[.!?”]$/s, filled)
    }
  })

  it('say nothing twice', () => {
    assert.equal(new Set(sentences).size, sentences.length)
  })

  it('have enough for three hundred children to read differently', () => {
    assert.ok(tellings.length >= 60, String(tellings.length))
    assert.ok(childsWords.length >= 90, String(childsWords.length))
    const { arrivals, homesSeen, aloneWith, carersSeen, nextThings } = visitNotes
    assert.ok(arrivals.length * homesSeen.length * aloneWith.length * carersSeen.length * nextThings.length > 50_000)
  })

  it('use no word that blames a family or hides behind jargon', () => {
    const unkind =
      /\b(LAC|CLA|NFA|absconded|attention[- ]seeking|challenging behaviour|contact session|DNA|difficult family|disengag\w*|dysfunctional|failed to (protect|engage)|hard to reach|manipulative|non-?compliant|placement breakdown|promiscuous|refus\w+ to engage|respite|service users?|step(ped)? down|streetwise|troubled|vulnerable adult)\b/i
    for (const sentence of written) assert.doesNotMatch(sentence, unkind, sentence)
  })

  it('give closing reasons that the trust accepts, and refused ones that it does not', () => {
    for (const reason of closureReasons) assert.equal(wordsOfNoCapacity(fill(reason, slots)), undefined, reason)
    for (const reason of refusedClosureReasons)
      assert.notEqual(wordsOfNoCapacity(fill(reason, slots)), undefined, reason)
  })

  it('have something to tell of every theme at every age at which it comes up', () => {
    for (const { theme, ages } of themeWeights)
      for (let age = ages[0]; age <= ages[1]; age++) assert.ok(tellingsFor(theme, age).length > 0, `${theme} at ${age}`)
    assert.deepEqual(themeWeights.map(({ theme }) => theme).toSorted(), [...themes].toSorted())
  })

  it('have words of children of every age', () => {
    for (let age = 0; age < 18; age++) assert.ok(wordsForAge(age).length >= 5, `at ${age}`)
  })
})

describe('filling a sentence', () => {
  it('gives a girl, a boy and a child not yet born their own words', () => {
    const template = '{She} took {hers} coat and {child} went with {her}.'
    assert.equal(fill(template, { child: 'Kit', ...pronouns('M', 'Kit') }), 'He took his coat and Kit went with him.')
    assert.equal(fill(template, { child: 'Ada', ...pronouns('F', 'Ada') }), 'She took her coat and Ada went with her.')
    assert.equal(
      fill('{Hers} scan is on {day}.', { day: 'Monday', ...pronouns('U', 'the baby') }),
      'The baby’s scan is on Monday.',
    )
  })

  it('refuses a sentence that it cannot fill', () => {
    assert.throws(() => fill('{Child} and {dog}', { child: 'Kit' }), /Nothing fills \{dog\}/)
  })
})

describe('identifiers of the invented city', () => {
  it('are valid NHS numbers of the test range, each another', () => {
    const numbers = Array.from({ length: 3000 }, (_, index) => nhsNumberAt(index * 299))
    for (const number of numbers) assert.ok(isNhsNumber(number) && number.startsWith('999'), number)
    assert.equal(new Set(numbers).size, numbers.length)
    assert.equal(nhsNumberAt(7), nhsNumberAt(7))
    assert.throws(() => nhsNumberAt(900_000), RangeError)
  })

  it('are valid pupil numbers of an authority that is none, each another', () => {
    const numbers = Array.from({ length: 2000 }, (_, index) => upnAt(index, 2019))
    for (const number of numbers) assert.ok(isUpn(number) && number.startsWith('990', 1), number)
    assert.equal(new Set(numbers).size, numbers.length)
  })

  it('are telephone numbers kept for drama', () => {
    for (const each of [...agencies, ...generalPractices, ...schools]) assert.match(each.phone, /^01632 960\d{3}$/)
    assert.match(mobile(123_456), /^07700 900\d{3}$/)
    assert.throws(() => mainline(1000), RangeError)
  })

  it('are addresses in the area that is not issued, and never the postcode for no address', () => {
    const random = seededRandom('addresses')
    for (const ward of wards)
      for (let home = 0; home < 50; home++) {
        const { firstLine, postcode } = addressIn(ward, random)
        assert.match(postcode, /^ZZ[1-8] \d[ABD-HJLNP-UW-Z]{2}$/)
        assert.ok(
          ward.streets.some((street) => firstLine.endsWith(street)),
          firstLine,
        )
      }
  })
})

describe('the invented city', () => {
  it('has no two agencies or schools of one name or number', () => {
    const all = [...agencies, ...generalPractices, ...schools]
    assert.equal(new Set(all.map(({ name }) => name)).size, all.length)
    assert.equal(new Set(all.map(({ phone }) => phone)).size, all.length)
  })

  it('has a school for every age in every ward or near it, and places only in its own wards', () => {
    for (let age = 4; age <= 16; age++)
      assert.ok(
        schools.some(({ ages }) => age >= ages[0] && age <= ages[1]),
        `at ${age}`,
      )
    const names = new Set(wards.map(({ name }) => name))
    for (const { ward, name } of [...schools, ...generalPractices]) assert.ok(names.has(ward ?? ''), name)
    for (const { homes } of homesProviders)
      for (const { ward, name } of homes) assert.ok(ward === 'outside the city' || names.has(ward), name)
  })

  it('has at least one service for every theme, with room, and at a price in whole pence', () => {
    for (const theme of themes) assert.ok(services.filter(({ meets }) => meets.includes(theme)).length >= 1, theme)
    assert.ok(services.length >= 25)
    for (const { places, price, ages } of services) assert.ok(places > 0 && price.pence >= 0n && ages[0] <= ages[1])
  })

  it('draws the same family for the same seed, and no two children of it of one name', () => {
    assert.deepEqual(drawFamily(seededRandom('a family')), drawFamily(seededRandom('a family')))
    const random = seededRandom('brothers')
    for (const heritage of heritages) {
      const taken: string[] = []
      for (let child = 0; child < 4; child++) taken.push(drawChildsName(heritage, 'M', taken, random))
      assert.equal(new Set(taken).size, 4)
    }
  })
})
