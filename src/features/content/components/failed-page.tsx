'use client'

import { useTranslations } from 'next-intl'
import { errorReference } from '@/lib/error-reference'
import { shopButton } from '@/ui/shop/shop-button'
import { ShopIcon } from '@/ui/shop/shop-icon'

interface FailedPageProps {
  error: unknown
  /** Asks the server once more. */
  retry: () => void
}

/** A page that failed, in the store's look. */
export function FailedPage({ error, retry }: FailedPageProps) {
  const t = useTranslations('storefront.failed')
  const reference = errorReference(error)
  return (
    <div className="page-width flex flex-col items-center py-24 text-center">
      <ShopIcon name="alert" className="size-12 text-ink-muted" />
      <h1 className="heading mt-6 text-[clamp(1.8rem,1.3rem+2vw,2.75rem)]">{t('title')}</h1>
      <p className="mt-4 max-w-lg text-ink-muted">{t('text')}</p>
      <button type="button" onClick={retry} className={`${shopButton()} mt-8`}>
        {t('retry')}
      </button>
      {reference ? <p className="numeric mt-6 text-sm text-ink-muted">{t('reference', { reference })}</p> : null}
    </div>
  )
}
