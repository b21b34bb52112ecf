import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Comparison, compare } from './match.ts'
import type { KnownPerson, ToldPerson } from './match-finding.ts'

const on = (date: string) => Temporal.PlainDate.from(date)

/** Amara as the record has her; Zuri is her twin. */
const amara: KnownPerson = {
  given: 'Amara',
  family: 'Okafor',
  bornOn: on('2018-04-03'),
  sex: 'F',
  addresses: [
    { firstLine: '14 Tannery Row', postcode: 'ZZ3 4QD' },
    { firstLine: 'Flat 2, 9 Osier Street', postcode: 'ZZ1 2AB' },
  ],
  schools: ['Larkfield Primary School'],
  phones: ['07700 900123'],
  nhsNumber: '999 000 0018',
  upns: ['B330200112345'],
  parents: ['Adaeze Okafor'],
  siblings: [{ given: 'Zuri', family: 'Okafor' }],
}
const home = { addresses: [{ firstLine: '14 Tannery Row', postcode: 'zz34qd' }] }
const told = (person: ToldPerson): Comparison => compare(person, amara)
const agreed = (found: Comparison) => found.agreements.map(({ says }) => says)
const disagreed = (found: Comparison) => found.disagreements.map(({ says }) => says)

describe('a child told of by an identifier', () => {
  it('is known by the NHS number, however it is spaced', () => {
    const found = told({ nhsNumber: '9990000018' })
    assert.equal(found.strength, 'exact identifier')
    assert.deepEqual(agreed(found), ['Same NHS number: 999 000 0018'])
  })

  it('is known by a former unique pupil number', () => {
    assert.equal(told({ given: 'Amara', upns: ['X820432104001', 'B330200112345'] }).strength, 'exact identifier')
  })

  it('is no more than possible when the number comes with another child’s name: it may be a sister’s', () => {
    const found = told({ given: 'Zuri', family: 'Okafor', bornOn: on('2018-04-03'), nhsNumber: '9990000018' })
    assert.equal(found.strength, 'possible')
    assert.ok(disagreed(found).includes('Zuri is the name of this child’s brother or sister: Zuri Okafor'))
  })

  it('gains nothing from a mistyped number', () => {
    assert.deepEqual(told({ nhsNumber: '9990000019' }), { agreements: [], disagreements: [], strength: 'weak' })
  })

  it('is no more than possible when both have valid numbers that differ, whatever else agrees', () => {
    const found = told({ given: 'Amara', family: 'Okafor', bornOn: on('2018-04-03'), nhsNumber: '9434765919' })
    assert.equal(found.strength, 'possible')
    assert.deepEqual(disagreed(found), ['NHS numbers differ: 943 476 5919 / 999 000 0018'])
  })
})

