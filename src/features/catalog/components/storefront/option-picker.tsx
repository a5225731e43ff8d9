'use client'

import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import { cn } from '@/ui/cn'
import type { StorefrontProduct, StorefrontVariant } from '../../catalog-schema'
import { isValueBuyable, variantWith } from './choose-variant'

export interface OptionPickerProps {
  path: string
  options: StorefrontProduct['options']
  variants: readonly StorefrontVariant[]
  current: StorefrontVariant
  onChoose: (variant: StorefrontVariant) => void
}

/**
 * The choices of each option. They are links to the product with that variant, so they work before any script does; sold-out
 * ones are struck through, said to be so, and can still be looked at.
 */
export function OptionPicker({ path, options, variants, current, onChoose }: OptionPickerProps) {
  const t = useTranslations('storefront.product')
  return options.map((option, index) => {
    const chosen = option.values.find((value) => value.id === current.valueIds[index])
    const hasSwatches = option.values.some((value) => value.swatch)
    return (
      <div key={option.id} role="group" aria-label={option.name}>
        <p className="mb-2.5 text-sm" aria-hidden>
          <span className="font-semibold">{option.name}</span>
          <span className="text-ink-muted">: {chosen?.value}</span>
        </p>
        <ul className={cn('flex flex-wrap', hasSwatches ? 'gap-3' : 'gap-2')}>
          {option.values.map((value) => {
            const target = variantWith(variants, current, index, value.id)
            if (!target) return null
            const buyable = isValueBuyable(variants, current, index, value.id)
            const isChosen = value.id === chosen?.id
            const choose = (event: MouseEvent) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return
              event.preventDefault()
              onChoose(target)
            }
            return (
              <li key={value.id}>
                <a
                  href={`${path}?variant=${target.id}`}
                  rel="nofollow"
                  onClick={choose}
                  aria-current={isChosen ? 'true' : undefined}
                  aria-label={buyable ? value.value : t('valueSoldOut', { value: value.value })}
                  title={hasSwatches ? value.value : undefined}
                  className={
                    hasSwatches
                      ? swatchClass(isChosen)
                      : cn(VALUE, isChosen ? CHOSEN : 'border-line-strong hover:bg-hover', !buyable && STRUCK)
                  }
                >
                  {hasSwatches ? <Swatch color={value.swatch} struck={!buyable} text={value.value} /> : value.value}
                </a>
              </li>
            )
          })}
        </ul>
      </div>
    )
  })
}

const VALUE =
  'inline-flex min-h-11 min-w-11 items-center justify-center rounded-control border px-4 text-[0.9375rem] font-medium'
const CHOSEN = 'border-ink bg-ink text-canvas'
const STRUCK = 'border-dashed text-ink-muted line-through decoration-1'

const swatchClass = (isChosen: boolean) =>
  cn(
    'grid size-11 place-items-center rounded-full border-2 p-0.5',
    isChosen ? 'border-ink' : 'border-transparent hover:border-line-strong',
  )

function Swatch({ color, struck, text }: { color: string | null; struck: boolean; text: string }) {
  return (
    <span
      className="relative grid size-full place-items-center overflow-hidden rounded-full border border-ink/25 text-xs"
      style={{ backgroundColor: color ?? undefined }}
    >
      {color ? null : text.slice(0, 2)}
      {struck ? <span className="absolute h-[141%] w-0.5 rotate-45 bg-canvas outline-1 outline-ink/60" /> : null}
    </span>
  )
}
