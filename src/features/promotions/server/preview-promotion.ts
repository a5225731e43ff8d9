import { pictureOf } from '@/features/media/server'
import { priceCart } from '@/features/pricing/server'
import { loadTaxRates, resolveShippingTaxRates } from '@/features/taxes/server'
import { isId } from '@/lib/ids'
import type { StoreContext } from '@/server/store-context'
import { compilePromotions } from '../engine/compile-promotions'
import { evaluatePromotions } from '../engine/evaluate-promotions'
import { idsInTrace } from '../engine/ids-in-trace'
import { referenceIds } from '../engine/reference-ids'
import type { PreviewLine, PreviewPromotionInput, PromotionPreview } from '../promotion-preview-schema'
import type { Promotion } from '../promotions-schema'
import type { Evaluation } from '../trace-schema'
import { findLivePromotions } from './live-promotion-repository'
import { loadPreviewFacts, type PreviewFacts } from './load-preview-facts'
import { parsePromotion } from './parse-promotion'
import { promotionOfRow } from './promotion-of-row'
import { resolveReferences } from './resolve-references'

/** Under it the trace has a promotion that was never saved. */
const NEW = 'new'

/**
 * Tries a promotion, as it is being edited, on a cart, together with those that are on: the price of every line, and for each promotion
 * whether it applied or what stopped it, with its whole tree. Saves nothing. Six statements, whatever the cart and the promotions.
 */
export async function previewPromotion(ctx: StoreContext, input: PreviewPromotionInput): Promise<PromotionPreview> {
  const id = input.promotion.id ?? NEW
  const name = input.promotion.name || '–'
  const rows = await findLivePromotions(ctx)
  const saved = rows.find((row) => row.id === id)
  const { promotion, problems } = parsePromotion(
    { id, name, createdAt: saved?.createdAt ?? ctx.now },
    input.promotion.rules,
  )
  if (!promotion) return { status: 'problems', problems }
  const promotions: Promotion[] = [promotion, ...rows.filter((row) => row.id !== id).map((row) => promotionOfRow(row))]
  const compiled = compilePromotions(promotions)
  const found = await loadPreviewFacts(ctx, {
    cart: input.cart,
    promotion,
    promotionIds: promotions.map((one) => one.id).filter((one) => one !== NEW),
    giftVariantIds: compiled.giftVariantIds.filter(isId),
  })
  const evaluation = evaluatePromotions(compiled, found.facts, { explain: true })
  const { currency, now } = found.facts
  const totals = await totalsOf(ctx, found, evaluation)
  return {
    status: 'priced',
    promotionId: id,
    currency,
    at: new Date(now).toISOString(),
    lines: found.lines.map((line) => viewLine(ctx, line, evaluation)),
    unsold: found.unsold,
    totals,
    trace: evaluation.trace,
    references: await resolveReferences(ctx, [
      ...new Set([...promotions.flatMap((one) => referenceIds(one)), ...idsInTrace(evaluation.trace)]),
    ]),
  }
}

function viewLine(ctx: StoreContext, line: PreviewFacts['lines'][number], { adjustments }: Evaluation): PreviewLine {
  const { variantId, label, picture, quantity, unitPriceMinor } = line
  const own = adjustments.filter(({ target }) => target.kind === 'line' && target.lineId === variantId)
  const subtotalMinor = unitPriceMinor * quantity
  const discountMinor = own.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return {
    variantId,
    label,
    picture: picture && pictureOf(ctx.store.id, { ...picture, alt: label }),
    quantity,
    unitPriceMinor,
    subtotalMinor,
    discountMinor,
    totalMinor: subtotalMinor - discountMinor,
    adjustments: own.map(({ sourceId, amountMinor }) => ({ promotionId: sourceId, amountMinor })),
  }
}

/** By the one function that prices every cart, so that the preview's tax and totals are those of the checkout. */
async function totalsOf(ctx: StoreContext, { facts, terms, lines }: PreviewFacts, { adjustments }: Evaluation) {
  const country = facts.country ?? terms.country
  const rates = resolveShippingTaxRates({ country }, await loadTaxRates(ctx))
  const { totals } = priceCart(
    {
      currency: facts.currency,
      pricesIncludeTax: terms.pricesIncludeTax,
      lines: lines.map(({ variantId, quantity, unitPriceMinor, compareAtMinor, taxRates }) => ({
        id: variantId,
        quantity,
        unitPriceMinor,
        compareAtMinor,
        taxRates,
      })),
      shipping: facts.shipping && {
        id: facts.shipping.methodId,
        amountMinor: facts.shipping.amountMinor,
        taxRates: rates.map(({ name, ratePpm }) => ({ name, ratePpm })),
      },
    },
    () => adjustments,
  )
  return totals
}
