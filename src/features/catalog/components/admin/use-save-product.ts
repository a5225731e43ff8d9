'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { CurrencyCode } from '@/lib/currencies'
import { callFailure, useErrorMessage, useTRPC, useTRPCClient } from '@/trpc/client'
import { toast } from '@/ui/toast'
import { type EditorProduct, MAX_VARIANT_CHANGES } from '../../product-admin-schema'
import { columnsOf, optionDrafts, type ProductForm } from './product-form'
import { useAdminPath } from './use-admin-path'
import type { VariantRow, VariantRows } from './use-variant-rows'

interface Editing {
  readonly product: EditorProduct | null
  readonly form: UseFormReturn<ProductForm>
  readonly variants: VariantRows
}

/** Saves what differs: the form, then the variants' cells, then the options, each on the version that the last one left. */
export function useSaveProduct({ product, form, variants }: Editing) {
  const t = useTranslations('catalog.editor')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const router = useRouter()
  const path = useAdminPath()
  const message = useErrorMessage()
  const [isSaving, setSaving] = useState(false)
  const [activityId, setActivityId] = useState<string | null>(null)
  const { create, update } = useProductWrites({ form, variants, onActivity: setActivityId })

  async function submit(values: ProductForm): Promise<void> {
    setSaving(true)
    try {
      const id = product ? product.id : await create(values)
      if (product) await update(product, values)
      toast.success(t('saved'))
      form.reset(values)
      if (!product) router.replace(path(`/products/${id}`))
    } catch (error) {
      const failure = callFailure(error)?.domain
      if (failure?.field === 'handle') form.setError('handle', { message: message(error) }, { shouldFocus: true })
      toast.error(message(error))
    } finally {
      setSaving(false)
      await refresh()
    }
  }
  async function refresh() {
    const { products, product: one, choices } = trpc.admin.catalog
    await Promise.all(
      [products, one, choices].map((each) => queryClient.invalidateQueries({ queryKey: each.pathKey() })),
    )
  }

  return {
    isSaving,
    activityId,
    endActivity: () => {
      setActivityId(null)
      void refresh()
    },
    save: () => void form.handleSubmit(submit)(),
  }
}

interface Writing extends Omit<Editing, 'product'> {
  /** The variants of new options are being made in the background. */
  readonly onActivity: (activityId: string) => void
}

/** The calls that store a product; both reject with what the server refused. */
function useProductWrites({ form, variants, onActivity }: Writing) {
  const t = useTranslations('catalog.editor')
  const { admin } = useTRPCClient()

  async function saveOptions(id: string, version: number, values: ProductForm): Promise<void> {
    const options = optionDrafts(values.options)
    const answer = await admin.catalog.setOptions.mutate({ productId: id, version, options })
    if (answer.status === 'started') onActivity(answer.activityId)
    if (answer.status === 'too_many_variants') {
      toast.error(t('tooManyVariants', { count: answer.count, limit: answer.limit }))
    }
  }
  async function saveVariants(productId: string, version: number): Promise<number> {
    const { changes, removedIds } = variants
    let latest = version
    for (let at = 0; at < Math.max(changes.length, 1) && variants.dirty; at += MAX_VARIANT_CHANGES) {
      const part = changes.slice(at, at + MAX_VARIANT_CHANGES)
      const removed = at === 0 ? [...removedIds] : []
      const edit = { productId, version: latest, changes: [...part], removedIds: removed }
      latest = (await admin.catalog.editVariants.mutate(edit)).version
    }
    return latest
  }
  async function create(values: ProductForm): Promise<string> {
    const [row] = variants.rows
    const draft = row ? newVariant(row) : { values: [], prices: [] }
    const { id, version } = await admin.catalog.createProduct.mutate({ ...columnsOf(values, null), variants: [draft] })
    if (optionDrafts(values.options).length > 0) await saveOptions(id, version, values)
    return id
  }
  async function update(stored: EditorProduct, values: ProductForm): Promise<void> {
    const { id } = stored
    let { version } = stored
    const { options: optionsDirty, ...fieldsDirty } = form.formState.dirtyFields
    if (Object.keys(fieldsDirty).length > 0) {
      version = (await admin.catalog.updateProduct.mutate({ id, version, ...columnsOf(values, stored) })).version
    }
    version = await saveVariants(id, version)
    if (optionsDirty) await saveOptions(id, version, values)
  }
  return { create, update }
}

function newVariant(row: VariantRow) {
  const {
    id: _,
    title: __,
    prices,
    onHand,
    tracked,
    allowBackorder,
    composed: _composed,
    imageAssetId,
    ...columns
  } = row
  return {
    ...columns,
    values: [],
    prices: prices.map((price) => ({ ...price, currency: price.currency as CurrencyCode })),
    stock: { onHand, tracked, allowBackorder },
    ...(imageAssetId ? { imageAssetId } : {}),
  }
}
