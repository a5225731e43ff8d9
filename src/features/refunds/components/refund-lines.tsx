'use client'

import { useTranslations } from 'next-intl'
import { LineThumb } from '@/features/orders/components/line-thumb'
import type { AdminOrder } from '@/features/orders/orders-schema'
import { Button } from '@/ui/button'
import { NumberField } from '@/ui/number-field'
import type { RefundableRest } from '../engine/quote-refund'
import type { RefundDraft } from './refund-draft'

interface RefundLinesProps {
  readonly order: AdminOrder
  readonly rest: RefundableRest
  readonly draft: RefundDraft
  readonly onChange: (draft: RefundDraft) => void
}

/** Which pieces are paid back. Choosing works the amount out anew. */
export function RefundLines({ order, rest, draft, onChange }: RefundLinesProps) {
  const t = useTranslations('refunds.dialog')
  const left = new Map(rest.lines.map((line) => [line.orderLineId, line.quantity]))
  const open = order.lines.filter((line) => (left.get(line.id) ?? 0) > 0)
  const choose = (pieces: RefundDraft['pieces']) => onChange({ ...draft, pieces, amountMinor: null })
  if (open.length === 0) return <p className="text-sm text-ink-muted">{t('noLines')}</p>
  return (
    <div className="grid gap-2">
      <div className="flex items-center justify-between gap-3">
        <h3 className="text-sm font-medium">{t('items')}</h3>
        <Button
          size="sm"
          variant="ghost"
          onClick={() => choose(Object.fromEntries(open.map((line) => [line.id, left.get(line.id) ?? 0])))}
        >
          {t('all')}
        </Button>
      </div>
      <ul className="grid divide-y rounded-card border">
        {open.map((line) => (
          <li key={line.id} className="flex flex-wrap items-center gap-3 p-3">
            <LineThumb line={line} />
            <span className="grid min-w-32 flex-1">
              <span className="text-sm font-medium wrap-anywhere">{line.title}</span>
              {line.variantTitle ? <span className="text-mini text-ink-muted">{line.variantTitle}</span> : null}
            </span>
            <span className="flex items-center gap-2">
              <NumberField
                stepper
                value={draft.pieces[line.id] ?? 0}
                min={0}
                max={left.get(line.id) ?? 0}
                onValueChange={(next) => choose({ ...draft.pieces, [line.id]: next ?? 0 })}
                aria-label={t('quantity', { title: line.title })}
              />
              <span className="numeric w-12 text-mini text-ink-muted">
                {t('of', { count: left.get(line.id) ?? 0 })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
