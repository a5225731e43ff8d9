'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useParams } from 'next/navigation'
import { useTRPC } from '@/trpc/client'
import { RelativeTime } from '@/ui/relative-time'
import { Skeleton } from '@/ui/skeleton'
import { cn } from '@/ui/cn'
import type { StockMovement } from '../inventory-schema'
import { DrawerSection } from './drawer-section'

/** A variant's ledger, the newest entries first: how many, why, where, by whom, for which order. */
export function MovementList({ variantId }: { variantId: string }) {
  const t = useTranslations('inventory.movements')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.admin.inventory.movements.queryOptions({ variantId, limit: 100 }))
  return (
    <DrawerSection title={t('title')}>
      {data ? null : <Skeleton className="h-40" />}
      {data?.movements.length === 0 ? <p className="text-sm text-ink-muted">{t('none')}</p> : null}
      <ol className="grid divide-y border-y empty:hidden">
        {data?.movements.map((movement) => (
          <Movement key={movement.id} movement={movement} />
        ))}
      </ol>
    </DrawerSection>
  )
}

function Movement({ movement }: { movement: StockMovement }) {
  const t = useTranslations('inventory.movements')
  const { store } = useParams<{ store: string }>()
  const { delta, reason, note, location, orderId, orderName, actor, createdAt } = movement
  return (
    <li className="flex items-start gap-3 py-2.5">
      <span
        className={cn('numeric w-14 shrink-0 text-right text-sm font-semibold', delta > 0 ? 'text-ok-ink' : 'text-ink')}
      >
        {delta > 0 ? `+${delta}` : `−${-delta}`}
      </span>
      <span className="grid min-w-0 flex-1 gap-0.5 text-sm">
        <span className="text-ink">
          {t(`reasons.${reason}`)}
          {orderId && orderName ? (
            <>
              {' · '}
              <Link href={`/admin/${store}/orders/${orderId}`} className="text-accent-ink hover:underline">
                {orderName}
              </Link>
            </>
          ) : null}
        </span>
        {note ? <span className="text-ink-muted">“{note}”</span> : null}
        <span className="text-mini text-ink-muted">
          {location} · {actor} · <RelativeTime at={createdAt} />
        </span>
      </span>
    </li>
  )
}
