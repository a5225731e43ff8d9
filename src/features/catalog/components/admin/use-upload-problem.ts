'use client'

import { useTranslations } from 'next-intl'
import { UploadError } from '@/features/media/components/upload-image'

/** A sentence about why a picture was not taken. */
export function useUploadProblem(): (error: unknown) => string {
  const t = useTranslations('errors.domain')
  return (error) => {
    const code = error instanceof UploadError ? error.code : null
    if (code === 'too_large' || code === 'unsupported_file' || code === 'not_allowed' || code === 'not_signed_in')
      return t(code)
    return code === null ? t('offline') : t('invalid')
  }
}
