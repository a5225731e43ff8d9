'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Layers, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import { NumberField } from '@/ui/number-field'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import type { Composition } from '../inventory-schema'
import { DrawerSection } from './drawer-section'
import { nameOf } from './stock-rows'
import { VariantPicker } from './variant-picker'

interface CompositionEditorProps {
  readonly variantId: string
  readonly mayWrite: boolean
}

interface Part {
  readonly variantId: string
  readonly title: string
  readonly available: number
  readonly limited: boolean
  readonly quantity: number
}

/** What one piece of a variant is made of: a bundle, or a variant that shares the stock of another. */
export function CompositionEditor({ variantId, mayWrite }: CompositionEditorProps) {
  const t = useTranslations('inventory.composition')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.admin.inventory.composition.queryOptions({ variantId }))
  return (
    <DrawerSection title={t('title')}>
      {data ? null : <Skeleton className="h-16" />}
      {data && data.usedIn.length > 0 ? (
        <p className="text-sm text-ink-muted">{t('usedIn', { products: data.usedIn.join(', ') })}</p>
      ) : null}
      {data && data.usedIn.length === 0 ? (
        <PartsForm key={JSON.stringify(data)} variantId={variantId} stored={data} mayWrite={mayWrite} />
      ) : null}
    </DrawerSection>
  )
}

function PartsForm({ variantId, stored, mayWrite }: CompositionEditorProps & { stored: Composition }) {
  const t = useTranslations('inventory.composition')
  const [parts, setParts] = useState<readonly Part[]>(stored.components)
  const { save, isPending } = useSaveComposition(variantId)
  const isDirty = keyOf(parts) !== keyOf(stored.components)
  const limits = parts.filter((part) => part.limited).map((part) => Math.floor(part.available / part.quantity))
  return (
    <>
      {parts.length === 0 ? <p className="text-sm text-ink-muted">{t('none')}</p> : null}
      <ul className="grid gap-2 empty:hidden">
        {parts.map((part) => (
          <li key={part.variantId} className="flex items-center gap-2 rounded-control border px-3 py-2">
            <span className="grid min-w-0 flex-1">
              <span className="truncate text-sm font-medium">{part.title}</span>
              <span className="text-mini text-ink-muted">
                {part.limited ? t('available', { count: part.available }) : t('unlimited')}
              </span>
            </span>
            <NumberField
              aria-label={t('quantity', { variant: part.title })}
              className="w-28"
              value={part.quantity}
              min={1}
              max={1000}
              stepper
              disabled={!mayWrite}
              onValueChange={(value) =>
                setParts(parts.map((one) => (one === part ? { ...one, quantity: value ?? 1 } : one)))
              }
            />
            {mayWrite ? (
              <IconButton
                size="sm"
                variant="ghost"
                label={t('remove', { variant: part.title })}
                icon={<X />}
                onClick={() => setParts(parts.filter((one) => one !== part))}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {parts.length > 0 ? (
        <p className="flex items-center gap-2 text-sm text-ink">
          <Layers aria-hidden className="size-4 text-accent-ink" />
          {limits.length > 0 ? t('sellable', { count: Math.max(0, Math.min(...limits)) }) : t('sellableAny')}
        </p>
      ) : null}
      {mayWrite ? (
        <VariantPicker
          label={t('add')}
          placeholder={t('add')}
          without={new Set([variantId, ...parts.map((part) => part.variantId)])}
          accepts={(level) => !level.composed}
          describe={(level) => (level.tracked ? t('available', { count: level.available }) : t('unlimited'))}
          onPick={(level) => {
            const limited = level.tracked && !level.allowBackorder
            const { variantId: id, available } = level
            setParts([...parts, { variantId: id, title: nameOf(level), available, limited, quantity: 1 }])
          }}
        />
      ) : null}
      {isDirty && stored.components.length === 0 && stored.onHand > 0 ? (
        <p className="text-mini text-warn-ink">{t('writeOff', { count: stored.onHand })}</p>
      ) : null}
      {isDirty ? (
        <Button
          size="sm"
          variant="primary"
          className="justify-self-end"
          loading={isPending}
          onClick={() => save(parts.map((part) => ({ variantId: part.variantId, quantity: part.quantity })))}
        >
          {t(parts.length === 0 ? 'dissolve' : 'save')}
        </Button>
      ) : null}
    </>
  )
}

function useSaveComposition(variantId: string) {
  const t = useTranslations('inventory.composition')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const message = useErrorMessage()
  const { mutate, isPending } = useMutation(
    trpc.admin.inventory.setComposition.mutationOptions({
      onSuccess: () => toast.success(t('saved')),
      onError: (error) => {
        const failure = callFailure(error)?.domain
        if (failure?.code === 'still_in_use') toast.error(t('held', { count: Number(failure.values?.reserved ?? 0) }))
        else if (failure?.code === 'invalid') toast.error(t('nested'))
        else if (failure?.code === 'wrong_state') toast.error(t('isPart'))
        else toast.error(message(error))
      },
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.admin.inventory.pathKey() }),
          queryClient.invalidateQueries({ queryKey: trpc.admin.catalog.product.pathKey() }),
        ]),
    }),
  )
  return {
    isPending,
    save: (components: { variantId: string; quantity: number }[]) => mutate({ variantId, components }),
  }
}

function keyOf(parts: readonly Pick<Part, 'variantId' | 'quantity'>[]): string {
  return parts
    .map((part) => `${part.variantId}:${part.quantity}`)
    .toSorted()
    .join()
}
