/** Most variants of one product: the product page, its editor and its export stay usable with that many. */
export const MAX_VARIANTS = 5000

/** Title of the one variant of a product without options. */
export const DEFAULT_VARIANT_TITLE = 'Default'

export type VariantOption = { id: string; values: readonly { id: string; value: string }[] }

/** Which value of an option a variant has. */
type VariantSelection = { optionId: string; valueId: string }

export type ExistingVariant = { id: string; selections: readonly VariantSelection[] }

type VariantDraft = {
  /** Value ids in the order of the options, joined by ":"; "" for a product without options. Unique within the product. */
  optionKey: string
  /** The values, joined: "Red / XL". */
  title: string
  /** From 0; the last option turns fastest. */
  position: number
  selections: VariantSelection[]
}

export type VariantPlan =
  /** `kept` variants stay the same rows (price, stock, SKU) with the key, title, position and selections given. */
  | { status: 'planned'; added: VariantDraft[]; kept: (VariantDraft & { id: string })[]; removed: string[] }
  | { status: 'too_many_variants'; count: number; limit: number }
  | { status: 'option_without_values'; optionId: string }

function assertDistinct(options: readonly VariantOption[]): void {
  const valueIds = options.flatMap((option) => option.values.map((value) => value.id))
  const distinct =
    new Set(valueIds).size === valueIds.length && new Set(options.map(({ id }) => id)).size === options.length
  if (!distinct) throw new RangeError('Two options or two values have the same id')
}

/** The draft at a position of the cartesian product, read off the position like a number with one digit per option. */
function draftAt(options: readonly VariantOption[], position: number): VariantDraft {
  const selections: VariantSelection[] = []
  const titles: string[] = []
  let rest = position
  for (const option of options.toReversed()) {
    const value = option.values[rest % option.values.length]
    rest = Math.floor(rest / option.values.length)
    if (!value) throw new RangeError(`Option ${option.id} has no values`)
    selections.unshift({ optionId: option.id, valueId: value.id })
    titles.unshift(value.value)
  }
  return {
    optionKey: selections.map(({ valueId }) => valueId).join(':'),
    title: titles.join(' / ') || DEFAULT_VARIANT_TITLE,
    position,
    selections,
  }
}

/**
 * The key that an existing variant has under the new options, or null when a value of it is gone. An option that it knows
 * nothing of is new: the variant takes that option's first value, and so keeps its price, stock and SKU.
 */
function keyUnder(options: readonly VariantOption[], variant: ExistingVariant): string | null {
  const valueOf = new Map(variant.selections.map(({ optionId, valueId }) => [optionId, valueId]))
  const valueIds = options.map((option) => {
    const valueId = valueOf.get(option.id) ?? option.values[0]?.id
    return option.values.some((value) => value.id === valueId) ? valueId : null
  })
  return valueIds.includes(null) ? null : valueIds.join(':')
}

/** The variant that claims each key; of several (an option was taken away) the first one stays. */
function claimKeys(options: readonly VariantOption[], existing: readonly ExistingVariant[]): Map<string, string> {
  const claims = new Map<string, string>()
  for (const variant of existing) {
    const key = keyUnder(options, variant)
    if (key !== null && !claims.has(key)) claims.set(key, variant.id)
  }
  return claims
}

/**
 * What to add, keep and remove so that a product has exactly one variant for each combination of its options' values (one
 * default variant without options). Existing variants come in their present order. Refuses, before making any, more than
 * `limit` combinations and an option without values. Throws `RangeError` for repeated option or value ids.
 */
export function generateVariants(
  options: readonly VariantOption[],
  existing: readonly ExistingVariant[],
  limit: number = MAX_VARIANTS,
): VariantPlan {
  assertDistinct(options)
  const empty = options.find((option) => option.values.length === 0)
  if (empty) return { status: 'option_without_values', optionId: empty.id }
  const count = options.reduce((product, option) => product * option.values.length, 1)
  if (count > limit) return { status: 'too_many_variants', count, limit }

  const claims = claimKeys(options, existing)
  const added: VariantDraft[] = []
  const kept: (VariantDraft & { id: string })[] = []
  for (let position = 0; position < count; position += 1) {
    const draft = draftAt(options, position)
    const id = claims.get(draft.optionKey)
    if (id === undefined) added.push(draft)
    else kept.push({ ...draft, id })
  }
  const keptIds = new Set(kept.map(({ id }) => id))
  const removed = existing.filter(({ id }) => !keptIds.has(id)).map(({ id }) => id)
  return { status: 'planned', added, kept, removed }
}
