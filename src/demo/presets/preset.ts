import { failing } from '#demo/presets/failing.ts'
import { good, type RateName } from '#demo/presets/good.ts'
import type { Rate } from '#demo/presets/rate.ts'

/** How an authority works, as the shares that a city is lived by. */
export type Rates = Readonly<Record<RateName, number>>

const presets = { good, failing } as const satisfies Readonly<Record<string, Readonly<Record<RateName, Rate>>>>

export type PresetName = keyof typeof presets

export const presetNames: readonly string[] = Object.keys(presets)

export function isPreset(name: string): name is PresetName {
  return Object.hasOwn(presets, name)
}

export function ratesOf(name: PresetName): Rates {
  const preset: Readonly<Record<RateName, Rate>> = presets[name]
  return Object.fromEntries(Object.entries(preset).map(([rate, { is }]) => [rate, is])) as Rates
}
