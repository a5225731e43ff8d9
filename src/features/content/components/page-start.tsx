import { useTranslations } from 'next-intl'
import type { StorefrontLayout } from '../content-schema'

/** Before the head of every page of a store: the way past it, and that the store is not open yet. */
export function PageStart({ layout }: { layout: StorefrontLayout }) {
  const t = useTranslations('storefront.header')
  return (
    <>
      <a
        href="#content"
        className="sr-only z-[60] bg-ink px-5 py-3 text-canvas focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
      >
        {t('skip')}
      </a>
      {layout.store.launchedAt === null ? (
        <p className="bg-warn-soft px-4 py-2 text-center text-sm text-warn-ink">{t('preview')}</p>
      ) : null}
    </>
  )
}
