'use client'

import { useTranslations } from 'next-intl'
import { ShopIcon } from '@/ui/shop/shop-icon'

export interface QuantityStepperProps {
  quantity: number
  /** Null: stock does not limit it. */
  available: number | null
  title: string
  disabled: boolean
  onChange: (quantity: number) => void
}

export function QuantityStepper({ quantity, available, title, disabled, onChange }: QuantityStepperProps) {
  const t = useTranslations('cart.line')
  const button = 'grid size-9 place-items-center hover:bg-hover disabled:opacity-35'
  return (
    <fieldset
      aria-label={t('quantityOf', { title })}
      className="inline-flex items-center overflow-hidden rounded-control border border-line-strong"
    >
      <button
        type="button"
        aria-label={t('less')}
        disabled={disabled || quantity <= 1}
        onClick={() => onChange(quantity - 1)}
        className={button}
      >
        <ShopIcon name="minus" className="size-4" />
      </button>
      <span className="numeric min-w-8 text-center text-[0.9375rem] font-semibold">{quantity}</span>
      <button
        type="button"
        aria-label={t('more')}
        disabled={disabled || (available !== null && quantity >= available)}
        onClick={() => onChange(quantity + 1)}
        className={button}
      >
        <ShopIcon name="plus" className="size-4" />
      </button>
    </fieldset>
  )
}