describe('a child told of by name and birth date', () => {
  it('is strong when all three agree', () => {
    const found = told({ given: 'amara', family: 'OKAFOR', bornOn: on('2018-04-03') })
    assert.equal(found.strength, 'strong')
    assert.deepEqual(agreed(found), [
      'Same given name: Amara',
      'Same surname: Okafor',
      'Same date of birth: 3 April 2018',
    ])
  })

  it('is strong with the surname misspelt', () => {
    const found = told({ given: 'Amara', family: 'Okafur', bornOn: on('2018-04-03') })
    assert.equal(found.strength, 'strong')
    assert.ok(agreed(found).includes('Surname spelt nearly alike: Okafur / Okafor'))
  })

  it('is strong with day and month swapped only when home agrees too', () => {
    const swapped: ToldPerson = { given: 'Amara', family: 'Okafor', bornOn: on('2018-03-04') }
    assert.equal(told(swapped).strength, 'possible')
    const atHome = told({ ...swapped, ...home })
    assert.equal(atHome.strength, 'strong')
    assert.ok(agreed(atHome).includes('Day and month of birth swapped: 4 March 2018 / 3 April 2018'))
    assert.ok(agreed(atHome).includes('Same address: 14 Tannery Row, zz34qd'))
  })

  it('is strong under a new surname when birth date and a parent agree', () => {
    const found = told({ given: 'Amara', family: 'Whitlock', bornOn: on('2018-04-03'), parents: ['Adaeze Okafor'] })
    assert.equal(found.strength, 'strong')
    assert.deepEqual(disagreed(found), ['Surnames differ: Whitlock / Okafor'])
  })

  it('is possible under a new surname with nothing else to go by', () => {
    assert.equal(told({ given: 'Amara', family: 'Whitlock', bornOn: on('2018-04-03') }).strength, 'possible')
  })

  it('is known by a name that the record has as an earlier one, and by part of a double one', () => {
    const known: KnownPerson = { ...amara, family: 'Whitlock', otherNames: [{ given: 'Amara', family: 'Okafor-Reid' }] }
    const found = compare({ given: 'Amara', family: 'Reid', bornOn: on('2018-04-03') }, known)
    assert.equal(found.strength, 'strong')
    assert.ok(agreed(found).includes('Part of the surname is the same: Reid / Okafor-Reid'))
  })

  it('is known with given name and surname the other way about', () => {
    const found = told({ given: 'Okafor', family: 'Amara', bornOn: on('2018-04-03') })
    assert.equal(found.strength, 'strong')
    assert.equal(agreed(found)[0], 'Given name and surname the other way about: Okafor Amara')
  })

  it('is known by a short form and by another spelling of the same name', () => {
    const known: KnownPerson = { given: 'Muhammad', family: 'Rahmani', bornOn: on('2014-09-21') }
    for (const given of ['Mohammed', 'Mohamed', 'Mo']) {
      const found = compare({ ...known, given }, known)
      assert.equal(found.strength, 'strong')
      assert.ok(agreed(found).includes(`Given names that are forms of one another: ${given} / Muhammad`))
    }
  })

  it('is weak when the name alone agrees and the birth date does not', () => {
    const found = told({ given: 'Amara', family: 'Okafor', bornOn: on('2011-12-20') })
    assert.equal(found.strength, 'weak')
    assert.deepEqual(disagreed(found), ['Dates of birth differ: 20 December 2011 / 3 April 2018'])
  })

  it('is no more than possible when the shared birth date is 1 January, written when none is known', () => {
    const known: KnownPerson = { given: 'Yusuf', family: 'Haile', bornOn: on('2009-01-01') }
    const found = compare(known, known)
    assert.equal(found.strength, 'possible')
    assert.match(agreed(found).join(), /1 January, which is often written/)
  })
})

describe('twins and siblings', () => {
  it('are never strong by surname, birth date, address, school and parent alone', () => {
    const zuri: ToldPerson = {
      ...amara,
      ...home,
      given: 'Zuri',
      nhsNumber: undefined,
      upns: undefined,
      siblings: [{ given: 'Amara' }],
    }
    const found = told(zuri)
    assert.equal(found.strength, 'possible')
    assert.deepEqual(disagreed(found), [
      'Given names differ: Zuri / Amara',
      'Zuri is the name of this child’s brother or sister: Zuri Okafor',
    ])
  })

  it('are never strong where no given name is told', () => {
    assert.equal(
      told({ ...home, family: 'Okafor', bornOn: on('2018-04-03'), phones: ['+44 7700 900123'] }).strength,
      'possible',
    )
  })

  it('whose names are nearly alike are not strong where one is a boy and the other a girl', () => {
    const known: KnownPerson = { given: 'Danielle', family: 'Marsh', sex: 'F', bornOn: on('2016-05-05') }
    assert.equal(compare({ ...known, given: 'Daniele', sex: 'M' }, known).strength, 'possible')
    assert.equal(compare({ ...known, given: 'Daniele' }, known).strength, 'strong')
  })

  it('whose names are nearly alike are not strong where the name told is that of the other', () => {
    const known: KnownPerson = {
      given: 'Aryan',
      family: 'Sethi',
      bornOn: on('2016-05-05'),
      siblings: [{ given: 'Aryam' }],
    }
    assert.equal(compare({ given: 'Aryam', family: 'Sethi', bornOn: on('2016-05-05') }, known).strength, 'possible')
  })

  it('of another age are weak: the same family, another child', () => {
    const found = told({
      ...home,
      given: 'Ekene',
      family: 'Okafor',
      bornOn: on('2013-02-17'),
      siblings: [{ given: 'Zuri' }],
    })
    assert.equal(found.strength, 'weak')
    assert.ok(agreed(found).includes('Brother or sister of the same name: Zuri'))
  })
})

