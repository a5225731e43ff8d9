'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Pencil, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callFailure, useErrorMessage, useTRPC } from '@/trpc/client'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card, CardHeader } from '@/ui/card'
import { IconButton } from '@/ui/icon-button'
import { Skeleton } from '@/ui/skeleton'
import { Switch } from '@/ui/switch'
import { toast } from '@/ui/toast'
import type { StockLocation } from '../inventory-schema'
import { LocationDialog } from './location-dialog'

/** The places that keep stock, in the order in which they are sold from. */
export function LocationsCard({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslations('inventory.locations')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.admin.inventory.locations.queryOptions({}))
  const [editing, setEditing] = useState<StockLocation | 'new' | null>(null)
  const { order, setActive, isPending } = useLocationWrites()
  const active = (data?.locations ?? []).filter((location) => location.active)
  function move(index: number, by: number) {
    const ids = active.map(({ id }) => id)
    const [moved = ''] = ids.splice(index, 1)
    ids.splice(index + by, 0, moved)
    order(ids)
  }
  return (
    <Card>
      <CardHeader
        title={t('title')}
        description={t('description')}
        actions={
          mayWrite ? (
            <Button size="sm" icon={<Plus />} onClick={() => setEditing('new')}>
              {t('add')}
            </Button>
          ) : null
        }
      />
      {data ? null : <Skeleton className="m-5 h-24" />}
      <ol className="mt-4 divide-y border-t">
        {data?.locations.map((location, index) => (
          <li key={location.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-5 py-3.5">
            <span className="grid min-w-0 flex-1 basis-48">
              <span className="flex items-center gap-2 text-sm font-medium text-ink">
                {location.name}
                {location.active && index === 0 ? <Badge tone="accent">{t('first')}</Badge> : null}
                {location.active ? null : <Badge>{t('closed')}</Badge>}
              </span>
              <span className="text-mini text-ink-muted">{t('contents', contentsOf(location))}</span>
            </span>
            {mayWrite ? (
              <span className="flex items-center gap-1">
                {location.active ? (
                  <>
                    <IconButton
                      size="sm"
                      variant="ghost"
                      label={t('up', { name: location.name })}
                      icon={<ArrowUp />}
                      disabled={index === 0 || isPending}
                      onClick={() => move(index, -1)}
                    />
                    <IconButton
                      size="sm"
                      variant="ghost"
                      label={t('down', { name: location.name })}
                      icon={<ArrowDown />}
                      disabled={index >= active.length - 1 || isPending}
                      onClick={() => move(index, 1)}
                    />
                  </>
                ) : null}
                <IconButton
                  size="sm"
                  variant="ghost"
                  label={t('rename', { name: location.name })}
                  icon={<Pencil />}
                  onClick={() => setEditing(location)}
                />
                <Switch
                  label={t('active')}
                  checked={location.active}
                  disabled={isPending || (location.active && index === 0)}
                  onCheckedChange={(next) => setActive(location, next)}
                />
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {editing ? (
        <LocationDialog location={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </Card>
  )
}

function useLocationWrites() {
  const t = useTranslations('inventory.locations')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const message = useErrorMessage()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: trpc.admin.inventory.pathKey() })
  const ordering = useMutation(
    trpc.admin.inventory.orderLocations.mutationOptions({ onError: (error) => toast.error(message(error)), onSettled }),
  )
  const closing = useMutation(
    trpc.admin.inventory.setLocationActive.mutationOptions({
      onError: (error) =>
        toast.error(callFailure(error)?.domain?.code === 'still_in_use' ? t('notEmpty') : message(error)),
      onSettled,
    }),
  )
  return {
    isPending: ordering.isPending || closing.isPending,
    order: (ids: string[]) => ordering.mutate({ ids }),
    setActive: ({ id }: StockLocation, active: boolean) => closing.mutate({ id, active }),
  }
}

function contentsOf({ onHand, variants, reserved, incoming }: StockLocation) {
  return { onHand, variants, reserved, incoming }
}
