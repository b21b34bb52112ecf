import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { givePurpose } from '#domains/access/purpose-store.ts'
import { decideContact } from '#domains/casework/deciding/decide-contact.ts'
import { concludeAllegation } from '#domains/concerns/allegations/conclude-allegation.ts'
import { reportAllegation } from '#domains/concerns/allegations/report-allegation.ts'
import { answerConcern } from '#domains/concerns/answer-concern.ts'
import { nameAnswerer } from '#domains/concerns/name-answerer.ts'
import { raiseConcern } from '#domains/concerns/raise-concern.ts'
import { knownOfContact } from '#domains/front-door/known-of-contact.ts'
import { matchContactChild } from '#domains/front-door/match-contact-child.ts'
import { myContact } from '#domains/front-door/my-contacts.ts'
import { concludeAsked, receiveAsked, saveAsked } from '#domains/governance/asked-of-us/answer-asked.ts'
import type { Ctx, Outcome } from '#domains/ledger/context.ts'
import { keepConfidential } from '#domains/people/confidential/keep-confidential.ts'
import { addAgency } from '#domains/sharing/add-agency.ts'
import { askAgencies } from '#domains/sharing/ask-agencies.ts'
import { did } from '#test/children.ts'
import { aContact, aSchool, toldChild } from '#test/contacts.ts'
import { aFamilyInHiding, type FamilyInHiding, hidden, hiddenWords } from '#test/family-in-hiding.ts'
import { type TestHouse, testHouse } from '#test/house.ts'
import { type Visitor, visitor } from '#test/site.ts'
import { paths } from '#web/paths.ts'

/**
 * Every way in which words that somebody types here go to somebody outside, about a family in hiding: what says too much is refused, by
 * its kind and not in its words, and what says nothing goes.
 */

const tooMuch = {
  address: 'They are safe in Elm Tree Rd now.',
  school: 'Kit is at harbour lights and likes it.',
  phone: 'Ring the mother on 01632960123.',
  placement: 'He goes to Wexmoor Fostering at weekends.',
  name: 'Mrs Holt brings him.',
} as const

