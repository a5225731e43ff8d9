'use client'

import { useTranslations } from 'next-intl'
import { errorReference } from '@/lib/error-reference'
import { Button } from './button'
import { CopyButton } from './copy-button'
import { LinkButton } from './link-button'
import { MessagePage } from './message-page'

/** What an `error.tsx` shows: try again, go home, and the reference under which the server logged it. */
export function FailurePage({ error, retry, homeHref }: { error: unknown; retry: () => void; homeHref: string }) {
  const t = useTranslations('errors.failed')
  const reference = errorReference(error)
  return (
    <MessagePage
      illustration="ruin"
      title={t('title')}
      description={t('description')}
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            {t('retry')}
          </Button>
          <LinkButton href={homeHref}>{t('home')}</LinkButton>
        </>
      }
      footnote={
        reference ? (
          <>
            {t('reference')}{' '}
            <span className="inline-flex items-center gap-1 font-mono text-ink">
              {reference}
              <CopyButton text={reference} />
            </span>
          </>
        ) : undefined
      }
    />
  )
}
