'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ProductThumb } from '@/features/catalog/components/admin/product-thumb'
import { IconButton } from '@/ui/icon-button'
import { Money } from '@/ui/money'
import { NumberField } from '@/ui/number-field'
import type { PricedPreview, PreviewLine } from '../../promotion-preview-schema'
import { useBuilder } from './builder-context'
import { ReferencePicker } from './reference-picker'
import type { Preview } from './use-preview'

interface PreviewCartLinesProps {
  readonly preview: Preview
  readonly answer: PricedPreview | null
}

/** The cart being tried: how many of what, and what each promotion took off it. */
export function PreviewCartLines({ preview, answer }: PreviewCartLinesProps) {
  const t = useTranslations('promotionsAdmin.preview')
  const { cart, setCart } = preview
  const { referenceOf } = useBuilder()
  const priced = new Map(answer?.lines.map((line) => [line.variantId, line]))
  const recentLabels = new Map(
    preview.recentCarts.flatMap(({ lines }) => lines.map(({ variantId, label }) => [variantId, label] as const)),
  )
  const labelOf = (variantId: string) =>
    priced.get(variantId)?.label ?? referenceOf(variantId)?.label ?? recentLabels.get(variantId) ?? '…'
  const setLines = (lines: typeof cart.lines) => setCart({ ...cart, lines })
  return (
    <div className="grid gap-3">
      {cart.lines.length > 0 ? (
        <ul className="grid gap-3">
          {cart.lines.map(({ variantId, quantity }) => (
            <li key={variantId} className="grid gap-1">
              <div className="flex items-center gap-3">
                <ProductThumb
                  picture={priced.get(variantId)?.picture ?? referenceOf(variantId)?.picture ?? null}
                  className="size-10"
                />
                <div className="grid min-w-0 flex-1 gap-0.5">
                  <span className="truncate text-mini font-medium text-ink" title={labelOf(variantId)}>
                    {labelOf(variantId)}
                  </span>
                  <LinePrice line={priced.get(variantId)} currency={answer?.currency ?? cart.currency} />
                  {answer?.unsold.includes(variantId) ? (
                    <span className="text-mini text-danger-ink">{t('unsold', { currency: cart.currency })}</span>
                  ) : null}
                </div>
                <NumberField
                  aria-label={t('quantityOf', { name: labelOf(variantId) })}
                  min={1}
                  max={10_000}
                  value={quantity}
                  onValueChange={(next) =>
                    setLines(
                      cart.lines.map((line) =>
                        line.variantId === variantId ? { variantId, quantity: next ?? 1 } : line,
                      ),
                    )
                  }
                  className="w-16"
                />
                <IconButton
                  size="sm"
                  tooltip={false}
                  label={t('removeLine', { name: labelOf(variantId) })}
                  icon={<X />}
                  className="-mx-1"
                  onClick={() => setLines(cart.lines.filter((line) => line.variantId !== variantId))}
                />
              </div>
              <LineAdjustments line={priced.get(variantId)} answer={answer} />
            </li>
          ))}
        </ul>
      ) : null}
      <ReferencePicker
        single
        target="variant"
        label={t('addItem')}
        placeholder={t('addItem')}
        ids={[]}
        onChange={([id]) => {
          if (!id) return
          const known = cart.lines.some(({ variantId }) => variantId === id)
          setLines(
            known
              ? cart.lines.map((line) => (line.variantId === id ? { ...line, quantity: line.quantity + 1 } : line))
              : [...cart.lines, { variantId: id, quantity: 1 }],
          )
        }}
      />
    </div>
  )
}

function LinePrice({ line, currency }: { line: PreviewLine | undefined; currency: PricedPreview['currency'] }) {
  if (!line) return <span className="text-mini text-ink-faint">–</span>
  return (
    <span className="flex flex-wrap items-baseline gap-x-1.5 text-mini">
      {line.discountMinor > 0 ? (
        <>
          <s className="text-ink-muted">
            <Money minor={line.subtotalMinor} currency={currency} />
          </s>
          <Money minor={line.totalMinor} currency={currency} className="font-semibold text-ok-ink" />
        </>
      ) : (
        <Money minor={line.subtotalMinor} currency={currency} className="text-ink-muted" />
      )}
    </span>
  )
}

function LineAdjustments({ line, answer }: { line: PreviewLine | undefined; answer: PricedPreview | null }) {
  if (!line || !answer || line.adjustments.length === 0) return null
  const names = new Map(answer.trace.map(({ promotionId, name }) => [promotionId, name]))
  return (
    <ul className="ml-13 grid gap-0.5">
      {line.adjustments.map(({ promotionId, amountMinor }) => (
        <li key={promotionId} className="flex justify-between gap-2 text-mini text-ink-muted">
          <span className="truncate">{names.get(promotionId)}</span>
          <span className="shrink-0">
            −<Money minor={amountMinor} currency={answer.currency} />
          </span>
        </li>
      ))}
    </ul>
  )
}
