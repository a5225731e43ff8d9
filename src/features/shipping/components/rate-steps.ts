import type { SaveShippingZoneInput, ShippingBasis, ShippingRate } from '../shipping-schema'
import type { CurrencyCode } from '@/lib/currencies'

export type Method = SaveShippingZoneInput['methods'][number]

/** A step with its place among the method's rates: problems name that. */
export type Step = ShippingRate & { readonly index: number }

/** How far a new step reaches: money in minor units, grams, pieces. */
const REACH: Readonly<Record<ShippingBasis, number>> = { flat: 1, price: 5000, weight: 5000, quantity: 5 }

/** As they were read: by where they begin. Not sorted anew, so that no row moves while its figures are typed. */
export function stepsOf(rates: readonly ShippingRate[], currency: CurrencyCode): Step[] {
  return rates.map((rate, index) => ({ ...rate, index })).filter((rate) => rate.currency === currency)
}

export function firstStep(currency: CurrencyCode): ShippingRate {
  return { currency, fromValue: 0, toValue: null, amountMinor: 0, freeAboveMinor: null }
}

/** The rates of one currency put in the place of those there were; steps follow one another. */
export function withSteps(
  rates: readonly ShippingRate[],
  currency: CurrencyCode,
  steps: readonly ShippingRate[],
): ShippingRate[] {
  const own = steps.map(({ fromValue, toValue, amountMinor, freeAboveMinor }) => {
    return { currency, fromValue, toValue, amountMinor, freeAboveMinor }
  })
  return [...rates.filter((rate) => rate.currency !== currency), ...own]
}

/** Moves the end of a step, and the beginning of the next with it. */
export function endStep(steps: readonly ShippingRate[], at: number, toValue: number | null): ShippingRate[] {
  return steps.map((step, index) => {
    if (index === at) return { ...step, toValue }
    return index === at + 1 && toValue !== null ? { ...step, fromValue: toValue } : step
  })
}

/** One more step after the last, which ends where this begins. */
export function addStep(steps: readonly ShippingRate[], basis: ShippingBasis, currency: CurrencyCode): ShippingRate[] {
  const last = steps.at(-1)
  if (!last) return [firstStep(currency)]
  const end = last.toValue ?? last.fromValue + REACH[basis] + (last.fromValue === 0 && basis !== 'price' ? 1 : 0)
  return [...steps.slice(0, -1), { ...last, toValue: end }, { ...last, fromValue: end, toValue: null }]
}

/** Without a step: its neighbour takes its room. */
export function removeStep(steps: readonly ShippingRate[], at: number): ShippingRate[] {
  const gone = steps[at]
  if (!gone) return [...steps]
  return steps.flatMap((step, index) => {
    if (index === at) return []
    if (at === 0 && index === 1) return [{ ...step, fromValue: gone.fromValue }]
    return index === at - 1 ? [{ ...step, toValue: gone.toValue }] : [step]
  })
}

/** The same prices measured otherwise: one step for each currency, at the price of its first. */
export function measuredBy(method: Method, basis: ShippingBasis): Pick<Method, 'basis' | 'rates'> {
  const currencies = [...new Set(method.rates.map((rate) => rate.currency))]
  const rates = currencies.flatMap((currency) => {
    const [first] = stepsOf(method.rates, currency)
    return first ? withSteps([], currency, [{ ...first, fromValue: 0, toValue: null }]) : []
  })
  return { basis, rates }
}
