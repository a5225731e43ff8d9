import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/ui/link-button'

interface PageLinksProps {
  readonly page: number
  readonly pageCount: number
  readonly summary: string
  /** What the links keep of the URL. */
  readonly parameters: Readonly<Record<string, string>>
}

/** The foot of a list: how many there are, and the pages before and after. Plain links. */
export function PageLinks({ page, pageCount, summary, parameters }: PageLinksProps) {
  const t = useTranslations('stores.operator.pages')
  const link = (to: number) => `?${new URLSearchParams({ ...parameters, page: String(to) }).toString()}`
  return (
    <div className="mt-4 flex items-center justify-between gap-3 text-mini text-ink-muted">
      <span>{summary}</span>
      {pageCount > 1 ? (
        <span className="flex items-center gap-2">
          {page > 1 ? (
            <LinkButton size="sm" href={link(page - 1)} icon={<ChevronLeft />}>
              {t('before')}
            </LinkButton>
          ) : null}
          <span className="numeric">{t('of', { page, pageCount })}</span>
          {page < pageCount ? (
            <LinkButton size="sm" href={link(page + 1)} iconEnd={<ChevronRight />}>
              {t('after')}
            </LinkButton>
          ) : null}
        </span>
      ) : null}
    </div>
  )
}
