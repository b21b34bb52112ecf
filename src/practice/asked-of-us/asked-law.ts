import { act, type Confidence, type PublishedCitation, regulation } from '#engine/citation.ts'

/** The Children Act 1989 Representations Procedure (England) Regulations 2006. */
export function representations(number: string, rest = '', confidence: Confidence = 'M'): PublishedCitation {
  const url = `https://www.legislation.gov.uk/uksi/2006/1738/regulation/${number}` as const
  return regulation(
    'Children Act 1989 Representations Procedure (England) Regulations 2006',
    `regulation ${number}${rest}`,
    url,
    {
      confidence,
      since: '2006-09-01',
    },
  )
}

/** The UK GDPR, as the Data (Use and Access) Act 2025 has changed it. */
export function dataProtection(article: string, confidence: Confidence = 'H', rest = ''): PublishedCitation {
  const url = `https://www.legislation.gov.uk/eur/2016/679/article/${article}` as const
  return act('UK General Data Protection Regulation', `article ${article}${rest}`, url, {
    confidence,
    since: '2018-05-25',
  })
}

export const freedomOfInformation = act(
  'Freedom of Information Act 2000',
  'section 10(1)',
  'https://www.legislation.gov.uk/ukpga/2000/36/section/10',
  { confidence: 'M', since: '2005-01-01' },
)
