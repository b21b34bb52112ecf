import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { beginStep } from '#domains/casework/steps/begin-step.ts'
import { concludeStep } from '#domains/casework/steps/conclude-step.ts'
import { saveStep } from '#domains/casework/steps/save-step.ts'
import type { CaseStepId } from '#domains/casework/steps/step.ts'
import { answerConcern } from '#domains/concerns/answer-concern.ts'
import { raiseConcern } from '#domains/concerns/raise-concern.ts'
import { exceptFromHold } from '#domains/governance/except-from-hold.ts'
import { placePracticeHold } from '#domains/governance/place-practice-hold.ts'
import { placeChild } from '#domains/looked-after/place-child.ts'
import type { Answers, Form } from '#engine/question.ts'
import { onDuty } from '#test/duty.ts'
import { workBegan } from '#test/journeys/begun.ts'
import { type Journey, journey } from '#test/journeys/journey.ts'
import { must, type PersonName } from '#test/journeys/trust.ts'
import { wholeReport } from '#test/special-guardianship-report.ts'
import { paths } from '#web/paths.ts'

/** Care ends at eighteen, and she stays where she is. */
const staysPut = (on: Temporal.PlainDate) => ({
  ...{ endedOn: on, other: 'E8', support: 'A staying put arrangement with Mrs Vane.', handedOver: true },
  reason: 'She is eighteen.',
})
const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)

