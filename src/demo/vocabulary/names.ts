import type { Random } from '#kernel/random.ts'
import type { Ethnicity } from '#practice/code-lists/ethnicity.ts'

/** Names of today's England by heritage. A family draws from one heritage, or a parent each from two; no combination is meant to be anyone. */
export interface Heritage {
  /** Its share of families in the invented city, against the others. */
  readonly weight: number
  readonly ethnicity: Ethnicity
  readonly girls: readonly string[]
  readonly boys: readonly string[]
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly families: readonly string[]
  /** Spoken at home beside or instead of English, in some families. */
  readonly languages: readonly string[]
}

const words = (list: string) => list.split(' ')

/** As often as children in need are of each background in England: own knowledge of the national return, year ended 31 March 2025. */
export const heritages: readonly Heritage[] = [
  {
    weight: 62,
    ethnicity: 'WBRI',
    girls: words(
      'Isla Ivy Poppy Maisie Evie Elsie Ruby Millie Daisy Lottie Harper Esme Willow Phoebe Robyn Tilly Gracie Orla Nancy Skye Bethan Hollie Amber Faith',
    ),
    boys: words(
      'Alfie Archie Oscar Reggie Teddy Finley Jude Logan Riley Bobby Albie Ronnie Toby Ellis Kit Jenson Callum Louie Frankie Corey Rowan Dexter Kian Tyler',
    ),
    women: words(
      'Kayleigh Gemma Leanne Stacey Donna Hayley Kirsty Natasha Chloe Jade Beth Shannon Tracey Lindsey Carly Joanne Sharon Paula Debbie Maureen',
    ),
    men: words(
      'Craig Lee Darren Gareth Scott Ryan Dean Carl Jordan Liam Kyle Stuart Wayne Ashley Shaun Ian Trevor Keith Barry Neil',
    ),
    families: words(
      'Marsden Whitlock Garside Pettifer Hobday Lowe Ashdown Birtles Cotterill Dunmore Eastham Frobisher Gostick Harbottle Ibbotson Jessop Kettlewell Larkin Mottershead Norbury Oldroyd Penhallow Rudge Stanyer Tranter Underhill Wraxall Yarnold Brockbank Fallowfield',
    ),
    languages: [],
  },
  {
    weight: 4,
    ethnicity: 'APKN',
    girls: words('Aisha Zara Maryam Hafsa Inaya Zainab Anaya Eshal Hania Minahil'),
    boys: words('Ibrahim Zayd Hamza Musa Rayyan Haris Eesa Ayaan Sulayman Danyal'),
    women: words('Nasreen Shazia Rukhsana Saima Farzana Samina Bushra Tahira'),
    men: words('Tariq Imran Nadeem Asif Khalid Waseem Shahid Rashid'),
    families: words('Mahmood Chaudhry Akhtar Butt Rafiq Siddiqui Mirza Qureshi Sarwar Javed'),
    languages: ['Urdu', 'Punjabi', 'Pahari'],
  },
  {
    weight: 2,
    ethnicity: 'AIND',
    girls: words('Anika Diya Kavya Mira Simran Jasleen Riya Navya'),
    boys: words('Arjun Rohan Dev Kiran Harjan Aarav Vivaan Nikhil'),
    women: words('Sunita Rekha Manjit Harpreet Meena Anjali Kavita'),
    men: words('Rajesh Sukhdev Anil Gurpreet Sanjay Mohan Vikram'),
    families: words('Sethi Bhandari Patil Dhaliwal Rao Sandhu Mistry Nair Gohil'),
    languages: ['Punjabi', 'Gujarati', 'Hindi'],
  },
  {
    weight: 2,
    ethnicity: 'ABAN',
    girls: words('Tahmina Sumaiya Nusrat Raisa Tasnia Mahira'),
    boys: words('Tahmid Sami Rafi Nabil Zakir Adnan'),
    women: words('Shirin Rahela Nazma Salma Hasina Jahanara'),
    men: words('Shafiq Anwar Kamal Monir Jamil Habib'),
    families: words('Miah Chowdhury Uddin Talukder Sarker Hoque Khatun'),
    languages: ['Sylheti', 'Bengali'],
  },
  {
    weight: 5.5,
    ethnicity: 'BAFR',
    girls: words('Amara Temi Zuri Adaeze Makena Hodan Efua Nyasha Senait Ifrah'),
    boys: words('Kofi Tobi Chidi Abdi Kwame Tendai Emeka Yonas Liban Femi'),
    women: words('Blessing Ngozi Abena Fadumo Ronke Rutendo Selam Comfort'),
    men: words('Emmanuel Samuel Hassan Tunde Kwabena Tafara Girma Obinna'),
    families: words('Okafor Adeleke Mensah Warsame Haile Moyo Boateng Eze Farah Oyelaran Chikowore Tesfaye'),
    languages: ['Yoruba', 'Igbo', 'Somali', 'Twi', 'Shona', 'Tigrinya'],
  },
  {
    weight: 3,
    ethnicity: 'BCRB',
    girls: words('Tiana Jada Shanice Naomi Kezia Renae'),
    boys: words('Jerome Malachi Tyrese Isaiah Kairo Jaheim'),
    women: words('Marcia Yvonne Simone Charmaine Denise Rochelle'),
    men: words('Delroy Winston Leroy Errol Curtis Desmond'),
    families: words('Cargill-Reid Grandison Palmer Dacosta Rowe Pinnock Bucknor Hibbert'),
    languages: [],
  },
  {
    weight: 6,
    ethnicity: 'MWBC',
    girls: words('Aaliyah Layla-Mae Tia Ruby-Jo Kiana Sienna'),
    boys: words('Tyler-Jay Marley Kai Rio Jayden Zion'),
    women: words('Shelley Natalie Leona Kelly Toni Michelle'),
    men: words('Marlon Jermaine Adrian Nathan Reece Darnell'),
    families: words('Grant-Hobday Bailey Sterling Ellis-Rowe Maddox Bartley'),
    languages: [],
  },
  {
    weight: 4,
    ethnicity: 'MWAS',
    girls: words('Leila Jasmine Anya Sofiya Mina'),
    boys: words('Zak Rafael Idris Sol Omar'),
    women: words('Nadia Claire Samira Joanna Sofia'),
    men: words('Adam Karim Daniel Yusuf Martin'),
    families: words('Malik-Larkin Hussain-Jessop Rahman-Dunmore Sharma-Lowe'),
    languages: [],
  },
  {
    weight: 5,
    ethnicity: 'WOTH',
    girls: words('Zofia Maja Ioana Daria Ilinca Lena Eleni'),
    boys: words('Kacper Filip Andrei Luca Matei Jakub Nikos'),
    women: words('Agnieszka Monika Mihaela Simona Katarzyna Elena'),
    men: words('Piotr Marek Ionut Bogdan Tomasz Florin'),
    families: words('Wilczek Zawada Kowalik Munteanu Dragan Petrescu Sadowski Lupu'),
    languages: ['Polish', 'Romanian', 'Greek'],
  },
  {
    weight: 1,
    ethnicity: 'WROM',
    girls: words('Esmeralda Vanesa Kassandra Nikola'),
    boys: words('Marian Patrik Kristian Denis'),
    women: words('Zuzana Ružena Iveta Gabriela'),
    men: words('Milan Ladislav Jozef Roman'),
    families: words('Horvat Cina Balog Lakatos'),
    languages: ['Romani', 'Slovak'],
  },
  {
    weight: 1,
    ethnicity: 'WIRT',
    girls: words('Margaret Kathleen Bridget Chantelle'),
    boys: words('Patrick Martin Johnny Felix'),
    women: words('Nora Winifred Bernadette Theresa'),
    men: words('Michael Jimmy Gerard Hughie'),
    families: words('Cassidy Mongan Delaney Sweeney'),
    languages: [],
  },
  {
    weight: 4,
    ethnicity: 'OOTH',
    girls: words('Nour Yara Rojin Parwana Maram Dilan'),
    boys: words('Yusuf Karwan Omid Elyas Baran Khalil'),
    women: words('Rania Shilan Fereshta Huda Nasrin'),
    men: words('Ahmad Rebwar Farid Mahmoud Dilshad'),
    families: words('Al-Nasser Karimi Rahmani Hamo Darwish Azizi'),
    languages: ['Arabic', 'Kurdish Sorani', 'Dari', 'Pashto'],
  },
  {
    weight: 0.5,
    ethnicity: 'CHNE',
    girls: words('Mei Xin-Yi Jia Hoi-Lam'),
    boys: words('Jun Wei-Han Ka-Ho Zhi'),
    women: words('Li-Na Suk-Yin Fang Wai-Ling'),
    men: words('Chi-Keung Jian Wing-Fai Bo'),
    families: words('Kwok Szeto Lam Ouyang'),
    languages: ['Cantonese', 'Mandarin'],
  },
]

