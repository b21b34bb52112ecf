import assert from 'node:assert/strict'
import { createReadStream } from 'node:fs'
import { describe, it } from 'node:test'
import { bytesOf, childWith, referral, returnWith } from './invented-return.ts'
import { type ReturnEntry, readReturn } from './read-return.ts'
import { type RefusalReason, ReturnRefused } from './return-refused.ts'

const sample = new URL('../../../../test/samples/cin-census.xml', import.meta.url)

async function entriesOf(text: string | Uint8Array, chunk?: number): Promise<ReturnEntry[]> {
  return await Array.fromAsync(readReturn(bytesOf(text, chunk)))
}

async function firstChild(text: string | Uint8Array, chunk?: number) {
  const child = (await entriesOf(text, chunk)).find((entry) => entry.kind === 'child')
  assert.ok(child?.kind === 'child')
  return child.child
}

describe('a whole return', () => {
  it('gives its header, then each child with the line on which it begins', async () => {
    const entries = await Array.fromAsync(readReturn(createReadStream(sample)))
    const [first, ...children] = entries
    assert.ok(first?.kind === 'header')
    assert.equal(first.header.authority, '999')
    assert.equal(first.header.year, 2026)
    assert.equal(first.header.referenceDate.toString(), '2026-03-31')
    assert.deepEqual(first.header.flags, [])
    assert.equal(children.length, 12)
    assert.ok(children.every((entry) => entry.kind === 'child'))
    assert.ok(children[0]?.kind === 'child' && children[0].line === 19)
    assert.deepEqual(
      children.map((entry) => entry.kind === 'child' && entry.child.laChildId),
      Array.from({ length: 12 }, (_, at) => `QM${String(at + 1).padStart(6, '0')}`),
    )
  })

  it('gives every module of a child', async () => {
    const entries = await Array.fromAsync(readReturn(createReadStream(sample)))
    const episodes = entries.flatMap((entry) => (entry.kind === 'child' ? entry.child.episodes : []))
    const sixth = episodes.find(({ referralDate }) => referralDate === '2025-05-19')
    assert.deepEqual(sixth?.assessments[0]?.factors, ['3B', '16A', '2B'])
    assert.deepEqual(sixth?.enquiries, [
      {
        start: '2025-05-20',
        conferenceTarget: '2025-06-11',
        conferenceDate: '2025-06-10',
        conferenceNotRequired: 'false',
      },
    ])
    assert.deepEqual(sixth?.protectionPlans[0]?.reviews, ['2025-09-04', '2026-02-26'])
    assert.deepEqual(episodes.find(({ plans }) => plans.length > 0)?.plans, [
      { start: '2025-06-10', end: '2026-02-27' },
    ])
    const letters = episodes.flatMap(({ preProceedings }) => preProceedings.map(({ letterSent }) => letterSent))
    assert.deepEqual(letters, ['2026-01-19'])
  })

  it('reads the same in chunks of one byte, of seven, and at once', async () => {
    const text = returnWith(childWith() + childWith({ identifiers: '<PersonBirthDate>2016-05-05</PersonBirthDate>' }))
    const whole = await entriesOf(text)
    assert.deepEqual(await entriesOf(text, 1), whole)
    assert.deepEqual(await entriesOf(text, 7), whole)
  })

  it('keeps a letter whose bytes fall into two chunks', async () => {
    const text = returnWith(childWith({ characteristics: '<Ethnicity>Brontë 🐑</Ethnicity>' }))
    for (const chunk of [1, 2, 3]) assert.equal((await firstChild(text, chunk)).ethnicity, 'Brontë 🐑')
  })

  it('is read whatever the case of its element names, with a namespace, and with its values padded or as CDATA', async () => {
    const text = returnWith(
      childWith({
        episodes: ['<cinREFERRALdate>\n 2025-06-02 </cinREFERRALdate><ReferralSource><![CDATA[1A]]></ReferralSource>'],
      }),
    )
    const child = await firstChild(
      text.replaceAll('Message>', 'c:Message>').replace('<c:Message>', '<c:Message xmlns:c="urn:census">'),
    )
    assert.equal(child.episodes[0]?.referralDate, '2025-06-02')
    assert.equal(child.episodes[0]?.referralSource, '1A')
  })

  it('takes no more of the file than its reader has asked for, and lets go of it when the reader stops', async () => {
    let taken = 0
    let closed = false
    async function* slowly() {
      try {
        yield Buffer.from(returnWith('').replace('</Children></Message>', ''))
        for (;;) {
          taken += 1
          yield Buffer.from(childWith())
        }
      } finally {
        closed = true
      }
    }
    for await (const entry of readReturn(slowly())) if (entry.kind === 'child') break
    assert.equal(taken, 1)
    assert.ok(closed)
  })
})

