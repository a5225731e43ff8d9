'use client'

import { useMutation } from '@tanstack/react-query'
import { ExternalLink, Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ShipmentSlipLink } from '@/features/documents/components/shipment-slip-link'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { CopyButton } from '@/ui/copy-button'
import { DateTime } from '@/ui/date-time'
import { Dialog } from '@/ui/dialog'
import { IconButton } from '@/ui/icon-button'
import { LinkButton } from '@/ui/link-button'
import { toast } from '@/ui/toast'
import type { AdminOrder, Shipment } from '../orders-schema'
import { isTrackingLink, TrackingFields } from './tracking-fields'
import { useOrderRefresh } from './use-order-refresh'

/** Each parcel that left, and how it can be followed. */
export function OrderShipments({ order }: { order: AdminOrder }) {
  const [edited, setEdited] = useState<Shipment | null>(null)
  return (
    <>
      {order.shipments.map((shipment) => (
        <ShipmentCard key={shipment.id} order={order} shipment={shipment} onEdit={() => setEdited(shipment)} />
      ))}
      {edited ? <TrackingDialog shipment={edited} onClose={() => setEdited(null)} /> : null}
    </>
  )
}

function ShipmentCard(props: { order: AdminOrder; shipment: Shipment; onEdit: () => void }) {
  const { order, shipment } = props
  const t = useTranslations('orders.shipment')
  const lines = new Map(order.lines.map((line) => [line.id, line]))
  return (
    <Card>
      <CardHeader
        title={t('title', { number: shipment.number })}
        description={<DateTime at={shipment.createdAt} />}
        actions={
          <>
            <ShipmentSlipLink orderId={order.id} shipmentId={shipment.id} />
            <IconButton size="sm" label={t('edit')} icon={<Pencil />} onClick={props.onEdit} />
          </>
        }
      />
      <CardSection className="grid gap-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
          {shipment.carrier ? <span className="font-medium">{shipment.carrier}</span> : null}
          {shipment.trackingNumber ? (
            <span className="flex items-center gap-1">
              <span className="font-mono text-mini">{shipment.trackingNumber}</span>
              <CopyButton text={shipment.trackingNumber} />
            </span>
          ) : (
            <span className="text-ink-muted">{t('noTracking')}</span>
          )}
          {shipment.trackingUrl ? (
            <LinkButton href={shipment.trackingUrl} size="sm" variant="ghost" icon={<ExternalLink />}>
              {t('track')}
            </LinkButton>
          ) : null}
        </div>
        <ul className="grid gap-1 text-sm text-ink-muted">
          {shipment.lines.map(({ orderLineId, quantity }) => (
            <li key={orderLineId}>
              <span className="numeric text-ink">{quantity} ×</span> {lines.get(orderLineId)?.title}
            </li>
          ))}
        </ul>
      </CardSection>
    </Card>
  )
}

function TrackingDialog({ shipment, onClose }: { shipment: Shipment; onClose: () => void }) {
  const t = useTranslations('orders.trackingDialog')
  const errors = useTranslations('errors.domain')
  const trpc = useTRPC()
  const refresh = useOrderRefresh()
  const errorMessage = useErrorMessage()
  const { carrier, trackingNumber, trackingUrl } = shipment
  const [tracking, setTracking] = useState({
    carrier: carrier ?? '',
    trackingNumber: trackingNumber ?? '',
    trackingUrl: trackingUrl ?? '',
  })
  const save = useMutation(trpc.admin.fulfilment.setTracking.mutationOptions())
  const isFine = isTrackingLink(tracking.trackingUrl)
  async function submit() {
    await save.mutateAsync({ fulfilmentId: shipment.id, ...tracking })
    await refresh()
    toast.success(t('done'))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title', { number: shipment.number })}
      footer={
        <Button
          variant="primary"
          loading={save.isPending}
          disabled={!isFine}
          onClick={() => void submit().catch(() => undefined)}
        >
          {t('submit')}
        </Button>
      }
    >
      <div className="grid gap-4">
        {save.error ? <Alert tone="danger">{errorMessage(save.error)}</Alert> : null}
        <TrackingFields value={tracking} onChange={setTracking} urlError={isFine ? undefined : errors('invalid')} />
      </div>
    </Dialog>
  )
}
