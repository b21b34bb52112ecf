import type { Template } from './fill.ts'

/** What children say, kept as they say it. Nobody's real words. */
export interface ChildsWords {
  readonly ages: readonly [from: number, to: number]
  /** What it is about, so that a story does not say contrary things in a week. */
  readonly about: 'home' | 'worry' | 'school' | 'wish' | 'family' | 'worker' | 'better' | 'without words'
  /** Words, or what was seen where a child does not use words. */
  readonly says: Template
}

type Row = readonly [from: number, to: number, about: ChildsWords['about'], ...says: readonly Template[]]

const rows: readonly Row[] = [
  [
    0,
    0,
    'without words',
    'Turned to {mother}’s voice and settled against her when she was picked up.',
    'Watched my face, then smiled. Reached for the keys.',
    'Slept through most of my visit; woke hungry and took a full bottle.',
    'Cried when put down and stopped when held. {Mother} knew which cry it was.',
    'Quiet and still. Did not look up when {mother} left the room or when she came back.',
  ],
  [
    1,
    2,
    'without words',
    'Brought me a shoe, a spoon and then the other shoe. Said “door” and “more”.',
    'Hid behind {mother}’s legs, then came out to see what was in my bag.',
    'Pointed to the window and said “bus”. Laughed each time one came.',
    'Went to {mother} when {she} bumped {hers} head, and was comforted.',
    'Sat where {she} was put and watched. Did not play until {mother} went to make tea.',
    'Said “no” to me, very firmly, and gave me a brick.',
  ],
  [
    3,
    4,
    'home',
    '“This is my bed and this is Bunny’s bed and this is the telly.”',
    '“Mummy cries in the kitchen. I give her my blanket.”',
    '“We had toast. We always have toast. I like toast.”',
    '“My house has got a hole where the rain comes.”',
  ],
  [
    3,
    4,
    'worry',
    '“Daddy did a big shout and I put my hands like this.”',
    '“I don’t like the man with the loud car.”',
    '“It was dark and I called and nobody came.”',
  ],
  [3, 4, 'wish', '“I want Nana to live in my house.”', '“I wish I had a dog that was a dinosaur.”', '“More swings.”'],
  [3, 4, 'family', '“My brother is naughty but he does my buttons.”', '“Nana does the voices in the story.”'],
  [
    3,
    4,
    'better',
    '“Look, I have got my own toothbrush now. It is a shark.”',
    '“Daddy does not shout now. He does breathing.”',
  ],
  [
    5,
    7,
    'home',
    '“I sleep in with my sister because it is warmer.”',
    '“Mum is tired a lot. I know how to do the microwave.”',
    '“The good place is under the stairs. I have a torch.”',
    '“When it is quiet I listen to see if it is good quiet or bad quiet.”',
    '“We have got a new sofa and I am allowed to jump on it if I take my shoes off.”',
  ],
  [
    5,
    7,
    'worry',
    '“I get a tummy ache when Dad is coming.”',
    '“I told Miss because I thought she would know what to do.”',
    '“I am scared they will take Mum away and it is my fault.”',
    '“He said it was a secret but it is not a nice secret.”',
  ],
  [
    5,
    7,
    'school',
    '“I am on the red table. It is the reading table. I can read it to you.”',
    '“I like school because there is lunch.”',
    '“Nobody sat with me but then Idris did.”',
  ],
  [
    5,
    7,
    'wish',
    '“Three wishes: no shouting, a bike, and Mum to laugh like she did at the sea.”',
    '“I want Mum and Dad to be nice to each other at the gate.”',
    '“I want to stay at Nana’s on all the days.”',
  ],
  [5, 7, 'family', '“My baby sister smiles at me first.”', '“Grandad is dead but we still have his chair.”'],
  [5, 7, 'worker', '“Are you the same one or a new one?”', '“You said you would bring the felt tips and you did.”'],
  [
    5,
    7,
    'better',
    '“I put a smiley on the chart because this week was a smiley week.”',
    '“Dad came to my assembly. He sat at the front.”',
  ],
  [
    8,
    10,
    'home',
    '“I do the morning. I get us both up and Mum does the night.”',
    '“If there is shouting I turn the game up. Then they shout about the game.”',
    '“My room is fine now. They fixed the wall. It still smells a bit.”',
    '“I don’t ask people round.”',
  ],
  [
    8,
    10,
    'worry',
    '“I worry about what is happening at home when I am at school.”',
    '“People at school know. I don’t know who told them.”',
    '“I keep my phone under my pillow in case.”',
    '“If I say it, does it have to go to everyone?”',
  ],
  [
    8,
    10,
    'school',
    '“Maths is good because there is an answer.”',
    '“I got moved up in reading. Mum put it on the fridge.”',
    '“I said I had forgotten my kit. I hadn’t forgotten it.”',
  ],
  [
    8,
    10,
    'wish',
    '“I would like someone to tell me what is going on before it happens and not after.”',
    '“I want to see my brother more than one hour.”',
    '“I want one week where nothing happens.”',
  ],
  [
    8,
    10,
    'family',
    '“My sister acts like she doesn’t care but she does.”',
    '“Dad is fun when he is well. I miss that one.”',
  ],
  [
    8,
    10,
    'worker',
    '“You’re my fourth. The others were nice as well.”',
    '“Can you write it down like I said it and not like you say it?”',
  ],
  [8, 10, 'better', '“It’s boring now. Good boring.”', '“Mum does the mornings. I got to sleep till half seven.”'],
  [
    11,
    13,
    'home',
    '“It’s all right. It’s not like it is on the telly. It’s just tense.”',
    '“I cook Tuesdays and Thursdays. Pasta, mostly.”',
    '“He doesn’t live with us but his stuff does.”',
    '“There’s nowhere to be on your own.”',
  ],
  [
    11,
    13,
    'worry',
    '“If I tell you something and they find out it was me, it gets worse.”',
    '“I’m not scared of him. I’m scared of what Mum will do after.”',
    '“They said I could make some money. It was just holding a bag.”',
    '“I can’t sleep and then I can’t get up and then I’m in trouble for that.”',
  ],
  [
    11,
    13,
    'school',
    '“I like food tech. The rest is whatever.”',
    '“They put me in isolation for being late. I was late because of the bus.”',
    '“Mr Sallis gets it. He doesn’t make a thing of it.”',
  ],
  [
    11,
    13,
    'wish',
    '“I want to go to the meeting. It’s about me.”',
    '“I want my nan to be asked.”',
    '“Just be straight with me.”',
  ],
  [11, 13, 'family', '“My little brother thinks I’m his mum.”', '“Me and my dad are better on the phone.”'],
  [11, 13, 'worker', '“You came when you said. That’s new.”', '“Don’t come to school again. People ask.”'],
  [
    11,
    13,
    'better',
    '“I’ve been sleeping. It’s mad how much better everything is.”',
    '“We had people round for tea. Like normal.”',
  ],
  [
    14,
    17,
    'home',
    '“I stay out because there’s nothing to come back for. It’s not drama, it’s just quiet.”',
    '“I’ve basically brought them up.”',
    '“She’s trying. I can see she’s trying. I just don’t want to be around for it.”',
    '“I like it here. Nobody asks you how you’re feeling every five minutes.”',
  ],
  [
    14,
    17,
    'worry',
    '“I owe someone. I don’t want to talk about who.”',
    '“Everyone thinks he’s my boyfriend. I don’t know what he is.”',
    '“When I’m eighteen does all this just stop?”',
    '“I don’t want to die. I want it to be less.”',
  ],
  [
    14,
    17,
    'school',
    '“I want to do the plumbing course but you need maths.”',
    '“I’m predicted fives. My form tutor cried, it was so embarrassing.”',
    '“I stopped going because there was no point being that far behind.”',
  ],
  [
    14,
    17,
    'wish',
    '“I want to read what you’ve written about me.”',
    '“I want my own key.”',
    '“I want someone to come with me to the interview and not say anything.”',
    '“I would like to know if my mother is alive. Please ask them again.”',
  ],
  [
    14,
    17,
    'family',
    '“My sister’s the only one who gets it. We need to be able to see each other.”',
    '“I’m not angry with Mum any more. I’m just not going back.”',
  ],
  [
    14,
    17,
    'worker',
    '“How long have I got you for?”',
    '“You lot always leave. Nothing personal.”',
    '“You’re the first one who asked me what I’m good at.”',
  ],
  [
    14,
    17,
    'better',
    '“I passed my level one. I’ve got the certificate on the wall.”',
    '“I cooked for the whole house on Sunday. In my country you cook for everybody.”',
    '“I haven’t been missing since March. You can put that in.”',
  ],
]

export const childsWords: readonly ChildsWords[] = rows.flatMap(([from, to, about, ...says]) =>
  says.map((each): ChildsWords => ({ ages: [from, to], about, says: each })),
)

/** What children of an age say; whoever has just turned eighteen still speaks like seventeen. */
export function wordsForAge(age: number): readonly ChildsWords[] {
  const years = Math.max(0, Math.min(17, age))
  return childsWords.filter(({ ages }) => years >= ages[0] && years <= ages[1])
}

/** Words as they are kept: without the marks in which the bank writes a whole saying. */
export function bare(says: string): string {
  return /^“[^“”]*”$/.test(says) ? says.slice(1, -1) : says
}
