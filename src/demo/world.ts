import type { FamilyLife, Placed, TeamOfCity } from '#demo/family-life.ts'
import type { Population } from '#demo/population.ts'
import type { Rates } from '#demo/presets/preset.ts'
import type { Settlers } from '#demo/settlers.ts'
import type { Timetable } from '#demo/timetable.ts'
import type { Service } from '#demo/vocabulary/services.ts'
import type { Actor } from '#domains/ledger/actor.ts'
import type { Ctx, Outcome, TrustDatabase } from '#domains/ledger/context.ts'
import type { FixedClock } from '#kernel/clock.ts'
import type { Ids } from '#kernel/ids.ts'
import type { Random } from '#kernel/random.ts'

/** The open house in which the city lives: its database, and the house itself as somebody who acts. */
export interface CityHouse {
  readonly database: TrustDatabase
  readonly ids: Ids
  asService(requestId: string): Ctx
  /** The folder in which documents are kept; without one none is attached. */
  readonly documents?: string
}

export interface ServiceOfCity extends Service {
  readonly serviceId: string
  readonly agencyId: string
  /** Children served now: what is full takes nobody more. */
  taken: number
}

/** Somebody of an agency who tells the trust what they see. */
export interface TellerOfCity {
  readonly actor: Actor
  readonly agencyId: string
  readonly agencyName: string
  /** The census's codes of who refers, for whom this person tells. */
  readonly sources: readonly string[]
}

/** The invented city as it stands on the day that is being lived. */
export interface World {
  readonly house: CityHouse
  readonly clock: FixedClock
  readonly random: Random
  readonly timetable: Timetable
  readonly until: Temporal.PlainDate
  /** Whom the city stands for, and how many of them are known. */
  readonly population: Population
  /** How the authority works. */
  readonly rates: Rates
  /** Gives accounts to those who come while the city is lived. */
  readonly people: Settlers
  readonly frontDoor: TeamOfCity
  readonly assessment: readonly TeamOfCity[]
  readonly familyHelp: TeamOfCity
  /** Personal advisers of those who leave care. */
  readonly throughCare: TeamOfCity
  readonly chairs: readonly Actor[]
  readonly headOfService: Actor
  readonly director: Actor
  /** Who works at night. */
  readonly duty: Actor
  readonly commissioner: Actor
  readonly designatedOfficer: Actor
  readonly dataProtectionOfficer: Actor
  readonly reviewer: Actor
  readonly carers: readonly Actor[]
  /** Independent reviewing officers. */
  readonly officers: readonly Actor[]
  readonly tellers: readonly TellerOfCity[]
  readonly services: readonly ServiceOfCity[]
  /** Every family that was taken up, in that order. */
  readonly lives: FamilyLife[]
  /** The children who live with a carer of the trust's. */
  readonly placed: Placed[]
  /** Every child who came into care. */
  readonly lookedAfter: Set<string>
  /** How many children each reviewing officer was given, by account: nobody sits there without any. */
  readonly reviewed: Map<string, number>
  /** Of them, who is in care today. */
  readonly inCare: Set<string>
  /** The children whose record is open to named people only. */
  readonly restricted: Set<string>
  /** The children to whom one of the rarer stories has happened: no second one does. */
  readonly ofAStory: Set<string>
  /** The children whom nobody who visits sees alone any more. */
  readonly neverAlone: Set<string>
  /** Whether work was written up for closure on the day of an order, once. */
  closedOnOrder: boolean
  /** Whether a head of service has closed over a need. */
  closedOverNeed: boolean
  /** Families for whom there was no worker in the last weeks. */
  leftWaiting: number
  /** Reviews of protection plans that were arranged: every other one ends its plan. */
  plansReviewed: number
  /** A context in which somebody acts now. */
  as(actor: Actor): Ctx
  /** Refusals that people of the city met, by the sentence: rules at work, and worth seeing. */
  readonly refusals: Map<string, number>
}

/** The value of what was done; a refusal is counted and gives `undefined`: the person does something else, as in life. */
export function tried<T>(world: World, outcome: Outcome<T>): T | undefined {
  if (outcome.ok) return outcome.value
  for (const { says } of outcome.unmet) world.refusals.set(says, (world.refusals.get(says) ?? 0) + 1)
  return undefined
}
