/** A product as it lies in the database, all of it: what a draft is compared with, and what the editor shows. */
export interface ProductSnapshot {
  readonly id: string
  readonly version: number
  readonly handle: string
  readonly title: string
  readonly descriptionHtml: string
  readonly vendor: string
  readonly productType: string
  readonly tags: readonly string[]
  readonly status: string
  readonly taxClass: string
  readonly seoTitle: string | null
  readonly seoDescription: string | null
  readonly translations: object
  readonly options: readonly SnapshotOption[]
  readonly variants: readonly SnapshotVariant[]
  readonly images: readonly { readonly id: string; readonly assetId: string; readonly alt: string }[]
  readonly categoryIds: readonly string[]
  readonly collectionIds: readonly string[]
}

export interface SnapshotOption {
  readonly id: string
  readonly name: string
  readonly translations: object
  readonly values: readonly {
    readonly id: string
    readonly value: string
    readonly swatch: string | null
    readonly translations: object
  }[]
}

export interface SnapshotVariant {
  readonly id: string
  readonly optionKey: string
  readonly title: string
  readonly position: number
  readonly sku: string | null
  readonly barcode: string | null
  readonly costMinor: number | null
  readonly weightGrams: number | null
  readonly requiresShipping: boolean
  readonly imageId: string | null
  readonly prices: readonly {
    readonly currency: string
    readonly amountMinor: number
    readonly compareAtMinor: number | null
    readonly minimumMinor: number | null
  }[]
  readonly stock: {
    readonly onHand: number
    readonly tracked: boolean
    readonly allowBackorder: boolean
    /** Made of other variants: the pieces are those that they suffice for, and cannot be counted here. */
    readonly composed: boolean
  } | null
}

/** Whether two JSON values say the same; the order of an object's keys does not count. */
export function sameJson(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : item,
  )
}