/** Those who come alone, from where many of them come; most speak Tigrinya in the city. */
export const heritagesOfThoseAlone: readonly Heritage[] = [
  {
    weight: 1,
    ethnicity: 'BAFR',
    girls: words('Senait Luwam Feven Rahwa Selamawit Winta'),
    boys: words('Yonas Filmon Robel Natnael Samson Merhawi Abel Tesfay'),
    women: words('Letebrhan Abrehet Mihret Tsega'),
    men: words('Tekle Haile Girmay Kidane'),
    families: words('Tesfaye Haile Gebremedhin Weldu Berhane Kidane Araya Mengistu'),
    languages: ['Tigrinya'],
  },
]

/** People who work: social workers, managers, partners. Given and family names are drawn apart from any heritage. */
export const workersGivenNames = words(
  'Imogen Samuel Priya Tom Adunni Helen Marcus Sadia Owen Beatriz Callum Ngozi Ruth Farouk Lucy Devinder Eilidh Joel Hannah Kwesi Miriam Rhys Zofia Andre Charlotte Bilal Siân Theo Yasmin Graham',
)
export const workersFamilyNames = words(
  'Vass Ashe Oyelaran Bhatt Trevanion Holroyd Adomako Lindqvist Kaur Brennan Sallis Nwosu Fairweather Aldous Rahim Thackeray Mbatha Prosser Quayle Ferreira Winterburn Hashmi Dauncey Ormerod Sesay Pargeter',
)

export interface DrawnFamily {
  readonly heritage: Heritage
  readonly familyName: string
  readonly language: string
}

/** A family's heritage, surname and language at home. */
export function drawFamily(random: Random): DrawnFamily {
  const heritage = random.weighted(heritages.map((value) => ({ value, weight: value.weight })))
  const language = heritage.languages.length > 0 && random.chance(0.45) ? random.pick(heritage.languages) : 'English'
  return { heritage, familyName: random.pick(heritage.families), language }
}

/** A child's given name, other than those that brothers and sisters already have. */
export function drawChildsName(heritage: Heritage, sex: 'F' | 'M', taken: readonly string[], random: Random): string {
  const names = sex === 'F' ? heritage.girls : heritage.boys
  const free = names.filter((name) => !taken.includes(name))
  return random.pick(free.length > 0 ? free : names)
}

/** An adult's given name. */
export function drawAdultsName(heritage: Heritage, sex: 'F' | 'M', random: Random): string {
  return random.pick(sex === 'F' ? heritage.women : heritage.men)
}
