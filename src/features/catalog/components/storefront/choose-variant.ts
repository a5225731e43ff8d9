import type { StorefrontVariant } from '../../catalog-schema'

/** Whether the variant can be put into a cart. */
export function isBuyable(variant: StorefrontVariant): boolean {
  return variant.stock !== 'out_of_stock'
}

/** The variant that a product's page opens with: the one asked for, else the first that can be bought, else the first. */
export function initialVariant(
  variants: readonly StorefrontVariant[],
  wanted: string | undefined,
): StorefrontVariant | undefined {
  return variants.find((variant) => variant.id === wanted) ?? variants.find(isBuyable) ?? variants[0]
}

/**
 * The variant that choosing `valueId` for the option at `index` leads to: the other options stay where such a variant
 * exists, else as many of them as can; among equals one that can be bought. Undefined: no variant has the value.
 */
export function variantWith(
  variants: readonly StorefrontVariant[],
  current: StorefrontVariant,
  index: number,
  valueId: string,
): StorefrontVariant | undefined {
  const agreeing = (variant: StorefrontVariant) =>
    variant.valueIds.filter((value, at) => at !== index && value === current.valueIds[at]).length
  let best: StorefrontVariant | undefined
  let bestScore = -1
  for (const variant of variants) {
    if (variant.valueIds[index] !== valueId) continue
    const score = agreeing(variant) * 2 + (isBuyable(variant) ? 1 : 0)
    if (score > bestScore) {
      best = variant
      bestScore = score
    }
  }
  return best
}

/** Whether the value, with all other options as they are now, can be bought. */
export function isValueBuyable(
  variants: readonly StorefrontVariant[],
  current: StorefrontVariant,
  index: number,
  valueId: string,
): boolean {
  return variants.some(
    (variant) =>
      isBuyable(variant) &&
      variant.valueIds.every((value, at) => value === (at === index ? valueId : current.valueIds[at])),
  )
}
