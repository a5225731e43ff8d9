import type { OptionDraft, VariantDraftInput } from '../product-draft-schema'
import { draftOf } from './draft-of'
import { generateVariants, type VariantOption } from './generate-variants'
import type { ProductSnapshot } from './product-snapshot'

export type OptionsChange =
  | { readonly status: 'too_many_variants'; readonly count: number; readonly limit: number }
  | {
      readonly status: 'planned'
      readonly added: number
      readonly removed: number
      readonly options: OptionDraft[]
      readonly variants: VariantDraftInput[]
    }

/**
 * The product with one variant for each combination of the wanted options' values. Variants that are there stay with all
 * that is theirs; new ones cost and weigh what the first one does, and have no stock and no article number.
 */
export function planOptionsChange(product: ProductSnapshot, wanted: readonly OptionDraft[]): OptionsChange {
  const draft = draftOf(product)
  const options = wanted.map((option) => withKnownIds(product, option))
  const plan = generateVariants(
    options.map((option, index) => variantOption(option, index)),
    product.variants.map((variant) => ({ id: variant.id, selections: selectionsOf(product, variant.optionKey) })),
  )
  if (plan.status === 'too_many_variants') return plan
  // The schema asks for a value in each option.
  if (plan.status === 'option_without_values') throw new RangeError(`Option ${plan.optionId} has no values`)
  const byId = new Map(draft.variants.map((variant) => [variant.id, variant] as const))
  const keptIds = new Map(plan.kept.map((kept) => [kept.optionKey, kept.id]))
  const model = draft.variants[0]
  const made = [...plan.kept, ...plan.added].toSorted((a, b) => a.position - b.position)
  const variants = made.map((one) => {
    const values = one.selections.map(({ optionId, valueId }) => textOf(options, optionId, valueId))
    const known = byId.get(keptIds.get(one.optionKey))
    return known ? { ...known, values } : newVariant(model, values)
  })
  return { status: 'planned', added: plan.added.length, removed: plan.removed.length, options, variants }
}

/** An option or a value without id that is called like one that is there is that one. */
function withKnownIds(product: ProductSnapshot, wanted: OptionDraft): OptionDraft {
  const known =
    product.options.find((option) => option.id === wanted.id) ??
    product.options.find(({ name }) => name === wanted.name)
  return {
    ...wanted,
    id: known?.id,
    values: wanted.values.map((value) => ({
      ...value,
      id:
        known?.values.find(({ id }) => id === value.id)?.id ??
        known?.values.find((candidate) => candidate.value === value.value)?.id,
    })),
  }
}

/** What is new has no id yet: its place stands for it. */
function variantOption(option: OptionDraft, index: number): VariantOption {
  return {
    id: option.id ?? `new-${index}`,
    values: option.values.map(({ id, value }, place) => ({ id: id ?? `new-${index}-${place}`, value })),
  }
}

function textOf(options: readonly OptionDraft[], optionId: string, valueId: string): string {
  for (const [index, option] of options.entries()) {
    const { id, values } = variantOption(option, index)
    if (id === optionId) return values.find((value) => value.id === valueId)?.value ?? ''
  }
  return ''
}

function selectionsOf(product: ProductSnapshot, optionKey: string) {
  const optionOf = new Map(product.options.flatMap(({ id, values }) => values.map((value) => [value.id, id] as const)))
  return optionKey === ''
    ? []
    : optionKey.split(':').flatMap((valueId) => {
        const optionId = optionOf.get(valueId)
        return optionId ? [{ optionId, valueId }] : []
      })
}

function newVariant(model: VariantDraftInput | undefined, values: string[]): VariantDraftInput {
  return {
    values,
    sku: null,
    barcode: null,
    costMinor: model?.costMinor ?? null,
    weightGrams: model?.weightGrams ?? null,
    requiresShipping: model?.requiresShipping ?? true,
    prices: model?.prices ?? [],
    stock: { tracked: model?.stock?.tracked ?? true, allowBackorder: model?.stock?.allowBackorder ?? false },
  }
}
