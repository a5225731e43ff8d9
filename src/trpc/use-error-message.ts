'use client'

import { useMessages, useTranslations } from 'next-intl'
import { domainErrorOf, refusedFieldsOf, requestIdOf } from './domain-error'

type RefusalKey = Parameters<ReturnType<typeof useTranslations<'refusals'>>>[0]

/** A sentence for a person, in their language, about why a call failed. */
export function useErrorMessage(): (error: unknown) => string {
  const t = useTranslations('refusals')
  const { refusals } = useMessages()
  return (error) => {
    const refusal = domainErrorOf(error)
    const code = refusal?.code ?? (refusedFieldsOf(error).length > 0 ? 'invalid' : 'unexpected')
    const key = (code in refusals ? code : 'unexpected') as RefusalKey
    return t(key, { ...refusal?.values, requestId: requestIdOf(error) ?? '' } as never)
  }
}
