'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { NumberField } from '@/ui/number-field'
import { toast } from '@/ui/toast'
import type { InventoryRow } from '../inventory-schema'
import { DrawerSection } from './drawer-section'

interface PolicyFormProps {
  readonly level: InventoryRow
  readonly storeThreshold: number
  readonly mayWrite: boolean
}

/** How a variant's stock limits its sale, and when it is low. */
export function PolicyForm({ level, storeThreshold, mayWrite }: PolicyFormProps) {
  const t = useTranslations('inventory.policy')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const message = useErrorMessage()
  const [tracked, setTracked] = useState(level.tracked)
  const [allowBackorder, setAllowBackorder] = useState(level.allowBackorder)
  const [lowStockThreshold, setThreshold] = useState(level.lowStockThreshold)
  const isDirty =
    tracked !== level.tracked ||
    allowBackorder !== level.allowBackorder ||
    lowStockThreshold !== level.lowStockThreshold
  const policy = useMutation(
    trpc.admin.inventory.setPolicy.mutationOptions({
      onSuccess: () => toast.success(t('saved')),
      onError: (error) =>
        toast.error(callFailure(error)?.domain?.code === 'wrong_state' ? t('promised') : message(error)),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.admin.inventory.pathKey() }),
    }),
  )
  return (
    <DrawerSection title={t('title')}>
      <Checkbox
        label={t('tracked')}
        checked={tracked}
        disabled={!mayWrite}
        onChange={(event) => setTracked(event.target.checked)}
      />
      {tracked ? (
        <>
          <Checkbox
            label={t('backorder')}
            description={t('backorderHint')}
            checked={allowBackorder}
            disabled={!mayWrite}
            onChange={(event) => setAllowBackorder(event.target.checked)}
          />
          <Field label={t('threshold')} hint={t('thresholdHint', { count: storeThreshold })}>
            <NumberField
              value={lowStockThreshold}
              min={0}
              max={10_000_000}
              disabled={!mayWrite}
              onValueChange={setThreshold}
            />
          </Field>
        </>
      ) : null}
      {isDirty ? (
        <Button
          size="sm"
          variant="primary"
          className="justify-self-end"
          loading={policy.isPending}
          onClick={() => policy.mutate({ variantIds: [level.variantId], tracked, allowBackorder, lowStockThreshold })}
        >
          {t('save')}
        </Button>
      ) : null}
    </DrawerSection>
  )
}