describe('an encoding', () => {
  const text = returnWith(childWith({ characteristics: '<Ethnicity>Zoë</Ethnicity>' }))

  it('may be UTF-8 with a byte order mark', async () => {
    assert.equal((await firstChild(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>${text}`)).ethnicity, 'Zoë')
  })

  it('may be UTF-16, with a byte order mark or without', async () => {
    const declared = `<?xml version="1.0" encoding="utf-16"?>${text}`
    for (const start of ['\uFEFF', '']) {
      assert.equal((await firstChild(Buffer.from(start + declared, 'utf16le'), 3)).ethnicity, 'Zoë')
      assert.equal((await firstChild(Buffer.from(start + declared, 'utf16le').swap16())).ethnicity, 'Zoë')
    }
  })

  it('may be named UTF-16 by a program that then wrote UTF-8', async () => {
    assert.equal((await firstChild(`<?xml version="1.0" encoding="utf-16"?>${text}`)).ethnicity, 'Zoë')
  })

  it('may be windows-1252 where the file says so', async () => {
    const bytes = Buffer.from(`<?xml version="1.0" encoding="windows-1252"?>${text}`, 'latin1')
    assert.equal((await firstChild(bytes)).ethnicity, 'Zoë')
  })
})

describe('a file that is no whole CIN census return is refused with what to do', () => {
  const good = returnWith(childWith({ episodes: [referral('2025-06-02')] }))
  const bomb = '<!DOCTYPE Message [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
  const outside = '<!DOCTYPE Message [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const wide = `<Child>${'<Extra/>'.repeat(10_001)}</Child>`
  const situations: readonly (readonly [string, string | Uint8Array, RefusalReason, RegExp])[] = [
    ['an empty file', '', 'empty', /is empty\. Export the return again/],
    ['a file of blanks', ' \n\n ', 'empty', /only blanks/],
    ['a table', 'LAchildID,UPN\nQM000001,\n', 'not-xml', /not an XML file.*not a table/],
    [
      'a spreadsheet',
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
      'binary',
      /zip file or a spreadsheet.*Send the XML file/,
    ],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'binary', /old Office document/],
    ['a compressed file', Buffer.from([0x1f, 0x8b, 8, 0]), 'binary', /compressed/],
    ['other binary matter', Buffer.from([1, 2, 0, 3]), 'binary', /not a text file/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'encoding', /UTF-32.*Save it as UTF-8/],
    [
      'an encoding that is not read',
      `<?xml version="1.0" encoding="ebcdic-cp-gb"?>${good}`,
      'encoding',
      /ebcdic-cp-gb.*Save it as UTF-8/,
    ],
    ['windows-1252 that does not say so', Buffer.from(good.replace('N1', 'é'), 'latin1'), 'encoding', /not UTF-8/],
    [
      'a file cut off between elements',
      good.slice(0, good.indexOf('</Child>')),
      'cut-off',
      /cut off.*before the closing <\/Message>/,
    ],
    [
      'a file cut off inside a name',
      good.slice(0, good.indexOf('ReferralSource>') + 5),
      'cut-off',
      /Send the whole file again/,
    ],
    [
      'a file cut off inside a letter',
      Buffer.from(good.replace('N1', 'é')).subarray(0, Buffer.from(good.replace('N1', 'é')).indexOf(0xc3) + 1),
      'cut-off',
      /middle of a character/,
    ],
    ['a file without its closing tag', good.slice(0, -'</Message>'.length), 'cut-off', /cut off/],
    [
      'elements that cross',
      good.replace('</Ethnicity>', '</Sex>'),
      'not-well-formed',
      /not well-formed XML: reading stopped at line 2/,
    ],
    ['an entity that was never declared', good.replace('N1', '&harm;'), 'not-well-formed', /line 2/],
    ['words after the end', `${good}more`, 'not-well-formed', /not well-formed/],
    ['entities that swell', bomb + good.replace('N1', '&b;'), 'document-type', /DOCTYPE.*at line 1.*Remove it/],
    ['an entity that fetches', outside + good.replace('N1', '&x;'), 'document-type', /can hide harm/],
    ['an SSDA903 return by its root', '<EXPSSDA903><CHILD/></EXPSSDA903>', 'another-collection', /SSDA903 return/],
    ['a web page', '<html><body/></html>', 'another-collection', /begins with “html”/],
    [
      'another collection by its header',
      returnWith(childWith(), { collection: 'SSDA903' }),
      'another-collection',
      /collection “SSDA903”, not CIN/,
    ],
    ['a header without its collection', returnWith(childWith(), { collection: '' }), 'header', /which collection/],
    [
      'a header without its reference date',
      returnWith(childWith(), { referenceDate: '31/03/2026' }),
      'header',
      /reference date as year-month-day/,
    ],
    [
      'a header without its authority',
      returnWith(childWith(), { authority: 'Quillmouth' }),
      'header',
      /three-digit number of the authority/,
    ],
    [
      'children before the header',
      '<Message><Children><Child/></Children></Message>',
      'header',
      /one header, before its children/,
    ],
    ['a second header', good.replace('<Children>', '<Header/><Children>'), 'header', /one header/],
    ['a return of nobody', returnWith(''), 'no-children', /holds no child/],
    [
      'a value of absurd length',
      good.replace('N1', 'N'.repeat(10_001)),
      'limit',
      /“PrimaryNeedCode” holds more than 10000 characters/,
    ],
    [
      'a comment without end',
      good.replace('N1', `<!--${'x'.repeat(400_000)}`),
      'limit',
      /more than 262144 characters without an element/,
    ],
    [
      'an attribute without end',
      good.replace('<Children>', `<Children x="${'x'.repeat(400_000)}`),
      'limit',
      /without an element/,
    ],
    ['elements too deep', returnWith('<a>'.repeat(20)), 'limit', /more than 16 deep/],
    ['a child of absurd width', returnWith(wide), 'limit', /more than 10000 elements/],
  ]
  for (const [what, file, reason, sentence] of situations) {
    it(what, async () => {
      await assert.rejects(entriesOf(file), (error) => {
        assert.ok(error instanceof ReturnRefused, String(error))
        assert.equal(error.reason, reason, error.message)
        assert.match(error.message, sentence)
        return true
      })
    })
  }

  it('wherever it is cut off', async () => {
    for (let length = 0; length < good.length; length += 1) {
      await assert.rejects(entriesOf(good.slice(0, length)), ReturnRefused, `cut at ${length}`)
    }
  })

  it('in a sentence that quotes nothing of any child', async () => {
    await assert.rejects(entriesOf(good.replace('2015-03-27', '2015-03-27<').replace('</Message>', '')), (error) => {
      assert.ok(error instanceof ReturnRefused)
      assert.doesNotMatch(error.message, /QM000001|2015/)
      return true
    })
  })
})

describe('what the census does not have', () => {
  it('is remarked on outside the children, after the header, and read past', async () => {
    const text = returnWith(childWith())
      .replace('<Header>', '<Cover><Note>x</Note></Cover><Header>')
      .replace('<Children>', '<Children><Adult/>')
    const entries = await entriesOf(text)
    assert.deepEqual(
      entries.map(({ kind }) => kind),
      ['header', 'remark', 'remark', 'child'],
    )
    assert.ok(entries[1]?.kind === 'remark')
    assert.equal(entries[1].sentence, 'Line 1 has an element “Cover” that the census does not have; it was not read.')
  })

  it('in the header is flagged, as is a year that is not that of the reference date', async () => {
    const [header] = await entriesOf(returnWith(childWith(), { year: '2025', referenceDate: '2026-07-21' }))
    assert.ok(header?.kind === 'header')
    assert.equal(header.header.year, 2026)
    assert.deepEqual(header.header.flags, [
      'The header gives the year as “2025”, but its reference date is 2026-07-21; the date was followed.',
      'The reference date is 2026-07-21, where the census year ends on 31 March (CIN census rule 100).',
    ])
  })

  it('refuses a stream of characters, whose encoding is no longer known', async () => {
    async function* characters() {
      yield returnWith(childWith())
    }
    await assert.rejects(Array.fromAsync(readReturn(characters())), TypeError)
  })
})
