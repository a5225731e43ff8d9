'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { NumberField } from '@/ui/number-field'
import { toast } from '@/ui/toast'
import type { InventoryLocation, InventoryRow } from '../inventory-schema'
import { DrawerSection } from './drawer-section'

interface PlaceTableProps {
  readonly level: InventoryRow
  readonly locations: readonly InventoryLocation[]
  readonly mayWrite: boolean
}

const HEAD = 'py-1.5 pl-3 text-right font-medium'
const CELL = 'numeric py-2 pl-3 text-right'

/** What there is of a variant at each location; what is on its way can be written here. */
export function PlaceTable({ level, locations, mayWrite }: PlaceTableProps) {
  const t = useTranslations('inventory')
  const [incoming, setIncoming] = useState<Readonly<Record<string, number>>>({})
  const { save, isPending } = useSaveIncoming(() => setIncoming({}))
  const placeAt = (locationId: string) => level.places.find((place) => place.locationId === locationId)
  const changes = Object.entries(incoming).flatMap(([locationId, count]) => {
    const expectedIncoming = placeAt(locationId)?.incoming ?? 0
    return count === expectedIncoming
      ? []
      : [{ variantId: level.variantId, locationId, incoming: count, expectedIncoming }]
  })
  return (
    <DrawerSection title={t('drawer.places')}>
      <table className="w-full text-sm">
        <thead className="border-b text-mini text-ink-muted">
          <tr>
            <th className="py-1.5 text-left font-medium">{t('location')}</th>
            <th className={HEAD}>{t('columns.onHand')}</th>
            <th className={HEAD}>{t('columns.held')}</th>
            <th className={HEAD}>{t('columns.incoming')}</th>
          </tr>
        </thead>
        <tbody>
          {locations.map(({ id, name }) => (
            <tr key={id} className="border-b last:border-0">
              <td className="py-2 text-ink">{name}</td>
              <td className={CELL}>{placeAt(id)?.onHand ?? 0}</td>
              <td className={CELL}>{placeAt(id)?.reserved ?? 0}</td>
              <td className={CELL}>
                {mayWrite ? (
                  <NumberField
                    aria-label={t('drawer.incomingAt', { location: name })}
                    className="ml-auto w-20"
                    value={incoming[id] ?? placeAt(id)?.incoming ?? 0}
                    min={0}
                    max={10_000_000}
                    onValueChange={(value) => setIncoming({ ...incoming, [id]: value ?? 0 })}
                  />
                ) : (
                  (placeAt(id)?.incoming ?? 0)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > 0 ? (
        <Button
          size="sm"
          variant="primary"
          className="justify-self-end"
          loading={isPending}
          onClick={() => save(changes)}
        >
          {t('drawer.saveIncoming')}
        </Button>
      ) : null}
    </DrawerSection>
  )
}

function useSaveIncoming(onSaved: () => void) {
  const t = useTranslations('inventory.drawer')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const message = useErrorMessage()
  const { mutate, isPending } = useMutation(
    trpc.admin.inventory.setIncoming.mutationOptions({
      onSuccess: () => {
        toast.success(t('saved'))
        onSaved()
      },
      onError: (error) => toast.error(message(error)),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.admin.inventory.pathKey() }),
    }),
  )
  return {
    isPending,
    save: (changes: readonly { variantId: string; locationId: string; incoming: number; expectedIncoming: number }[]) =>
      mutate({ changes: [...changes] }),
  }
}