describe('words that leave the trust', () => {
  let house: TestHouse
  let family: FamilyInHiding
  let school: Ctx
  let desk: Ctx
  let head: Ctx

  before(async () => {
    house = await testHouse('words that leave')
    family = await aFamilyInHiding(house)
    school = await aSchool(house)
    desk = await house.someone('front door', 'Noor Bashir')
    head = await house.someone('head of service', 'Hanif Orrin')
  })
  after(async () => await house.close())

  /** Tries a text for each kind of detail: refused in a sentence that names the kind, and nothing of the detail. */
  async function eachRefused(answerAt: string, send: (text: string) => Promise<Outcome<unknown>>): Promise<void> {
    for (const [kind, text] of Object.entries(tooMuch)) {
      const outcome = await send(text)
      assert.equal(outcome.ok, false, `${kind} was sent`)
      const said = outcome.ok ? undefined : outcome.unmet.find((one) => one.answerAt === answerAt)
      assert.match(
        said?.says ?? '',
        new RegExp(`^What you wrote says .*\\b${kind === 'phone' ? 'number' : kind}\\b`),
        kind,
      )
      assert.doesNotMatch(said?.says ?? '', hiddenWords, kind)
    }
  }

  /** The same while it is typed: said beside the question, before anything is sent; and nothing, where nothing is wrong. */
  async function eachToldWhileTyping(page: Visitor, label: string): Promise<void> {
    for (const [kind, text] of Object.entries(tooMuch)) {
      const says = await page.leaves(label, text)
      assert.match(says, new RegExp(`^What you wrote says .*\\b${kind === 'phone' ? 'number' : kind}\\b`), kind)
      assert.doesNotMatch(says, hiddenWords, kind)
    }
    assert.equal(await page.leaves(label, 'The children are well.'), '')
    assert.equal(await page.leaves(label, ''), '')
  }

  /** A contact about Kit, said to be Kit. */
  async function aboutKit(): Promise<string> {
    const kit = toldChild({ bornOn: Temporal.PlainDate.from('2018-03-04') })
    const { contactId } = await aContact(school, { children: [kit] })
    const [told] = (await knownOfContact(desk, contactId)).children
    const said = { kind: 'same child', personId: family.kit } as const
    did(await matchContactChild(desk, contactId, told?.child.id ?? '', said))
    return contactId
  }

  async function decided(contactId: string, outcome: 'referral' | 'strategyDiscussion', addToReply: string) {
    const { shown } = await knownOfContact(desk, contactId)
    const answers = {
      inDangerNow: false,
      historyWeighed: 'Known: they fled in May.',
      reason: 'He needs an assessment.',
      familyTold: 'told',
    } as const
    const seeBy = { on: Temporal.PlainDate.from('2026-09-09'), reason: 'He was hurt.' }
    return await decideContact(desk, { contactId, outcome, answers, shown, addToReply, seeBy })
  }

  it('the reply to whoever told us, added to a decision', async () => {
    const contactId = await aboutKit()
    await eachRefused('addToReply', async (text) => await decided(contactId, 'referral', text))
    const page = await visitor(house, desk)
    await page.open(paths.contact(contactId))
    await eachToldWhileTyping(page, 'Anything to add to our reply to whoever told us?')
    const sent = await decided(contactId, 'referral', 'Please keep his place at breakfast club.')
    assert.deepEqual(sent.ok ? [] : sent.unmet, [])
    const [reply] = (await myContact(school, contactId)).replies
    assert.match(reply?.says ?? '', /keep his place at breakfast club/)
  })

  it('a decision that protects waits for no word: what says too much is left out of the reply, and that is said', async () => {
    const contactId = await aboutKit()
    const sent = did(await decided(contactId, 'strategyDiscussion', tooMuch.address))
    assert.match(sent.leftOutOfReply ?? '', /says the address of .* Ferris, which is confidential/)
    const [reply] = (await myContact(school, contactId)).replies
    assert.match(reply?.says ?? '', /We are acting on it today/)
    assert.doesNotMatch(reply?.says ?? '', hiddenWords)
  })

  it('what whoever rang us is told, on the page: the words stay, and the error stands beside them', async () => {
    const kit = toldChild({ bornOn: Temporal.PlainDate.from('2018-03-04') })
    const by = { accountId: undefined, agencyId: undefined, name: 'Ms Gull', role: 'Neighbour', reach: '01632 960188' }
    const { contactId } = await aContact(desk, { by, children: [kit] })
    const [told] = (await knownOfContact(desk, contactId)).children
    const said = { kind: 'same child', personId: family.kit } as const
    did(await matchContactChild(desk, contactId, told?.child.id ?? '', said))
    did(await decided(contactId, 'referral', ''))
    const visit = await visitor(house, desk)
    await visit.open(paths.contact(contactId))
    visit.says('Confidential in this family: address, school, telephone number, placement, name.')
    await eachToldWhileTyping(visit, 'What did you tell them?')
    visit.fill({ 'What did you tell them?': tooMuch.school, 'How were they told?': 'by telephone' })
    await visit.press('Record that they were told')
    assert.equal(visit.status, 422)
    assert.match(visit.errors().join(), /says the school of Kit Ferris, which is confidential/)
    assert.ok(visit.html.includes(tooMuch.school))
  })

  it('what other agencies are asked', async () => {
    const contactId = await aboutKit()
    const service = house.asService('agencies')
    const { agencyId } = did(await addAgency(service, { name: 'Eastmarch Police', kind: 'police', phone: '' }))
    const ask = async (asks: string) =>
      await askAgencies(desk, {
        contactId,
        agencyIds: [agencyId],
        answers: { rating: 'red', asks, lawfulBasis: 'section 47', familyTold: true },
      })
    await eachRefused('asks', ask)
    const page = await visitor(house, desk)
    await page.open(paths.contactChecks(contactId))
    await eachToldWhileTyping(page, 'What do you ask them?')
    page.fill({ 'Whom do you ask?': ['Eastmarch Police'] })
    assert.match(await page.leaves('What do you ask them?', tooMuch.school), /tell Eastmarch Police by telephone/)
    did(await ask('What do you know of Kit Ferris in the last year?'))
  })

  it('the answer to whoever raised a concern', async () => {
    const carer = await house.someone('social worker', 'Wes Ade')
    const { concernId } = did(
      await raiseConcern(carer, family.kit, {
        about: { kind: 'name', name: 'Rafe Tarn', standsAs: 'friend' },
        by: { kind: 'me', nameShown: true },
        says: 'Kit had a bruised wrist.',
        howKnown: 'I saw it.',
        inDangerNow: 'not known',
      }),
    )
    did(await nameAnswerer(head, concernId, { accountId: head.actor.accountId, reason: 'I know the family.' }))
    const answer = async (reply: string) =>
      await answerConcern(head, concernId, {
        finding: 'borne out',
        reasons: 'The doctor saw it.',
        done: 'He is not at home any more.',
        reply,
        told: { [concernId]: 'by telephone' },
      })
    await eachRefused('reply', answer)
    const page = await visitor(house, head)
    await page.open(paths.concernAnswer(concernId))
    await eachToldWhileTyping(page, 'What do you tell whoever raised it?')
    did(await answer('Thank you. You were right to tell us.'))
  })

  it('the answer to whoever told of an allegation, by an officer who sees no record', async () => {
    const officer = await house.someone('designated officer', 'Orla Finch')
    const { id } = did(
      await reportAllegation(family.team.worker, {
        childId: family.kit,
        adult: { kind: 'name', name: 'A coach' },
        ...{ worksAs: 'Coach', employer: 'A club', limbs: ['harmed'], inDangerNow: 'no', nameShown: true },
        ...{ says: 'He shouted.', howKnown: 'I heard it.', knownOn: Temporal.PlainDate.from('2026-09-03') },
      }),
    )
    const answers = {
      ...{ childrenSafe: 'Yes.', shown: 'Two saw it.', adultHeard: 'He is sorry.', childHeard: 'Kit is calm.' },
      ...{ whoTold: new Set(['child', 'adult', 'employer'] as const), learned: false },
      barring: 'no',
    } as const
    const concluded = async (reply: string) =>
      await concludeAllegation(officer, id, { answers, outcome: 'substantiated', reply })
    await eachRefused('reply', concluded)
    const page = await visitor(house, officer)
    await page.open(paths.allegationConclusion(id))
    page.says('What you write here goes outside.')
    await eachToldWhileTyping(page, 'What do you tell whoever told us?')
    page.fill({ 'What do you tell whoever told us?': tooMuch.school })
    await page.press('Save and come back later')
    await page.open(paths.allegationConclusion(id))
    page.says('What you have typed says something confidential (school): leave it out before you send it.')
    did(await concluded('You were right to tell us.'))
  })

  it('the answer to a complaint and to a request for one’s own record, by those who see no record', async () => {
    const officer = await house.someone('data protection officer', 'Ivo Penn')
    for (const [kind, by, question] of [
      ['complaint', head, 'answer'],
      ['subject-access', officer, 'keptBack'],
    ] as const) {
      const receivedOn = Temporal.PlainDate.from('2026-09-04')
      const asked = { kind, askedBy: 'Mr Ferris', about: '', says: 'He asks where they are.', receivedOn } as const
      const { id } = did(await receiveAsked(by, asked))
      await eachRefused(
        question,
        async (text) => await saveAsked(by, id, 1, { receivedOn, complex: false, [question]: text }),
      )
      const page = await visitor(house, by)
      await page.open(paths.asked(id))
      page.says('What you write here goes outside.')
      page.saysNot('says something confidential')
      const label = {
        answer: 'What was found, and what is put right?',
        keptBack: 'What is kept back, and under which exemption?',
      }
      await eachToldWhileTyping(page, label[question])
      page.fill({ [label[question]]: tooMuch.address })
      await page.press('Save and come back later')
      await page.open(paths.asked(id))
      page.says('What you have typed says something confidential (address): leave it out before you send it.')
      did(await saveAsked(by, id, 1, { receivedOn, complex: false, [question]: 'We are sorry.' }))
      did(await concludeAsked(by, id, 'withdrawn'))
    }
  })

  it('a worker from whom it is kept may not type it either, and is told no more than the kind', async () => {
    did(
      await keepConfidential(family.team.worker, {
        details: [
          { personId: family.kit, kind: 'address' },
          { personId: family.dana, kind: 'phone' },
        ],
        keptFrom: 'all but named workers',
        people: [],
        otherPerson: '',
        workers: [],
        words: [hidden.refuge],
        reason: 'A cousin of his works here',
        reviewOn: Temporal.PlainDate.from('2026-12-01'),
      }),
    )
    const contactId = await aboutKit()
    const text = 'They are at 14 elm-tree road.'
    const says =
      'What you wrote says an address that is confidential, and kept from you too. Leave it out: tell Rosa Lindqvist, Alder Primary School by telephone what must be known'
    const page = await visitor(house, desk)
    await page.open(paths.contact(contactId))
    assert.equal(await page.leaves('Anything to add to our reply to whoever told us?', text), says)
    const sent = await decided(contactId, 'referral', text)
    assert.deepEqual(sent.ok ? [] : sent.unmet.map((one) => one.says), [says])
    await givePurpose(head, family.kit, 'audit or quality')
    const looks = await visitor(house, head)
    await looks.open(paths.childLooks(family.kit))
    looks.says('Refused: what is kept, in what they typed')
  })
})
