import { calibration } from '#demo/calibration.ts'
import { themeWeights } from '#demo/vocabulary/themes.ts'
import { type Told, tellings } from '#demo/vocabulary/told.ts'
import type { Random } from '#kernel/random.ts'
import { isCode } from '#practice/code-lists/code-list.ts'
import { type ReferralSource, referralSource } from '#practice/code-lists/referral-source.ts'

/** Who tells of a family: as often as in England, as far as there are words of theirs for the family's difficulty. */

/** The share of families of whose difficulty somebody with one of these codes has words. */
function shareWithWords(codes: readonly string[]): number {
  const total = themeWeights.reduce((sum, { weight }) => sum + weight, 0)
  const able = themeWeights.filter(({ theme }) =>
    tellings.some((telling) => telling.theme === theme && codes.includes(telling.source)),
  )
  return able.reduce((sum, { weight }) => sum + weight, 0) / total
}

/** Whoever has words for few families tells of more of those. */
const groups = calibration.sources.map(({ codes, weight }) => ({
  codes: new Set<string>(codes),
  weight: weight / Math.max(0.01, shareWithWords(codes)),
}))

/** One of the tellings that fit, by whose it is. */
export function drawTelling(fitting: readonly Told[], random: Random): Told {
  const able = groups.flatMap(({ codes, weight }) => {
    const own = fitting.filter(({ source }) => codes.has(source))
    return own.length === 0 ? [] : [{ value: own, weight }]
  })
  return random.pick(able.length === 0 ? fitting : random.weighted(able))
}

/** The code of somebody who made a referral of which nothing else is known. */
export function drawSource(random: Random): ReferralSource {
  const weighted = calibration.sources.map(({ codes, weight }) => ({ value: codes, weight }))
  return sourceCode(random.pick<string>(random.weighted<readonly string[]>(weighted)))
}

export function sourceCode(code: string): ReferralSource {
  return isCode(referralSource, code) ? code : '10'
}
