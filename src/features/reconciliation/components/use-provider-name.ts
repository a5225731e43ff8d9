'use client'

import { useTranslations } from 'next-intl'

/** The name of a provider, as people know it; its id for one that this version has no name for. */
export function useProviderName(): (provider: string) => string {
  const t = useTranslations('reconciliation.provider')
  return (provider) => (t.has(provider as 'stripe') ? t(provider as 'stripe') : provider)
}
