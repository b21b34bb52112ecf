import { drawFamilyOfCity, type FamilyOfCity, type Wanted } from '#demo/families.ts'
import type { World } from '#demo/world.ts'

/** The numbers of the stock's families are apart from those of the families told of. */
const firstNumber = 80_000

/** How often a family is drawn anew that is not as it must be. */
const mostDraws = 40

/** Draws the families of the stock one after another, each with a number of its own. */
export class StockFamilies {
  readonly #world: World
  #drawn = 0

  constructor(world: World) {
    this.#world = world
  }

  /** A family that is as it must be; where none comes of many draws, the last as it is. */
  one(holds: (family: FamilyOfCity) => boolean, wanted?: Wanted): FamilyOfCity {
    const number = firstNumber + this.#drawn++
    const draw = (attempt: number): FamilyOfCity => {
      const random = this.#world.random.fork(`known before ${number} ${attempt}`)
      return drawFamilyOfCity(random, number, this.#world.clock.today(), wanted)
    }
    for (let attempt = 0; attempt < mostDraws; attempt++) {
      const family = draw(attempt)
      if (holds(family) && this.#wasBorn(family) && (wanted !== undefined || this.#staysAChild(family))) return family
    }
    return draw(mostDraws)
  }

  /** Families with so many children between them. */
  withChildren(count: number, holds: (family: FamilyOfCity) => boolean): readonly FamilyOfCity[] {
    const families: FamilyOfCity[] = []
    for (let left = count; left > 0; ) {
      const most = left
      const family = this.one((one) => one.children.length <= most && holds(one))
      families.push(family)
      left -= family.children.length
    }
    return families
  }

  /** Long enough ago for work with the child to have begun and been assessed. */
  #wasBorn(family: FamilyOfCity): boolean {
    const latest = this.#world.clock.today().subtract({ days: 110 })
    return family.children.every(({ bornOn }) => Temporal.PlainDate.compare(bornOn, latest) < 0)
  }

  /** Nobody of the family comes of age while the city is lived. */
  #staysAChild(family: FamilyOfCity): boolean {
    return family.children.every(
      ({ bornOn }) => Temporal.PlainDate.compare(bornOn.add({ years: 18 }), this.#world.until) > 0,
    )
  }
}
