import { useTranslations } from 'next-intl'
import { cn } from '@/ui/cn'
import { shopButton } from '@/ui/shop/shop-button'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Shipment, TrackedOrder } from '../../orders-schema'

/** The parcels under way, each with the carrier's own page. */
export function OrderShipments({ order }: { order: TrackedOrder }) {
  const t = useTranslations('tracking')
  if (order.shipments.length === 0) return null
  return (
    <section>
      <h2 className="heading mb-4 text-xl">{t('shipments')}</h2>
      <ul className="grid gap-3">
        {order.shipments.map((shipment) => (
          <li key={shipment.id} className="rounded-card border border-line p-5">
            <Parcel shipment={shipment} order={order} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Parcel({ shipment, order }: { shipment: Shipment; order: TrackedOrder }) {
  const t = useTranslations('tracking')
  const isSent = shipment.state === 'shipped'
  const items = shipment.lines.flatMap(({ orderLineId, quantity }) => {
    const line = order.lines.find((each) => each.id === orderLineId)
    return line ? [`${quantity} × ${line.title}${line.variantTitle ? ` (${line.variantTitle})` : ''}`] : []
  })
  return (
    <div className={cn('flex flex-wrap items-start justify-between gap-4', !isSent && 'opacity-60')}>
      <div className="flex gap-4">
        <ShopIcon name="truck" className="mt-0.5 size-6" />
        <div>
          <h3 className="font-semibold">
            {t('parcel', { number: shipment.number })}
            {shipment.carrier ? ` · ${shipment.carrier}` : ''}
            {isSent ? '' : ` · ${t('withdrawn')}`}
          </h3>
          {shipment.trackingNumber ? (
            <p className="numeric text-sm break-all text-ink-muted">
              {t('trackingNumber')}: {shipment.trackingNumber}
            </p>
          ) : null}
          <ul className="mt-1.5 text-sm text-ink-muted">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      </div>
      {shipment.trackingUrl && isSent ? (
        <a href={shipment.trackingUrl} rel="noreferrer nofollow" className={shopButton({ size: 'sm' })}>
          {t('track')}
        </a>
      ) : null}
    </div>
  )
}
