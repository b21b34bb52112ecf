import type { AcceptedChild, AcceptedEpisode } from './accepted-child.ts'
import { overlap, type Period, pairsOf } from './census-date.ts'
import { called, census, type Impossibility } from './impossibility.ts'

/*
 * One that ends on the day on which the next begins gives way to it: only what stood at once for longer is refused.
 * The database says the same of plans and episodes, by exclusion.
 */

const twoEpisodes: Impossibility = {
  name: 'Two episodes of need open at once',
  because:
    'A child has one case open with an authority at a time: what comes in meanwhile is part of it. A referral with no further action opens nothing, so it is flagged instead.',
  source: census('8815', '8816', '8820'),
  find: ({ child }) =>
    pairsOf(child.episodes.filter(wentFurther), (one, other) => overlap(open(one), open(other))).map(
      ([one, other]) => `${called.referral(one)} and ${called.referral(other)} were open at once`,
    ),
}

function wentFurther({ noFurtherAction }: AcceptedEpisode): boolean {
  return noFurtherAction === false
}

function open({ referralDate, closureDate }: AcceptedEpisode): Period {
  return { start: referralDate, end: closureDate }
}

const twoPlans: Impossibility = {
  name: 'Two child in need plans at once',
  because: 'There is one plan for a child.',
  source: census('4004', '4014'),
  find: ({ child }) =>
    pairsOf(plansOf(child), overlap).map(
      ([one, other]) => `${called.plan(one)} and ${called.plan(other)} stood at once`,
    ),
}

const twoProtectionPlans: Impossibility = {
  name: 'Two child protection plans at once',
  because: 'There is one child protection plan for a child.',
  source: census('8935', '8940'),
  find: ({ child }) =>
    pairsOf(protectionPlansOf(child), overlap).map(
      ([one, other]) => `${called.protectionPlan(one)} and ${called.protectionPlan(other)} stood at once`,
    ),
}

const bothPlans: Impossibility = {
  name: 'A child in need plan beside a child protection plan',
  because: 'A child protection plan takes the place of a child in need plan, and gives place to one when it ends.',
  source: census('4001', '4016', '4017'),
  find: ({ child }) =>
    plansOf(child).flatMap((plan) =>
      protectionPlansOf(child)
        .filter((other) => overlap(plan, other))
        .map((other) => `${called.plan(plan)} and ${called.protectionPlan(other)} stood at once`),
    ),
}

function plansOf({ episodes }: AcceptedChild) {
  return episodes.flatMap(({ plans }) => plans)
}

function protectionPlansOf({ episodes }: AcceptedChild) {
  return episodes.flatMap(({ protectionPlans }) => protectionPlans)
}

export const impossibleAtOnce: readonly Impossibility[] = [twoEpisodes, twoPlans, twoProtectionPlans, bothPlans]
