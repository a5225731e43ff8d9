import { z } from 'zod'
import { priceCart } from '@/features/pricing/server'
import { type PricedCart, taxAmountSchema } from '@/features/pricing/pricing-schema'
import { compilePromotions } from '@/features/promotions/engine/compile-promotions'
import { evaluatePromotions } from '@/features/promotions/engine/evaluate-promotions'
import { judgeCode } from '@/features/promotions/engine/judge-code'
import {
  codeFactsSchema,
  lineFactsSchema,
  normalizeCode,
  type PromotionFacts,
  promotionFactsSchema,
} from '@/features/promotions/facts-schema'
import { promotionSchema } from '@/features/promotions/promotions-schema'
import type { CodeVerdict, Gift, PromotionTrace } from '@/features/promotions/trace-schema'
import { minorSchema } from '@/lib/money'

const facts = promotionFactsSchema.shape
const taxRates = z
  .array(taxAmountSchema.omit({ amountMinor: true }))
  .max(10)
  .default([])

/** What `promotions price` reads; docs/promotions.md shows one. Money in minor units. */
export const priceDocumentSchema = z
  .strictObject({
    now: facts.now,
    timeZone: facts.timeZone,
    locale: facts.locale,
    cart: z.strictObject({
      currency: facts.currency,
      pricesIncludeTax: z.boolean().default(true),
      lines: z.array(lineFactsSchema.extend({ taxRates })).max(500),
      shipping: z
        .strictObject({ methodId: z.string().min(1).max(64), amountMinor: minorSchema, taxRates })
        .nullable()
        .default(null),
      country: facts.country,
      /** As the shopper typed them. */
      codes: z.array(z.string().min(1).max(64)).max(50).default([]),
    }),
    customer: facts.customer,
    promotions: z.array(promotionSchema),
    /** The store's codes. */
    codes: z.array(codeFactsSchema).default([]),
    usage: facts.usage,
    gifts: facts.gifts,
    minimumMarginPpm: facts.minimumMarginPpm,
  })
  .superRefine(({ cart, promotions }, ctx) => {
    for (const [list, path] of [
      [cart.lines, ['cart', 'lines']],
      [promotions, ['promotions']],
    ] as const) {
      const ids = list.map(({ id }) => id)
      const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at)
      if (twice >= 0) ctx.addIssue({ code: 'custom', path: [...path, twice, 'id'], message: 'Used twice' })
    }
  })
type PriceDocument = z.infer<typeof priceDocumentSchema>

interface PricedDocument {
  cart: PricedCart
  gifts: Gift[]
  codes: ({ code: string } & CodeVerdict)[]
  trace: PromotionTrace[]
}

/** The cart with its promotions, priced as the shop does it, and the trace with whole condition trees. */
export function priceDocument(document: PriceDocument): PricedDocument {
  const { cart } = document
  const promotions = compilePromotions(document.promotions)
  const found = factsOf(document)
  const evaluation = evaluatePromotions(promotions, found, { explain: true })
  const shipping = cart.shipping && { ...cart.shipping, id: cart.shipping.methodId }
  return {
    cart: priceCart({ ...cart, shipping }, () => evaluation.adjustments),
    gifts: evaluation.gifts,
    codes: found.codes.map(({ code }) => ({ code, ...judgeCode(code, found, evaluation) })),
    trace: evaluation.trace,
  }
}

function factsOf({ cart, codes, ...document }: PriceDocument): PromotionFacts {
  const entered = [...new Set(cart.codes.map((code) => normalizeCode(code)))]
  const { now, timeZone, locale, customer, usage, gifts, minimumMarginPpm } = document
  return {
    now,
    timeZone,
    locale,
    customer,
    usage,
    gifts,
    minimumMarginPpm,
    currency: cart.currency,
    country: cart.country,
    lines: cart.lines,
    shipping: cart.shipping,
    codes: entered.map(
      (code) => codes.find((one) => one.code === code) ?? codeFactsSchema.parse({ code, promotionId: null }),
    ),
  }
}
