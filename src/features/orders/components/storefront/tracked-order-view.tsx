import { useFormatter, useTranslations } from 'next-intl'
import type { PaymentOption } from '@/features/payments/payments-schema'
import { TrackedReturns } from '@/features/returns/components/storefront/tracked-returns'
import type { TrackedReturns as Tracked } from '@/features/returns/returns-schema'
import type { FormAnswer } from '@/server/http/page-form'
import { cn } from '@/ui/cn'
import { shopButton } from '@/ui/shop/shop-button'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { TrackedOrder } from '../../orders-schema'
import { OrderAddresses } from './order-addresses'
import { OrderItems } from './order-items'
import { OrderPayment } from './order-payment'
import { OrderShipments } from './order-shipments'

export interface TrackedOrderViewProps {
  order: TrackedOrder
  token: string
  prefix: string
  contactEmail: string | null
  /** Right after the purchase. */
  isNew: boolean
  /** The ways to pay that there are, while it can be paid. */
  paymentOptions: readonly PaymentOption[]
  /** What goes back of it. */
  returns: Tracked
  answer: FormAnswer | null
  /** Its invoices, to be kept. */
  documents: React.ReactNode
}

/** An order as whoever holds its link sees it. */
export function TrackedOrderView(props: TrackedOrderViewProps) {
  const { order, prefix, contactEmail, isNew, documents } = props
  const t = useTranslations('tracking')
  const format = useFormatter()
  const placed = new Date(order.placedAt ?? order.createdAt)
  const thanks = isNew && order.status === 'placed'
  return (
    <div className="page-width pt-10 pb-24">
      <header className="mb-8 max-w-3xl">
        {thanks ? (
          <span className="mb-5 grid size-14 place-items-center rounded-full bg-ok-soft text-ok-ink">
            <ShopIcon name="check" className="size-7" />
          </span>
        ) : null}
        <h1 className="heading text-[clamp(1.9rem,1.3rem+2.2vw,3rem)]">
          {thanks ? t('thanks') : t('title', { name: order.name })}
        </h1>
        {thanks ? <p className="mt-4 text-ink-muted">{t('thanksText', { email: order.email })}</p> : null}
        <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <OrderState order={order} />
          {thanks ? <span className="font-semibold">{t('title', { name: order.name })}</span> : null}
          <span className="text-ink-muted">
            {t('placedOn', { date: format.dateTime(placed, { dateStyle: 'long', timeZone: 'UTC' }) })}
          </span>
        </p>
      </header>
      <OrderPayment {...props} />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid content-start gap-10">
          <OrderShipments order={order} />
          <OrderItems order={order} prefix={prefix} />
          <TrackedReturns tracked={props.returns} path={`${prefix}/orders/${props.token}`} />
        </div>
        <aside className="grid content-start gap-10">
          <Timeline order={order} />
          <OrderAddresses order={order} />
          {documents}
          {contactEmail ? (
            <p className="text-[0.9375rem] text-ink-muted">
              {t('help')}{' '}
              <a href={`mailto:${contactEmail}`} className="break-all text-ink underline underline-offset-4">
                {contactEmail}
              </a>
            </p>
          ) : null}
          <a href={`${prefix}/products`} className={cn(shopButton({ variant: 'outline' }), 'justify-self-start')}>
            {t('keepShopping')}
          </a>
        </aside>
      </div>
    </div>
  )
}

function stateOf(order: TrackedOrder) {
  if (order.status === 'cancelled') return 'cancelled'
  if (order.fulfilmentState === 'fulfilled') return 'sent'
  if (order.fulfilmentState === 'partially_fulfilled') return 'partly'
  return order.status === 'pending' ? 'pending' : 'preparing'
}

function OrderState({ order }: { order: TrackedOrder }) {
  const t = useTranslations('tracking.state')
  const state = stateOf(order)
  const tone = {
    pending: 'bg-warn-soft text-warn-ink',
    preparing: 'bg-info-soft text-info-ink',
    partly: 'bg-info-soft text-info-ink',
    sent: 'bg-ok-soft text-ok-ink',
    cancelled: 'bg-danger-soft text-danger-ink',
  }[state]
  return <span className={cn('rounded-control px-3.5 py-1 text-sm font-semibold', tone)}>{t(state)}</span>
}

function Timeline({ order }: { order: TrackedOrder }) {
  const t = useTranslations('tracking')
  const format = useFormatter()
  if (order.timeline.length === 0) return null
  return (
    <section className="rounded-panel bg-sunken p-6">
      <h2 className="heading mb-5 text-xl">{t('timeline')}</h2>
      <ol className="grid">
        {order.timeline.toReversed().map((event, index) => (
          <li key={`${event.kind}${event.at}`} className="relative flex gap-4 pb-5 last:pb-0">
            {index < order.timeline.length - 1 ? (
              <span aria-hidden className="absolute start-[0.3125rem] top-4 bottom-[-0.25rem] w-px bg-line-strong" />
            ) : null}
            <span
              aria-hidden
              className={cn('mt-1.5 size-2.75 shrink-0 rounded-full', index === 0 ? 'bg-accent' : 'bg-line-strong')}
            />
            <span>
              <span className="block font-medium">
                {t(`event.${event.kind}`, { number: event.shipmentNumber ?? 1 })}
              </span>
              <time dateTime={event.at} className="text-sm text-ink-muted">
                {format.dateTime(new Date(event.at), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })}
              </time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
