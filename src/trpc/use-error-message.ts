'use client'

import { useTranslations } from 'next-intl'
import { domainErrorOf, refusedFieldsOf, requestIdOf } from './domain-error'

/** A sentence for a person, in their language, about why a call failed. */
export function useErrorMessage(): (error: unknown) => string {
  const t = useTranslations('errors')
  return (error) => {
    const refusal = domainErrorOf(error)
    const key = refusal?.code ?? (refusedFieldsOf(error).length > 0 ? 'invalid' : 'unexpected')
    const values = { ...refusal?.values, requestId: requestIdOf(error) ?? '' }
    return t.has(key as never) ? t(key as never, values as never) : t('unexpected' as never, values as never)
  }
}
