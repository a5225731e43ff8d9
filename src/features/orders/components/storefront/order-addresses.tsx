import { useLocale, useTranslations } from 'next-intl'
import { addressLines } from '@/lib/address'
import type { TrackedOrder } from '../../orders-schema'

type StoredAddress = NonNullable<TrackedOrder['shippingAddress']>

/** Where it goes, how it is sent, and how it was paid. */
export function OrderAddresses({ order }: { order: TrackedOrder }) {
  const t = useTranslations('tracking')
  const tMethod = useTranslations('payments.method')
  return (
    <section className="grid gap-6 text-[0.9375rem]">
      {order.shippingAddress ? <AddressBlock title={t('deliveryAddress')} address={order.shippingAddress} /> : null}
      {order.billingAddress ? <AddressBlock title={t('billingAddress')} address={order.billingAddress} /> : null}
      {order.shippingMethodName ? (
        <div>
          <h3 className="mb-1 font-semibold">{t('deliveryMethod')}</h3>
          <p className="text-ink-muted">{order.shippingMethodName}</p>
        </div>
      ) : null}
      <div>
        <h3 className="mb-1 font-semibold">{t('payment')}</h3>
        <p className="text-ink-muted">
          {tMethod(order.paymentMethod)} · {t(`paymentState.${order.paymentState}`)}
        </p>
      </div>
    </section>
  )
}

function AddressBlock({ title, address }: { title: string; address: StoredAddress }) {
  const locale = useLocale()
  return (
    <div>
      <h3 className="mb-1 font-semibold">{title}</h3>
      <address className="text-ink-muted not-italic">
        {addressLines(address, locale).map((line, index) => (
          <span key={index} className="block">
            {line}
          </span>
        ))}
      </address>
    </div>
  )
}
