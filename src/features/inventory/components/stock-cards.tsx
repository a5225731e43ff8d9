'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { NumberField } from '@/ui/number-field'
import { StockBadge } from './stock-badge'
import { isCounted, nameOf, storedAt } from './stock-rows'
import type { StockListProps } from './stock-sheet'

/** The stock on a phone: a card for each variant, a count for each location. */
export function StockCards({ rows, columns, typed, readOnly, onOpen }: StockListProps) {
  const t = useTranslations('inventory')
  return (
    <ul className="grid gap-3">
      {rows.map((row) => (
        <li key={row.id}>
          <Card className="grid gap-3 p-4">
            <button
              type="button"
              className="flex items-start justify-between gap-2 rounded-sm text-left"
              aria-label={t('open', { variant: nameOf(row.level) })}
              onClick={() => onOpen(row)}
            >
              <span className="grid min-w-0">
                <span className="font-medium text-ink">{row.level.productTitle}</span>
                <span className="text-mini text-ink-muted">
                  {[row.level.variantTitle, row.level.sku].filter(Boolean).join(' · ')}
                </span>
              </span>
              <ChevronRight aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
            </button>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-mini text-ink-muted">
              <StockBadge level={row.level} available={row.available} />
              {row.level.tracked ? <span>{t('figures.available', { count: row.available })}</span> : null}
              {row.level.reserved > 0 ? <span>{t('figures.held', { count: row.level.reserved })}</span> : null}
              {row.level.incoming > 0 ? <span>{t('figures.incoming', { count: row.level.incoming })}</span> : null}
            </p>
            {isCounted(row.level) && !readOnly
              ? columns.map(({ locationId, name }) => (
                  <Field key={locationId} label={columns.length > 1 ? name : t('columns.onHand')}>
                    <NumberField
                      value={row.onHand[locationId] ?? 0}
                      min={0}
                      max={10_000_000}
                      stepper
                      onValueChange={(value) =>
                        typed.set([
                          {
                            variantId: row.id,
                            locationId,
                            onHand: value ?? 0,
                            expectedOnHand: storedAt(row.level, locationId),
                            label: `${nameOf(row.level)}, ${name}`,
                          },
                        ])
                      }
                    />
                  </Field>
                ))
              : null}
          </Card>
        </li>
      ))}
    </ul>
  )
}
