import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import en from '@/i18n/messages/en/promotions.json'
import { formatRate } from '@/lib/rate'
import { promotionsArbitrary } from '@/test/promotions/arbitraries'
import { categories, EUR, percent, percentOff, products, promotion, totalAtLeast } from '@/test/promotions/carts'
import { codeVerdictSchema, hintSchema } from '../trace-schema'
import { checkPromotion } from './check-promotion'
import { describePromotion, type Phrase, type PhraseValue } from './describe-promotion'

const translate = createTranslator({
  locale: 'en',
  messages: en,
  namespace: 'describe',
  onError: (error) => {
    throw error
  },
})

/** As a page would write it: English, euros, ids for names. */
function write({ key, values }: Phrase): string {
  const written = Object.entries(values).map(([name, value]) => [name, writeValue(value)] as const)
  return translate(key as 'part', Object.fromEntries(written) as never)
}

function writeValue(value: PhraseValue): string | number {
  if (typeof value === 'number') return value
  if ('key' in value) return write(value)
  if ('text' in value) return value.text
  if ('ratePpm' in value) return formatRate(value.ratePpm, 'en')
  if ('amounts' in value) return `€${((value.amounts.EUR ?? 0) / 100).toFixed(2)}`
  if ('instant' in value) return value.instant
  if ('weekdays' in value) return value.weekdays.join(', ')
  if ('ids' in value) return value.ids.join(', ')
  return 'all' in value ? value.all.map(write).join(' and ') : value.any.map(write).join(' or ')
}

function sentences(rest: Parameters<typeof promotion>[0]): string[] {
  const { gives, conditions, rules } = describePromotion(promotion(rest))
  return [...gives.map(write), ...(conditions ? [`when ${write(conditions)}`] : []), ...rules.map(write)]
}

describe('describePromotion', () => {
  it('says what the merchant of the acceptance journey meant', () => {
    expect(
      sentences({
        actions: [
          {
            kind: 'buy_x_get_y',
            buy: { items: categories('A'), quantity: 2 },
            get: { items: categories('B'), quantity: 1 },
            benefit: percent(50),
          },
        ],
        stacking: { combinesWith: { product: false } },
        schedule: { windows: [{ weekdays: [5] }] },
        limits: { totalUses: 100 },
      }),
    ).toEqual([
      'Buy 2 of A, get 1 of B at 50% off (the cheapest)',
      'Applies by itself',
      'On 5 from 00:00 to 24:00',
      'For 100 orders in all',
      'Not with product discounts',
    ])
  })

  it('says nested conditions', () => {
    const conditions = { all: [totalAtLeast(5_000), { any: [products('a', 'b'), { not: categories('c') }] }] }
    expect(
      sentences({ conditions, actions: [percentOff(10, 'order'), { kind: 'free_shipping', upTo: EUR(500) }] }),
    ).toEqual([
      '10% off the order (all items)',
      'Free shipping for methods up to €5.00',
      'when the total before discounts is at least €50.00 and the product is one of a, b or not: the category is one of c',
      'Applies by itself',
    ])
  })

  it('has words for every promotion', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(promotionsArbitrary(4), (promotions) => {
        for (const one of promotions) {
          const { gives, conditions, rules } = describePromotion(one)
          for (const phrase of [...gives, ...(conditions ? [conditions] : []), ...rules])
            expect(write(phrase)).not.toBe('')
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('texts', () => {
  it('are there for every hint, refusal and flaw', () => {
    expect(Object.keys(en.hints).toSorted()).toEqual([...hintSchema.shape.key.options].toSorted())
    const refusals = codeVerdictSchema.options.flatMap(({ shape }) =>
      'options' in shape.status ? shape.status.options : [],
    )
    expect(Object.keys(en.refusals).toSorted()).toEqual(refusals.toSorted())
    const [flaw] = checkPromotion(promotion({ limits: { totalUses: 0 } }))
    expect(en.problems).toHaveProperty(flaw?.code ?? '')
  })
})
