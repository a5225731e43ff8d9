'use client'

import { Check, Gift, Minus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/ui/cn'
import { Money } from '@/ui/money'
import type { PricedPreview } from '../../promotion-preview-schema'
import type { PromotionTrace } from '../../trace-schema'
import { useBuilder } from './builder-context'
import { ConditionTraceView } from './condition-trace-view'
import { useTraceText } from './trace-text'
import { useText } from './use-text'

/** Why: the promotion being edited with its whole tree, then every other one. */
export function PreviewTrace({ answer }: { readonly answer: PricedPreview }) {
  const t = useTranslations('promotionsAdmin.trace')
  const { choices } = useBuilder()
  const { trace, promotionId, references, currency } = answer
  const words = useTraceText({
    currency,
    timeZone: choices.timeZone,
    references,
    names: new Map(trace.map((each) => [each.promotionId, each.name])),
  })
  const own = trace.find((each) => each.promotionId === promotionId)
  const others = trace.filter((each) => each.promotionId !== promotionId)
  const hasConditions =
    own?.conditions && !(own.conditions.type !== 'condition' && own.conditions.children.length === 0)
  return (
    <div className="grid gap-5">
      {own ? (
        <div className="grid gap-3">
          <h3 className="text-mini font-semibold text-ink">{t('own')}</h3>
          <Outcome trace={own} answer={answer} words={words} />
          {own.conditions && hasConditions ? (
            <ConditionTraceView trace={own.conditions} say={words.comparison} />
          ) : null}
        </div>
      ) : null}
      <div className="grid gap-3">
        <h3 className="text-mini font-semibold text-ink">{t('others', { count: others.length })}</h3>
        {others.length === 0 ? <p className="text-mini text-ink-muted">{t('noOthers')}</p> : null}
        <ul className="grid gap-3">
          {others.map((each) => (
            <li key={each.promotionId}>
              <Outcome trace={each} answer={answer} words={words} name={each.name} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

interface OutcomeProps {
  readonly trace: PromotionTrace
  readonly answer: PricedPreview
  readonly words: ReturnType<typeof useTraceText>
  readonly name?: string
}

function Outcome({ trace, answer, words, name }: OutcomeProps) {
  const text = useText()
  const applied = trace.status === 'applied'
  const Icon = applied ? Check : Minus
  const labels = new Map(answer.references.map(({ id, label }) => [id, label]))
  return (
    <div className="flex items-start gap-2.5">
      <span
        aria-hidden
        className={cn(
          'mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-full',
          applied ? 'bg-ok text-canvas' : 'bg-hover text-ink-muted',
        )}
      >
        <Icon className="size-3" strokeWidth={3} />
      </span>
      <div className="grid min-w-0 flex-1 gap-0.5 text-mini">
        {name ? <span className="font-medium text-ink wrap-anywhere">{name}</span> : null}
        {trace.status === 'applied' ? (
          <>
            <span className={name ? 'text-ink-muted' : 'text-ink'}>
              {text('trace.gives')}{' '}
              <Money minor={trace.amountMinor} currency={answer.currency} className="font-medium" />
            </span>
            {trace.gifts.map(({ variantId, quantity }) => (
              <span key={variantId} className="flex items-center gap-1.5 text-ink-muted">
                <Gift aria-hidden className="size-3.5" />
                {quantity} × {labels.get(variantId) ?? text('picker.deleted')}
              </span>
            ))}
            {trace.limitedBy.map((limit) => (
              <span key={limit} className="text-warn-ink">
                {text(`trace.limitedBy.${limit}`)}
              </span>
            ))}
          </>
        ) : (
          <span className={cn('wrap-anywhere', name ? 'text-ink-muted' : 'text-ink')}>
            {words.stopText(trace.stop)}
          </span>
        )}
      </div>
    </div>
  )
}
