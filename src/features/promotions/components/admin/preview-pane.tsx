'use client'

import { useTranslations } from 'next-intl'
import { useErrorMessage } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Spinner } from '@/ui/spinner'
import { StatusBadge } from '@/ui/status-badge'
import type { PricedPreview } from '../../promotion-preview-schema'
import type { PromotionDraft } from './promotion-draft'
import { PreviewCartLines } from './preview-cart-lines'
import { PreviewSituation } from './preview-situation'
import { PreviewSource } from './preview-source'
import { PreviewTotals } from './preview-totals'
import { PreviewTrace } from './preview-trace'
import type { Preview } from './use-preview'

interface PreviewPaneProps {
  readonly preview: Preview
  readonly trigger: PromotionDraft['trigger']
}

/** What the promotion, as it stands, does to a cart, and why. */
export function PreviewPane({ preview, trigger }: PreviewPaneProps) {
  const t = useTranslations('promotionsAdmin.preview')
  const errorMessage = useErrorMessage()
  const { answer, cart, isWellFormed } = preview
  const isEmpty = cart.lines.length === 0
  const shown = isEmpty ? null : answer
  return (
    <Card>
      <CardHeader
        title={t('title')}
        actions={
          <span role="status" className="flex min-h-6 items-center">
            {preview.isPending ? (
              <Spinner className="text-ink-muted" />
            ) : shown && isWellFormed ? (
              <Verdict answer={shown} />
            ) : null}
          </span>
        }
      />
      <CardSection className="grid gap-4">
        <PreviewSource preview={preview} />
        <PreviewCartLines preview={preview} answer={shown} />
        <PreviewSituation preview={preview} trigger={trigger} />
      </CardSection>
      {isEmpty ? (
        <CardSection>
          <p className="text-mini text-ink-muted">{t('emptyCart')}</p>
        </CardSection>
      ) : null}
      {isWellFormed ? null : (
        <CardSection>
          <Alert tone="neutral">{t('incomplete')}</Alert>
        </CardSection>
      )}
      {preview.error ? (
        <CardSection>
          <Alert tone="danger">{errorMessage(preview.error)}</Alert>
        </CardSection>
      ) : null}
      {shown && isWellFormed ? (
        <>
          <CardSection>
            <PreviewTotals answer={shown} />
          </CardSection>
          <CardSection>
            <PreviewTrace answer={shown} />
          </CardSection>
        </>
      ) : null}
    </Card>
  )
}

function Verdict({ answer }: { answer: PricedPreview }) {
  const t = useTranslations('promotionsAdmin.preview')
  const own = answer.trace.find(({ promotionId }) => promotionId === answer.promotionId)
  const applies = own?.status === 'applied'
  return (
    <StatusBadge tone={applies ? 'ok' : 'neutral'} progress={applies ? 'done' : 'none'}>
      {t(applies ? 'applies' : 'doesNotApply')}
    </StatusBadge>
  )
}
