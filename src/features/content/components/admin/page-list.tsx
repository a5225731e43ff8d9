import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { z } from 'zod'
import type { pageSummariesOutput } from '../../content-schema'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { LinkButton } from '@/ui/link-button'
import { RelativeTime } from '@/ui/relative-time'
import { StatusBadge } from '@/ui/status-badge'

/** All text pages of the store; there are few, so all at once. */
export function PageList({ pages, base }: { pages: z.infer<typeof pageSummariesOutput>; base: string }) {
  const t = useTranslations('admin.content.pages')
  if (pages.length === 0) {
    return (
      <Card>
        <EmptyState
          illustration="scroll"
          title={t('empty')}
          description={t('emptyText')}
          actions={
            <LinkButton href={`${base}/new`} variant="primary" icon={<Plus />}>
              {t('add')}
            </LinkButton>
          }
        />
      </Card>
    )
  }
  return (
    <Card>
      <ul className="divide-y">
        {pages.map((page) => (
          <li key={page.id} className="relative flex min-h-14 items-center gap-4 px-5 py-2.5 text-sm hover:bg-hover/60">
            <span className="min-w-0 flex-1">
              <Link href={`${base}/${page.id}`} className="font-medium text-ink after:absolute after:inset-0">
                {page.title}
              </Link>
              <span className="block truncate text-mini text-ink-muted">/pages/{page.handle}</span>
            </span>
            <RelativeTime at={page.updatedAt} className="text-mini text-ink-muted max-sm:hidden" />
            <StatusBadge tone={page.published ? 'ok' : 'neutral'} progress={page.published ? 'done' : 'none'}>
              {t(page.published ? 'published' : 'hidden')}
            </StatusBadge>
          </li>
        ))}
      </ul>
    </Card>
  )
}