describe('a baby', () => {
  it('told of before a name is given is possible by birth date and parent, and "Baby" is no given name', () => {
    const known: KnownPerson = {
      given: 'Tobi',
      family: 'Adeleke',
      bornOn: on('2026-11-02'),
      parents: ['Ronke Adeleke'],
    }
    const found = compare(
      { given: 'Baby', family: 'Adeleke', bornOn: on('2026-11-02'), parents: ['Ronke Adeleke'] },
      known,
    )
    assert.equal(found.strength, 'possible')
    assert.ok(!found.disagreements.some(({ what }) => what === 'given name'))
  })

  it('is matched with the unborn child who was expected at about that time', () => {
    const known: KnownPerson = {
      given: 'Unborn',
      family: 'Adeleke',
      expectedOn: on('2026-11-11'),
      parents: ['Ronke Adeleke'],
    }
    const born = (date: string) =>
      compare({ given: 'Tobi', family: 'Adeleke', bornOn: on(date), parents: ['Ronke Adeleke'] }, known)
    assert.equal(born('2026-11-02').strength, 'possible')
    assert.match(
      agreed(born('2026-11-02')).join(),
      /Born 9 days before the day on which the child not yet born was expected/,
    )
    assert.equal(born('2026-03-02').strength, 'weak')
  })
})

describe('where a child lives and goes to school', () => {
  it('agrees with earlier addresses as with the present one', () => {
    const found = told({ given: 'Amara', addresses: [{ firstLine: 'Flat 2 9 Osier Street', postcode: 'ZZ1 2AB' }] })
    assert.ok(agreed(found).includes('Same address: Flat 2 9 Osier Street, ZZ1 2AB'))
  })

  it('agrees by postcode where the house is not told, and by school without the word', () => {
    const found = told({ addresses: [{ postcode: 'ZZ3 4QD' }], schools: ['Larkfield Primary'] })
    assert.deepEqual(agreed(found), ['Same postcode: ZZ3 4QD', 'Same school: Larkfield Primary'])
    assert.equal(found.strength, 'weak')
  })

  it('agrees about nothing by the postcode that says there is no address', () => {
    const nowhere: KnownPerson = { addresses: [{ firstLine: 'No fixed abode', postcode: 'ZZ99 3VZ' }] }
    assert.deepEqual(compare(nowhere, nowhere).agreements, [])
  })

  it('never counts against a child: families move', () => {
    assert.deepEqual(
      disagreed(told({ addresses: [{ firstLine: '1 Elsewhere', postcode: 'ZZ8 8ZZ' }], schools: ['Other School'] })),
      [],
    )
  })
})

describe('what is found', () => {
  it('is nothing, and weak, where nothing is told', () => {
    assert.deepEqual(compare({}, amara), { agreements: [], disagreements: [], strength: 'weak' })
  })

  it('never shows a figure of likeness', () => {
    const found = told({ given: 'Amarra', family: 'Okafur', bornOn: on('2018-03-04'), ...home })
    for (const { says } of [...found.agreements, ...found.disagreements]) assert.doesNotMatch(says, /\d\.\d|%/)
  })
})
