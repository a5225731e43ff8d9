'use client'

import { useTranslations } from 'next-intl'
import { Tabs } from '@/ui/tabs'
import type { MailPreview } from '../order-mails-schema'

/** A mail as its recipient sees it: in a frame that may run nothing and reach nothing of ours. */
export function MailPreviewPane({ mail }: { readonly mail: MailPreview }) {
  const t = useTranslations('orderMailsAdmin.preview')
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-mini">
        {(['from', 'to', 'subject'] as const).map((key) => (
          <div key={key} className="contents">
            <dt className="text-ink-muted">{t(key)}</dt>
            <dd className="wrap-anywhere text-ink">{mail[key]}</dd>
          </div>
        ))}
      </dl>
      <Tabs
        label={t('views')}
        tabs={[
          { value: 'html', label: t('html'), content: <MailFrame html={mail.html} width="w-full" /> },
          { value: 'phone', label: t('phone'), content: <MailFrame html={mail.html} width="w-90" /> },
          {
            value: 'text',
            label: t('text'),
            content: (
              <pre className="mt-4 max-h-[52dvh] overflow-y-auto rounded-card bg-sunken p-4 font-mono text-xs leading-relaxed wrap-anywhere whitespace-pre-wrap text-ink">
                {mail.text}
              </pre>
            ),
          },
        ]}
      />
    </div>
  )
}

function MailFrame({ html, width }: { html: string; width: string }) {
  const t = useTranslations('orderMailsAdmin.preview')
  return (
    <iframe
      title={t('frame')}
      srcDoc={html}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      className={`mx-auto mt-4 block h-[52dvh] max-w-full rounded-card border bg-white ${width}`}
    />
  )
}
