import { useTranslations } from 'next-intl'
import { Card } from '@/ui/card'
import { EmptyState } from '@/ui/empty-state'
import { PageHeader } from '@/ui/page-header'
import { RelativeTime } from '@/ui/relative-time'
import type { MailSummary } from '../mailbox-schema'

/** What was sent while there is no mail server. */
export function MailboxPage({ mails }: { readonly mails: readonly MailSummary[] }) {
  const t = useTranslations('mailbox')
  return (
    <main className="mx-auto max-w-3xl px-4 py-8 sm:px-6 sm:py-12">
      <PageHeader title={t('title')} description={t('description')} />
      <Card>
        {mails.length === 0 ? <EmptyState illustration="scroll" title={t('empty')} description={t('emptyText')} /> : null}
        <ul className="grid divide-y">
          {mails.map((mail) => (
            <li key={mail.id} className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 px-(--card-padding) py-3.5 hover:bg-hover">
              <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
                <a href={`/mailbox/${mail.id}`} className="text-sm font-medium wrap-anywhere text-ink after:absolute after:inset-0">
                  {mail.subject}
                </a>
                <p className="text-mini wrap-anywhere text-ink-muted">
                  {t('from', { from: mail.from })} · {t('to', { to: mail.to })}
                </p>
              </div>
              <RelativeTime at={mail.sentAt} className="text-mini text-ink-muted" />
            </li>
          ))}
        </ul>
      </Card>
    </main>
  )
}
