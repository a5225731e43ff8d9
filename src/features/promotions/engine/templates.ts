import type { Amounts } from '../amounts-schema'
import { EVERYTHING } from '../conditions-schema'
import type { PromotionRulesInput } from '../promotion-admin-schema'
import type { CurrencyCode } from '@/lib/currencies'

/** What a template may begin from. */
interface TemplateStore {
  readonly currencies: readonly CurrencyCode[]
  /** The smallest unit is a hundredth, or whole: 5.00 is 500 of one and 5 of the other. */
  readonly unitsOf: (currency: CurrencyCode) => number
  readonly now: Date
}

export interface PromotionTemplate {
  /** Its texts are below `promotionsAdmin.templates`. */
  readonly id: string
  /** A code to begin with, where it has codes. */
  readonly code?: string
  readonly rules: (store: TemplateStore) => PromotionRulesInput
}

const PERCENT = 10_000
const HOUR_MS = 3_600_000

/** The same amount in every currency of the store: a beginning that the merchant puts right. */
function each(major: number, { currencies, unitsOf }: TemplateStore): Amounts {
  return Object.fromEntries(currencies.map((currency) => [currency, major * unitsOf(currency)]))
}

const spent = (major: number, store: TemplateStore) => ({
  all: [
    { target: 'cart_total' as const, field: 'before_discounts', operator: 'gte' as const, value: each(major, store) },
  ],
})

/** The everyday cases, the commonest first. Each is a whole promotion, valid as it stands or but for what only the merchant can choose. */
export const TEMPLATES: readonly PromotionTemplate[] = [
  { id: 'percent_order', rules: () => ({ actions: [{ kind: 'percentage', on: 'order', ratePpm: 10 * PERCENT }] }) },
  {
    id: 'amount_over',
    rules: (store) => ({
      conditions: spent(50, store),
      actions: [{ kind: 'fixed_amount', on: 'order', amounts: each(5, store) }],
    }),
  },
  {
    id: 'launch_code',
    code: 'LAUNCH20',
    rules: () => ({
      trigger: 'codes',
      limits: { usesPerCustomer: 1 },
      actions: [{ kind: 'percentage', on: 'order', ratePpm: 20 * PERCENT }],
    }),
  },
  {
    id: 'free_shipping_over',
    rules: (store) => ({ conditions: spent(50, store), actions: [{ kind: 'free_shipping' }] }),
  },
  {
    id: 'buy_two_get_one',
    rules: () => ({
      actions: [
        {
          kind: 'buy_x_get_y',
          buy: { items: EVERYTHING, quantity: 2 },
          get: { items: EVERYTHING, quantity: 1 },
          benefit: { kind: 'percentage', ratePpm: 100 * PERCENT },
        },
      ],
    }),
  },
  { id: 'second_half_price', rules: () => ({ actions: [{ kind: 'bogo', ratePpm: 50 * PERCENT, among: 'any' }] }) },
  {
    id: 'mix_and_match',
    rules: (store) => ({
      actions: [
        { kind: 'mix_and_match', items: EVERYTHING, quantity: 3, benefit: { kind: 'price', amounts: each(20, store) } },
      ],
    }),
  },
  {
    id: 'bundle',
    rules: () => ({
      actions: [
        {
          kind: 'bundle',
          parts: [
            { items: EVERYTHING, quantity: 1 },
            { items: EVERYTHING, quantity: 1 },
          ],
          benefit: { kind: 'percentage', ratePpm: 15 * PERCENT },
        },
      ],
    }),
  },
  {
    id: 'tiered',
    rules: () => ({
      actions: [
        {
          kind: 'tiered',
          by: 'quantity',
          tiers: [
            { from: 3, benefit: { kind: 'percentage', ratePpm: 5 * PERCENT } },
            { from: 5, benefit: { kind: 'percentage', ratePpm: 10 * PERCENT } },
            { from: 10, benefit: { kind: 'percentage', ratePpm: 15 * PERCENT } },
          ],
        },
      ],
    }),
  },
  {
    id: 'flash_sale',
    rules: ({ now }) => {
      const start = Math.ceil(now.getTime() / HOUR_MS) * HOUR_MS
      return {
        schedule: {
          startsAt: new Date(start).toISOString(),
          endsAt: new Date(start + 24 * HOUR_MS).toISOString(),
        },
        actions: [{ kind: 'percentage', on: 'catalogue', ratePpm: 25 * PERCENT }],
      }
    },
  },
  {
    id: 'first_order',
    rules: () => ({
      conditions: { all: [{ target: 'customer', field: 'first_order', operator: 'eq', value: true }] },
      actions: [{ kind: 'percentage', on: 'order', ratePpm: 15 * PERCENT }],
    }),
  },
]

export function findTemplate(id: string): PromotionTemplate | undefined {
  return TEMPLATES.find((template) => template.id === id)
}
