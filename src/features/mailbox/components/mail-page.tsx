import { useTranslations } from 'next-intl'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { DateTime } from '@/ui/date-time'
import { PageHeader } from '@/ui/page-header'
import type { MailInBox } from '../mailbox-schema'

/** One mail, as a mail program would show it: in a frame that may run nothing and reach nothing of ours. */
export function MailPage({ mail }: { readonly mail: MailInBox }) {
  const t = useTranslations('mailbox')
  return (
    <main className="mx-auto grid max-w-3xl gap-6 px-4 py-8 sm:px-6 sm:py-12">
      <PageHeader
        breadcrumbs={[{ label: t('back'), href: '/mailbox' }]}
        title={mail.subject}
        description={
          <>
            {t('from', { from: mail.from })} · {t('to', { to: mail.to })} · <DateTime at={mail.sentAt} />
          </>
        }
        className="mb-0"
      />
      <Card className="overflow-hidden">
        <iframe
          title={t('html')}
          srcDoc={mail.html}
          sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
          className="h-160 w-full bg-white"
        />
      </Card>
      <Card>
        <CardHeader title={t('text')} />
        <CardSection>
          <pre className="text-mini leading-relaxed wrap-anywhere whitespace-pre-wrap text-ink-muted">{mail.text}</pre>
        </CardSection>
      </Card>
    </main>
  )
}
