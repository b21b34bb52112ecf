import type { Template } from './fill.ts'
import type { Theme } from './themes.ts'

/** What a social worker makes of what was found, for each theme: what it is like to be this child, what keeps {her} safe, what must change. */
export const analyses: Readonly<Record<Theme, readonly Template[]>> = {
  neglect: [
    'A day in {child}’s life begins without an adult. {She} has learnt to manage and is praised for it, but {she} is hungry by the middle of the morning and does not expect that anyone will notice. {Mother} loves {her} and was herself left to manage as a child. What must change is that an adult is up, feeds {her} and brings {her} to {school}, every day and not only in good weeks.',
    'Things improve when someone is visiting and slip when they stop. That has happened three times since {child} was born. I do not think that {mother} is unwilling: she has low mood that has not been treated and nobody to share the work. If nothing changes {child} will go on missing sleep, food and teeth, and will think that this is what {she} is worth.',
    '{Child} is small for {hers} age and behind in {hers} speech, and both began to right themselves in the weeks at {grandmother}’s. That tells us what {she} can do when looked after steadily.',
  ],
  'domestic abuse': [
    '{Child} has lived with fear of {father} for most of {hers} life. {She} knows the sound of the car, which stair creaks, and where to take {sibling}. {Mother} has protected them both at cost to herself, by leaving, by returning when leaving was more dangerous, and by telling us. The danger comes from {father}’s choice to be violent, and the plan must be about him as well as about safety at home.',
    'The separation has made {mother} and {child} less safe for now, not more. {Father} has come to the home three times since {month}. {Child} sleeps in {mother}’s room. What helps is that {school} knows, {grandmother} is near, and {mother} rings the police when he comes.',
    '{Child} told me that it is quieter and that {she} does not trust it yet. {She} needs time, and help of {hers} own that is not about giving evidence.',
  ],
  'parental mental health': [
    'When {mother} is well {child} is well. When she is ill {child} becomes the one who watches. {She} can name the signs before anyone else can. {Mother} wants this to be different, and takes her treatment. What is missing is a plan that starts on the first bad day and does not wait for the worst one.',
    '{Child} believes that {mother}’s illness is something {she} could mend by being good. Nobody had told {her} otherwise. {She} needs a simple explanation, an adult to ring, and leave to be a child.',
  ],
  'substance misuse': [
    '{Mother} cares well for {child} from Monday to Thursday. At weekends there are people and drink in the home and {child} does not know who will be in charge. {Mother} says that she can stop when she wants; she has stopped twice since {month} and both times something at home undid it.',
    '{Child} measures the day by whether {father} is “all right” or “not all right”. {She} hides bottles. {Grandmother} offers a bed and means it. What must change is that a sober adult is in charge whenever {child} is at home.',
  ],
  'physical harm': [
    'The explanation that {mother} gave does not fit the mark, in the doctor’s opinion, and differed between her and {father}. I cannot say who hurt {child}. I can say that someone did, that {she} is too young to tell us, and that until we know more {she} must not be alone with either.',
    '{Father} used his hand because that is how he was brought up, and he was ashamed when he saw the photograph. {Child} is frightened of his temper and loves him. He has agreed to leave the room, and {mother} to ring us, if it comes near again.',
  ],
  'emotional harm': [
    '{Child} is spoken of as the difficulty in the family. {She} has come to believe it. Nothing that {she} does is bad enough to explain how {she} is talked to. {Mother} cannot yet hear this, but she listened when {school} described the {girl} they know.',
    '{Child} stands between two parents who each believe that they are protecting {her} from the other. {She} has stopped saying what {she} wants to anyone. What must change is that no adult asks {her} to carry a message, keep a secret or choose.',
  ],
  'sexual harm': [
    '{Child} told someone {she} trusted, and was believed. {Mother} believes {her} too, which matters more than anything we shall do. The person {she} named does not live with them and has no contact. {She} needs to know that {she} did nothing wrong, to go at {hers} own pace, and not to tell it more often than {she} must.',
    'There is much that we do not know, and {child} may never say more. I have not pressed {her}. What we do know is enough to keep {her} apart from him, and to offer help that does not depend on what is proved.',
  ],
  exploitation: [
    '{Child} is being used by adults who found out what {she} lacked and offered it. {She} does not see it so: {she} sees friends, money and being needed. Blame will drive {her} towards them. {Mother} has done what a parent can, and the danger is outside the home, so the plan is about places, people and times as much as about the family.',
    'It began after {child} lost {hers} place at {school}. The hours in which {she} is in danger are those in which {she} has nowhere to be. {She} still turns up for boxing, and still talks to one worker there.',
  ],
  missing: [
    '{Child} goes when things at home become too much and comes back when {she} has run out of places. {She} told me what {she} is getting away from, and less about where {she} goes. Each time is longer. What would help is somewhere {she} may go that we know about.',
  ],
  'young carer': [
    '{Child} is good at what {she} does and proud of it. {She} is also up at five and has no evening of {hers} own. The care is needed; it should not be {hers} to give. If {mother}’s own assessment brings help morning and night, {child} can go back to being one of the people who help and not the one who does.',
  ],
  disability: [
    '{Child} is a cheerful {girl} who knows what {she} likes. What the family lacks is sleep, equipment that fits and an evening together. {Sibling} has learnt not to ask for things. None of this is a failing of care. Short breaks would help all of them, {child} too, who would like to be with others of {hers} age.',
    '{Mother} has become {child}’s nurse, teacher and advocate and has nearly stopped being anything else. The assessment found no worry about harm. It found needs that have been known for two years and not met.',
  ],
  'child’s mental health': [
    '{Child} has been unhappy for longer than anyone knew. {She} hides it well, and it shows where {she} is not watching: sleep, food, sleeves. {Mother} is frightened and asks what to say. {Child} does not want more people; {she} wants one, who stays.',
  ],
  'housing and money': [
    'There is nothing wrong with the care that {child} is given. There is not enough money, and four people live in one room. {She} does {hers} homework in the bath because it is quiet. The help that would change {hers} life is a home and a bus fare.',
  ],
  unborn: [
    '{Mother} has understood more about what happened with her first child than the record gives her credit for. She has stopped using, is in a settled home, and has let {grandmother} help. The worry is what happens when she is tired and alone with a new baby. The plan is made before the birth, with her, and everyone on the ward will know it.',
    'We do not know enough yet. {Mother} is wary of us with reason: she was in our care and was moved seven times. She has agreed to meet weekly, at her choice of place.',
  ],
  'alone in this country': [
    '{Child} has travelled a long way and has told me as much as {she} wants to. {She} is courteous, does not sleep, and asks each time about {hers} brother. I have no reason to doubt {hers} age. {She} needs a home with someone, a solicitor, English lessons, and {hers} brother looked for.',
  ],
}

/** What goes well, for any child: said before what does not. */
export const strengths: readonly Template[] = [
  '{Child} and {sibling} look out for each other and laugh a lot.',
  '{Mother} asked for help before anyone told her to.',
  '{School} knows {child} well and {hers} teacher has known {her} for three years.',
  '{Grandmother} lives two streets away and sees {child} most days.',
  '{Child} is curious, talks easily and is reading above {hers} age.',
  '{Mother} and {child} have a song for the walk to {school}, and they sing it even now.',
  '{Father} has kept to what was agreed since {month}.',
  'There is a neighbour whom the whole family trusts and {child} may knock there at any time.',
  '{Child} has a sense of humour that carries {her} through a good deal.',
  'The family’s faith community brings food, company and lifts, and does not judge.',
  '{Mother} knows each of her children and speaks of what each one needs.',
]
