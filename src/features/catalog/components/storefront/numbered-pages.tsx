import { useTranslations } from 'next-intl'
import { cn } from '@/ui/cn'
import { ShopIcon } from '@/ui/shop/shop-icon'

export interface NumberedPagesProps {
  page: number
  pageCount: number
  hrefOf: (page: number) => string
}

/** Pages of a listing as links: first, last and those around the current one. */
export function NumberedPages({ page, pageCount, hrefOf }: NumberedPagesProps) {
  const t = useTranslations('storefront.pages')
  if (pageCount <= 1) return null
  return (
    <nav aria-label={t('label')} className="mt-14 flex items-center justify-center gap-1">
      {page > 1 ? (
        <a href={hrefOf(page - 1)} rel="prev" aria-label={t('previous')} className={STEP}>
          <ShopIcon name="previous" className="rtl:-scale-x-100" />
        </a>
      ) : null}
      <ol className="flex items-center gap-1">
        {shownPages(page, pageCount).map((each, index, all) => (
          <li key={each} className="flex items-center gap-1">
            {index > 0 && each - (all[index - 1] ?? 0) > 1 ? (
              <span aria-hidden className="w-5 text-center text-ink-muted">
                …
              </span>
            ) : null}
            <a
              href={hrefOf(each)}
              aria-current={each === page ? 'page' : undefined}
              aria-label={t('page', { page: each })}
              className={cn(STEP, 'numeric', each === page && 'bg-ink text-canvas hover:bg-ink')}
            >
              {each}
            </a>
          </li>
        ))}
      </ol>
      {page < pageCount ? (
        <a href={hrefOf(page + 1)} rel="next" aria-label={t('next')} className={STEP}>
          <ShopIcon name="next" className="rtl:-scale-x-100" />
        </a>
      ) : null}
    </nav>
  )
}

const STEP = 'grid size-10 place-items-center rounded-control text-sm font-semibold hover:bg-hover'

function shownPages(page: number, pageCount: number): number[] {
  const wanted = new Set([1, page - 1, page, page + 1, pageCount])
  return [...wanted].filter((each) => each >= 1 && each <= pageCount).toSorted((a, b) => a - b)
}
