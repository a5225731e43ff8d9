'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Finding } from '../reconciliation-schema'
import { RelativeTime } from '@/ui/relative-time'
import { FindingAmounts, FindingText } from './finding-facts'
import { FindingRemedies } from './finding-remedies'

interface FindingRowProps {
  readonly finding: Finding
  readonly store: string
  readonly mayWrite: boolean
}

export function FindingRow({ finding, store, mayWrite }: FindingRowProps) {
  const t = useTranslations('reconciliation')
  const { orderId, orderName, firstSeenAt } = finding
  return (
    <li className="grid gap-x-6 gap-y-3 px-5 py-4 lg:grid-cols-[minmax(0,1fr)_15rem_14rem] lg:items-start">
      <FindingText finding={finding} />
      <div className="grid gap-2">
        <FindingAmounts finding={finding} />
        <p className="flex flex-wrap items-center gap-x-2 text-mini text-ink-muted">
          {orderId ? (
            <Link
              href={`/admin/${store}/orders/${orderId}`}
              className="inline-flex min-h-6 items-center font-semibold text-accent-ink hover:underline"
            >
              {orderName}
            </Link>
          ) : (
            <span>{t('unknownOrder')}</span>
          )}
          <span aria-hidden>·</span>
          <RelativeTime at={firstSeenAt} />
        </p>
      </div>
      {finding.state === 'open' ? (
        mayWrite ? (
          <FindingRemedies finding={finding} />
        ) : null
      ) : (
        <Settlement finding={finding} />
      )}
    </li>
  )
}

/** How it was settled, by whom, when. */
function Settlement({ finding }: { finding: Finding }) {
  const t = useTranslations('reconciliation')
  const { remedy, settledBy, settledAt, state } = finding
  const isKnown = remedy === 'gone' || remedy === 'take_in' || remedy === 'cancel_order'
  const text = state === 'dismissed' ? remedy : isKnown ? t(`remedy.${remedy}`) : t('state.repaired')
  return (
    <div className="grid gap-0.5 text-mini text-ink-muted lg:text-end">
      <p className="text-sm text-ink">{text}</p>
      <p>
        {settledBy ? `${t('by', { name: settledBy })} · ` : null}
        {settledAt ? <RelativeTime at={settledAt} /> : null}
      </p>
    </div>
  )
}
