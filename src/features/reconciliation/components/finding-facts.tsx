'use client'

import { useTranslations } from 'next-intl'
import type { Finding } from '../reconciliation-schema'
import { isCurrency } from '@/lib/currencies'
import { Money } from '@/ui/money'
import { useProviderName } from './use-provider-name'

/** What differs, in words. */
export function FindingText({ finding }: { finding: Finding }) {
  const t = useTranslations('reconciliation')
  const nameOf = useProviderName()
  const { kind, provider, externalId } = finding
  return (
    <div className="grid min-w-0 gap-0.5">
      <h3 className="text-sm font-semibold text-ink">{t(`kind.${kind}`)}</h3>
      <p className="text-mini text-ink-muted">{t(`explain.${kind}`)}</p>
      <p className="flex flex-wrap gap-x-2 text-mini text-ink-muted">
        <span>{nameOf(provider)}</span>
        {externalId ? <span className="font-mono break-all">{externalId}</span> : null}
      </p>
    </div>
  )
}

/** By our books, and by the provider's. */
export function FindingAmounts({ finding }: { finding: Finding }) {
  const t = useTranslations('reconciliation.column')
  const { expectedMinor, actualMinor, currency } = finding
  // Where our own books do not agree, no provider has said anything.
  const isOurs = finding.provider === 'books'
  const amount = (minor: number | null) =>
    minor === null || currency === null || !isCurrency(currency) ? '–' : <Money minor={minor} currency={currency} />
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-1 text-sm">
      <div>
        <dt className="text-mini text-ink-muted">{t(isOurs ? 'wanted' : 'expected')}</dt>
        <dd className="font-medium">{amount(expectedMinor)}</dd>
      </div>
      <div>
        <dt className="text-mini text-ink-muted">{t(isOurs ? 'found' : 'actual')}</dt>
        <dd className="font-medium">{amount(actualMinor)}</dd>
      </div>
    </dl>
  )
}
