'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { CompositionEditor } from './composition-editor'
import { MovementList } from './movement-list'
import { PolicyForm } from './policy-form'
import { PlaceTable } from './place-table'
import { isCounted, nameOf } from './stock-rows'

interface VariantStockDrawerProps {
  /** Null: closed. */
  readonly variantId: string | null
  readonly mayWrite: boolean
  readonly onClose: () => void
}

/** Everything about one variant's stock: where it is, how it is sold, what it is made of, and its ledger. */
export function VariantStockDrawer({ variantId, mayWrite, onClose }: VariantStockDrawerProps) {
  const t = useTranslations('inventory.drawer')
  const trpc = useTRPC()
  const message = useErrorMessage()
  const found = useQuery(
    trpc.admin.inventory.list.queryOptions(
      { variantIds: variantId ? [variantId] : [], limit: 1 },
      { enabled: variantId !== null },
    ),
  )
  const level = found.data?.rows.find((row) => row.variantId === variantId)
  return (
    <Sheet
      open={variantId !== null}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={level ? nameOf(level) : t('title')}
      {...(level?.sku ? { description: level.sku } : {})}
    >
      {found.error ? <Alert tone="danger" title={message(found.error)} urgent /> : null}
      {variantId !== null && level && found.data ? (
        <div className="grid gap-7" key={variantId}>
          {isCounted(level) ? <PlaceTable level={level} locations={found.data.locations} mayWrite={mayWrite} /> : null}
          {level.composed ? null : (
            <PolicyForm level={level} storeThreshold={found.data.lowStockThreshold} mayWrite={mayWrite} />
          )}
          <CompositionEditor variantId={variantId} mayWrite={mayWrite} />
          <MovementList variantId={variantId} />
        </div>
      ) : (
        <Skeleton className="h-80" />
      )}
    </Sheet>
  )
}