describe('a child comes into care at night, and is placed, visited and reviewed', () => {
  let story: Journey
  let lowri = ''

  before(async () => {
    story = await journey('a child looked after', '2026-09-17', '21:20')
    const accountId = story.settled.accounts['Gil Roe']
    await onDuty(story.house, story.house.as({ accountId, name: 'Gil Roe', role: 'duty' }))
  })
  after(async () => await story.ends())

  /** What no page proves more of is done by the command that the page calls. */
  async function begun(who: PersonName, kind: CaseStepId, childId: string, answers?: object): Promise<string> {
    const ctx = await story.actingAs(who)
    const stepId = must(await beginStep(ctx, { kind, childId }))[0]?.stepId ?? assert.fail()
    if (answers !== undefined) must(await saveStep(ctx, [{ stepId, version: 1, answers }]))
    return stepId
  }
  async function done(who: PersonName, kind: CaseStepId, childId: string, answers: object, outcome: string) {
    const ctx = await story.actingAs(who)
    const stepId = must(await beginStep(ctx, { kind, childId }))[0]?.stepId ?? assert.fail()
    must(await concludeStep(ctx, [{ stepId, version: 1, answers: answers as Partial<Answers<Form>>, outcome }]))
  }

  it('Thursday night: nothing but the authority stands first, and without it nothing is done', async () => {
    const owen = await story.signInAs('Owen Pardoe')
    await owen.follow('Tell us about a child')
    await owen.fill({
      'Is a child in danger now?': 'Yes',
      'Given name': 'Pia',
      'Family name': 'Wren',
      'If you do not know it: about what age?': 'about four',
      'What have you seen or heard that worries you?': 'Found alone in the flat. The mother cannot be woken.',
      'Does the family know that you are telling us?': 'No',
      'If the family does not know: why not?': 'She cannot be woken.',
      'How can we reach you today?': '01632 960177',
    })
    await owen.press('Tell the trust')
    const gil = await story.signInAs('Gil Roe')
    await gil.follow('Contacts')
    await gil.follow(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
    await gil.press('Go to a strategy discussion now')
    await gil.follow('Back')
    await gil.follow('Look after a child: record the authority')
    await gil.says('Nothing stands in its way: what is lacking becomes a clock.')
    await gil.press('Begin')
    await gil.fill({
      'From which day is the child looked after on this authority?': '2026-09-17',
      'What is decided?': 'The child is looked after from this day.',
    })
    await gil.press('Conclude')
    assert.deepEqual(await gil.errors(), [
      'Say on what authority the child is looked after. Without consent or an order it is not lawful.',
    ])
    await gil.fill({
      'On what authority?': 'Police protection, accommodated by us',
      'Which constable or designated officer took the child into protection?': 'PC 4411',
      'When was the child taken into protection?': '2026-09-17 8:40pm',
      'Why does the child come into our care, and what must be so for the child to go home?': 'Found alone at night.',
    })
    await gil.press('Conclude')
    await gil.says('concluded. Begun: Care plan, Initial health assessment, Personal education plan.')
  })

  it('the same hour Pia is with a carer, who knows it; what is not known yet is due', async () => {
    const gil = await story.signInAs('Gil Roe')
    await gil.open(`/children/${await story.childCalled('Pia Wren')}`)
    await gil.says('Looked after since 17 September 2026', 'Where the child lives is not recorded.')
    await gil.follow('Placement, plan and reviews')
    await gil.follow('Record where the child is placed')
    await gil.fill({
      'When did the child move there?': '2026-09-17',
      'With whom?': 'Edie Lark',
      'What kind of placement is it?': 'With a foster carer, not long term',
      'Does the child move there before the assessment that the law asks for?': 'No: approved, assessed or registered',
      'Is it outside the area of the authority?': 'No',
      'Is it meant to last until the young person is eighteen?': 'No',
      'Why this placement?': 'A bed tonight, and she knows small children.',
    })
    await gil.press('Record the placement')
    await gil.says('Edie Lark', 'The address is not recorded.', 'Visit the child in the placement')
    await gil.unfold('Why this date: Visit the child in the placement')
    await gil.says('By Thursday 24 September 2026.', 'regulation 28(2)(a)')
    const edie = await story.signInAs('Edie Lark')
    await edie.follow('Raise a concern')
    await edie.says('Pia Wren')
  })

  it('the same night Lowri, who is sixteen, comes into care with her own consent', async () => {
    lowri = await workBegan(story, {
      givenName: 'Lowri',
      familyName: 'Hart',
      bornOn: '2010-03-10',
      worker: 'Dana Merrow',
    })
    const consent = {
      ...{ startedOn: day('2026-09-17'), way: 'section20', whoConsents: 'child', consentBy: 'Lowri, to Dana Merrow' },
      ...{
        hasCapacity: true,
        understands: true,
        toldCanRemove: true,
        freely: true,
        inWriting: true,
        adviceOffered: true,
      },
      ...{
        objection: 'nobody',
        homeless: false,
        childsWishes: 'I am not going back.',
        purpose: 'Nowhere safe to live.',
      },
    }
    await done('Yusuf Hale', 'becoming-looked-after', lowri, consent, 'lookedAfter')
    const home = {
      carer: 'other',
      carerName: 'Mrs Vane',
      type: 'U6',
      beforeAssessment: 'no',
      outOfArea: false,
    } as const
    const lived = { lines: '8 Weir Court', provider: 'PR1', reason: 'Near her college.', meantToLast: true } as const
    const moved = { childId: lowri, beganOn: day('2026-09-17'), ...home, ...lived }
    must(await placeChild(await story.actingAs('Yusuf Hale'), moved))
  })

  it('Friday: a worker, and a reviewing officer outside the team', async () => {
    story.comes('2026-09-18', '09:30')
    const childId = await story.childCalled('Pia Wren')
    const yusuf = await story.signInAs('Yusuf Hale')
    await yusuf.open(`/children/${childId}`)
    await yusuf.purpose('I manage or supervise this work')
    await yusuf.follow('Allocate to a worker')
    await yusuf.fill({ Worker: 'Dana Merrow', 'Why this worker?': 'She has room, and knows the carer.' })
    await yusuf.press('Allocate')
    await yusuf.follow('Placement, plan and reviews')
    await yusuf.follow('Record its address and who provides it')
    await yusuf.fill({
      Address: '3 Sluice Gardens',
      Postcode: 'ZZ5 6AB',
      'Who provides it?': 'Our own provision, for the authority',
    })
    await yusuf.press('Record the address')
    await yusuf.says('3 Sluice Gardens, ZZ5 6AB')
    await yusuf.follow('Appoint the reviewing officer')
    await yusuf.fill({ 'Independent reviewing officer': 'Iris Okoro, reviews 0 children' })
    await yusuf.press('Appoint')
    await yusuf.says('Iris Okoro is the child’s independent reviewing officer.')
    await yusuf.open('/placements')
    await yusuf.saysTogether('Pia Wren', 'Edie Lark')
  })

  it('an interim care order takes the place of police protection; the placement plan says what the carer may decide', async () => {
    story.comes('2026-09-21', '14:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.follow('Pia Wren')
    await dana.follow('Placement, plan and reviews')
    await dana.follow('Record another legal status')
    await dana.press('Begin')
    await dana.fill({
      'From which day is the child looked after on this authority?': '2026-09-19',
      'On what authority?': 'Interim care order',
      'When was the order made?': '2026-09-19',
      'Which court, and what is the number of the case?': 'Family court at Wexmoor, ZZ26C00001',
      'Why does the child come into our care, and what must be so for the child to go home?': 'The threshold is met.',
      'What does the child wish, in their own words?': 'I want my mummy to wake up.',
      'What is decided?': 'The child is looked after already: this authority takes the place of the one that stands.',
    })
    await dana.press('Conclude')
    await dana.says('concluded.')
    await dana.open(`/children/${await story.childCalled('Pia Wren')}/care`)
    await dana.says('Interim care order', 'Under police protection and in local authority accommodation')
    await dana.follow('Make the placement plan')
    await dana.press('Begin')
    await dana.fill({
      'How is the child cared for from day to day: sleep, food, routines, comfort?': 'A story, and the light on.',
      'What must the carer know to keep the child and others safe?': 'No visit without us.',
      'Health: conditions, allergies, medicine, doctor, consents': 'Eczema.',
      'School: which, how the child gets there, who goes to meetings': 'Nursery in the mornings.',
      'Time with family: what the carer does, and what they do not': 'Wednesdays at the centre.',
      'What may the carer decide?': [
        'Haircuts and clothes',
        'First aid, medicine without prescription, dentist and optician',
      ],
      'Who decides the rest, and how is that person reached at night?': 'We do: the duty number.',
      'Has everybody with parental responsibility agreed to this?': 'Yes',
      'Has the carer agreed to the plan and signed it?': 'Yes',
      'On what day?': '2026-09-21',
      'What is decided?': 'The placement plan is made and given to the carer.',
    })
    await dana.press('Conclude')
    await dana.says('Placement plan: concluded.')
  })

  it('15 October: the first review, chaired independently and in time, opens the second at three months', async () => {
    story.comes('2026-10-15', '15:00')
    const iris = await story.signInAs('Iris Okoro')
    await iris.says('Reviews to chair (1)')
    await iris.saysTogether('Pia Wren', '15 Oct 2026')
    await iris.follow('Pia Wren')
    await iris.follow('Record a looked-after review')
    await iris.press('Begin')
    await iris.fill({
      'When was the review held?': '2026-10-15',
      'Did you speak with the child alone before the review?': 'Yes',
      'How did the child take part?': 'Came and spoke for themselves',
      'What does the child say, in their own words?': 'I like Edie. When is mummy better?',
      'Who took part?': ['The social worker', 'The carer', 'Mother'],
      'What was to be done since the last review, and was it done?': 'The first review.',
      'Has the child been visited as the law asks, and spoken with alone?': 'No',
      'Is the placement right for the child?': 'Yes.',
      'Time with family, and with brothers and sisters: how is it?': 'It goes well.',
      'Health and education: are the assessments and plans made, and do they help?': 'Not yet.',
      'Does the plan say where the child will grow up?': 'No, not yet',
      'Is the plan carried out in the child’s time?': 'No: there is drift or delay',
      'Is a significant change to the plan considered?': 'No',
      'What was decided? Who does what, by when?': 'A visit this week. The health assessment by 22 October.',
      'Does the child know of advocacy, of complaints, and of going to court?': 'Yes',
      'What is decided?': 'The plan goes on.',
    })
    await iris.press('Conclude')
    await iris.says('Looked-after review: concluded.', 'Complete the full record of the review')
    await iris.open(`/children/${await story.childCalled('Pia Wren')}/care`)
    await iris.unfold('Why this date: Hold the second looked-after review')
    await iris.says('By Friday 15 January 2027.', 'Raise it with the manager, and begin the dispute resolution')
  })

  it('23 November: the trust recommends no special guardian past a missing head, the carer’s worry and no second reader', async () => {
    story.comes('2026-11-23', '10:00')
    const childId = await story.childCalled('Pia Wren')
    const { guardianCapacity: _head, secondReader: _reader, ...most } = wholeReport('Tamsin Orrey', day('2026-11-23'))
    const answers = { ...most, askedBy: 'court', toCourtOn: day('2026-12-11') }
    const stepId = await begun('Dana Merrow', 'special-guardianship-report', childId, answers)
    const edie = await story.actingAs('Edie Lark')
    const { concernId } = must(
      await raiseConcern(edie, childId, {
        about: { kind: 'name', name: 'Tamsin Orrey', standsAs: 'Grandmother' },
        by: { kind: 'me', nameShown: true },
        says: 'She has come once in nine weeks, and asked only what is paid.',
        howKnown: 'I was there.',
        inDangerNow: 'no',
      }),
    )
    const dana = await story.signInAs('Dana Merrow')
    await dana.open(paths.step(childId, stepId))
    const recommend = { 'What is decided?': 'Recommend special guardianship to the court.' }
    await dana.fill(recommend)
    await dana.press('Conclude')
    assert.deepEqual(await dana.errors(), [
      'The concern about Tamsin Orrey raised on Monday 23 November 2026 has not been answered. Answer it, and tell whoever raised it.',
      'Somebody with no part in this child’s case must have read the whole report, and said what they think of it.',
      'Enter the capacity to meet the child’s needs, to protect the child, and to bring the child up to 18 (Schedule, paragraph 4(n))',
    ])
    must(
      await answerConcern(await story.actingAs('Yusuf Hale'), concernId, {
        finding: 'partly borne out',
        reasons: 'She could not come before she had moved. We saw her with Pia four times since.',
        done: 'It is weighed in the report.',
        reply: 'Thank you. We looked, and say in the report what we found.',
        told: { [concernId]: 'by telephone' as const },
      }),
    )
  })

  it('a hold of the trust stops the recommendation, and never the report that the court ordered', async () => {
    const childId = await story.childCalled('Pia Wren')
    const ruth = await story.actingAs('Ruth Adair')
    const { holdId } = must(
      await placePracticeHold(ruth, {
        ...{ onWhat: 'special guardianship', reason: 'Two years of orders are being read again.' },
        ...{ reviewedBy: 'Idris Vane', reportsOn: day('2027-02-01') },
      }),
    )
    const dana = await story.signInAs('Dana Merrow')
    await dana.open(paths.child(childId))
    await dana.follow('Go on: report on special guardianship')
    await dana.fill({
      'The proposed guardian: capacity to meet the child’s needs, to protect the child, and to bring the child up to 18':
        'She has brought up three, and says no to her daughter.',
      'Who has read the whole report as second reader?': 'Idris Vane',
      'What is decided?': 'Recommend special guardianship to the court.',
    })
    await dana.press('Conclude')
    const [stopped, ...more] = await dana.errors()
    assert.match(
      stopped ?? '',
      /^Since Monday 23 November 2026 the trust recommends no special guardianship: Two years/,
    )
    assert.deepEqual(more, [])
    await dana.fill({
      'What is decided?':
        'File the report that was ordered or that a notice requires, saying what is unanswered. The trust recommends nothing yet.',
    })
    await dana.press('Conclude')
    await dana.says('Report on special guardianship: concluded.')
    must(await exceptFromHold(ruth, { holdId, childId, reason: 'Her grandmother, who was looked at twice.' }))
  })

  it('recommended, signed from outside the team; the order ends care, and the visits after it are owed first', async () => {
    const childId = await story.childCalled('Pia Wren')
    const report = wholeReport('Tamsin Orrey', day('2026-11-23'))
    const stepId = await begun('Dana Merrow', 'special-guardianship-report', childId, report)
    must(
      await concludeStep(await story.actingAs('Dana Merrow'), [
        { stepId, version: 2, answers: report, outcome: 'recommended' },
      ]),
    )
    const ruth = await story.signInAs('Ruth Adair')
    await ruth.open(paths.step(childId, stepId))
    await ruth.purpose('I manage or supervise this work')
    await ruth.follow(/^(Authorise|Look at it)/)
    await ruth.press('Authorise and conclude')
    await ruth.says('Recommend special guardianship to the court.')
    story.comes('2026-12-14', '15:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.open(paths.newStep(childId, 'special-guardianship-order'))
    await dana.press('Begin')
    await dana.fill({
      'When did the court decide?': '2026-12-14',
      'Which court?': 'Family court at Wexmoor',
      'Who is special guardian?': 'Tamsin Orrey',
      'Who are they to the child?': 'A relative or friend who did not foster the child',
      'Does the guardian agree to the visits that the support plan offers?': 'Yes',
      'What is decided?': 'An order was made.',
    })
    await dana.press('Conclude')
    await dana.says('Offer the visit at six weeks after the order', 'Offer the visit at twelve months after the order')
    await dana.open(paths.care(childId))
    await dana.says('Pia Wren is not looked after.', 'special guardianship')
    await dana.open(paths.child(childId))
    await dana.says('Offer the visit at three months after the order')
  })

  it('thirteen weeks after she came Lowri is eligible: what she is by law is worked out, and not chosen', async () => {
    story.comes('2026-12-21', '10:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.open(paths.newStep(lowri, 'leaving-care-needs-assessment'))
    await dana.press('Begin')
    await dana.says('Complete the assessment of needs on leaving care')
    await dana.says('17 March 2027')
    await dana.fill({
      'What is the young person by law?': 'Qualifying: looked after at sixteen or seventeen for less than that',
      'Who took part, and who was asked?': 'Lowri, Mrs Vane, her tutor and the nurse.',
      'What does the young person say, in their own words?': '“I want my own front door, and my sister near.”',
      'Health and development': 'A dentist.',
      'Education, training and work': 'Stay at college.',
      'Family, friends and who stands by them': 'Her sister, and Mrs Vane.',
      Money: 'An account of her own.',
      'Skills for living alone': 'Cooking and bills.',
      'Care, support and a place to live': 'Stay with Mrs Vane after eighteen.',
      'What do the parents, the carer, the school and the reviewing officer think?': 'Mrs Vane wants her to stay.',
      'What is decided?': 'Advise and help without a plan: the young person qualifies for that.',
    })
    await dana.press('Conclude')
    assert.deepEqual(await dana.errors(), [
      'By the record the young person is eligible. Select that, or say why it is not so.',
    ])
    await dana.fill({
      'What is the young person by law?':
        'Eligible: sixteen or seventeen, looked after, and for thirteen weeks since fourteen',
      'What is decided?': 'Make a pathway plan.',
    })
    await dana.press('Conclude')
    await dana.says('concluded. Begun: Pathway plan.')
    await dana.open(paths.child(lowri))
    await dana.follow('Go on: pathway plan')
    await dana.fill({
      'On which day was the plan agreed?': '2026-12-21',
      'Who is the personal adviser?': 'Idris Vane',
      'What does the young person want, in their own words?': '“My own front door.”',
      'Health: what is done, by whom and by when?': 'Dentist in January, with Mrs Vane.',
      'Education, training and work: what is done, by whom and by when?': 'College until July.',
      'Feelings, identity and culture: what is done, by whom and by when?': 'A mentor.',
      'Family and friends: what is done, by whom and by when?': 'Sundays with her sister.',
      'Skills for living alone: what is done, by whom and by when?': 'Cooks twice a week.',
      'Money: what is paid, when, and what is done when it runs out?': 'Paid on the first.',
      'The place to live: which, why it is suitable, and what is done when it ends?': 'Stays with Mrs Vane.',
      'What happens if the plan fails?': 'Supported lodgings are asked for in time.',
      'Does the young person have a copy?': 'Yes',
      'What is decided?': 'The plan is made.',
    })
    await dana.press('Conclude')
    await dana.says('Pathway plan: concluded.')
    await dana.open(paths.child(lowri))
    await dana.says('Review the pathway plan')
    // In care she is visited where she is placed; the adviser’s own visits begin when care ends.
    await dana.saysNot('Visit the young person')
  })

  it('to twenty-one somebody comes every eight weeks, and the plan is looked at twice a year', async () => {
    const contact = {
      how: 'seen',
      touch: 'YES',
      accommodation: 'U',
      suitable: true,
      offered: true,
      story: 'As agreed.',
    }
    const review = { why: 'due', youngPerson: 'yes', done: 'All of it.', home: 'It lasts.', changed: 'Nothing.' }
    for (let on = day('2027-02-15'), count = 1; on.year < 2031; on = on.add({ weeks: 8 }), count += 1) {
      story.comes(on.toString(), '11:00')
      await done('Dana Merrow', 'personal-adviser-contact', lowri, { ...contact, on }, 'kept')
      if (count % 3 === 0) await done('Dana Merrow', 'pathway-plan-review', lowri, { ...review, heldOn: on }, 'goesOn')
      if (on.year === 2028 && on.month >= 3 && on.month < 5)
        await done('Dana Merrow', 'ending-looked-after', lowri, staysPut(on), 'happened')
    }
    story.comes('2031-03-12', '11:00')
    const dana = await story.signInAs('Dana Merrow')
    await dana.open(paths.newStep(lowri, 'personal-adviser-contact'))
    await dana.press('Begin')
    await dana.fill({
      'When?': '2031-03-12',
      'How?': 'Seen where they live',
      'Are we in touch?': 'In touch',
      'Where does the young person live?': 'Living independently',
      'Is it suitable?': 'Yes',
      'Was support offered?': 'Yes',
      'How is the young person, and what was done?': 'She works, and knows whom to ring.',
      'What is decided?': 'It is recorded, and we go on.',
    })
    await dana.press('Conclude')
    await dana.says('concluded.')
    await dana.open(paths.child(lowri))
    await dana.says('Ask the young person whether they want support', '12 March 2032')
    await dana.saysNot('Visit the young person')
  })

  it('every page of this story can be used by everybody, wide and narrow', async () => {
    assert.deepEqual(await story.faultsOfPages(), [])
  })
})
