'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { cn } from '@/ui/cn'
import { shopButton } from '@/ui/shop/shop-button'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Cart } from '../cart-schema'
import { CartLineItem } from './cart-line-item'
import { useNoticeText } from './cart-notice-text'
import { CartOffers } from './cart-offers'
import {
  applyCartCode,
  type CartNotice,
  closeCart,
  type CodeProblem,
  removeCartCode,
  removeFromCart,
  restoreToCart,
  setCartQuantity,
  useCart,
} from './cart-store'
import { CartTotals } from './cart-totals'
import { DiscountCodes } from './discount-codes'
import { FreeShipping } from './free-shipping'
import { GiftLine } from './gift-line'
import { QuantityStepper } from './quantity-stepper'
import { useCodeProblem } from './use-discount-answer'

/** The cart beside the page. A native dialog: the browser holds the focus inside and gives it back. */
export function CartDrawer({ prefix }: { prefix: string }) {
  const t = useTranslations('cart')
  const { cart, open, busy, notice, codeProblem } = useCart()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])
  return (
    // The click on the backdrop is a convenience beside Escape and the close button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-label={t('title')}
      className="sheet w-[min(28rem,100vw)] shadow-dialog"
      data-side="end"
      onClose={closeCart}
      onClick={(event) => {
        if (event.target === event.currentTarget) closeCart()
      }}
    >
      <div className="flex h-full flex-col" aria-busy={busy}>
        <header className="flex items-center justify-between gap-4 border-b border-line px-5 py-3.5">
          <h2 className="heading text-xl">{t('title')}</h2>
          <button
            type="button"
            onClick={closeCart}
            aria-label={t('close')}
            className="-me-2 grid size-11 place-items-center rounded-control hover:bg-hover"
          >
            <ShopIcon name="close" />
          </button>
        </header>
        <DrawerNotice notice={notice} codeProblem={codeProblem} />
        {cart === null ? (
          <DrawerSkeleton />
        ) : cart.lines.length === 0 ? (
          <EmptyDrawer prefix={prefix} />
        ) : (
          <DrawerLines cart={cart} busy={busy} prefix={prefix} codeProblem={codeProblem} />
        )}
      </div>
    </dialog>
  )
}

const GOOD: ReadonlySet<CartNotice['kind']> = new Set([
  'added',
  'removed',
  'updated',
  'code_applied',
  'code_awaits_shipping',
  'code_removed',
])

function DrawerNotice({ notice, codeProblem }: { notice: CartNotice | null; codeProblem: CodeProblem | null }) {
  const t = useTranslations('cart')
  const noticeText = useNoticeText()
  const problemText = useCodeProblem()
  const text = codeProblem ? problemText(codeProblem) : notice && noticeText(notice)
  const isGood = codeProblem === null && notice !== null && GOOD.has(notice.kind)
  return (
    <div role="status" aria-live="polite" className={cn(notice?.kind === 'updated' && 'sr-only')}>
      {text !== null ? (
        <p
          className={cn(
            'flex items-center gap-2.5 px-5 py-3 text-sm font-medium',
            isGood ? 'bg-accent-soft text-ink' : 'bg-danger-soft text-danger-ink',
          )}
        >
          <ShopIcon name={isGood ? 'check' : 'alert'} className="size-4.5" />
          <span className="min-w-0 grow">{text}</span>
          {notice?.kind === 'removed' && notice.undo ? <UndoButton label={t('undo')} removed={notice.undo} /> : null}
        </p>
      ) : null}
    </div>
  )
}

function UndoButton({ label, removed }: { label: string; removed: { variantId: string; quantity: number } }) {
  return (
    <button
      type="button"
      onClick={() => void restoreToCart(removed)}
      className="min-h-8 shrink-0 font-bold underline underline-offset-4"
    >
      {label}
    </button>
  )
}

interface DrawerLinesProps {
  cart: Cart
  busy: boolean
  prefix: string
  codeProblem: CodeProblem | null
}

function DrawerLines({ cart, busy, prefix, codeProblem }: DrawerLinesProps) {
  const t = useTranslations('cart')
  const problemText = useCodeProblem()
  return (
    <>
      <ul className={cn('min-h-0 grow overflow-y-auto px-5 scrollbar-quiet', busy && 'opacity-60')}>
        {cart.lines.map((line) => (
          <li key={line.id} className="border-b border-line py-5 last:border-b-0">
            <CartLineItem
              line={line}
              currency={cart.currency}
              prefix={prefix}
              quantity={
                <QuantityStepper
                  quantity={line.quantity}
                  available={line.available}
                  title={line.title}
                  disabled={busy}
                  onChange={(quantity) => void setCartQuantity(line.id, quantity)}
                />
              }
              remove={
                <button
                  type="button"
                  disabled={busy}
                  onClick={() => void removeFromCart(line)}
                  aria-label={t('line.removeNamed', { title: line.title })}
                  className="grid size-9 place-items-center rounded-control text-ink-muted hover:bg-hover hover:text-ink"
                >
                  <ShopIcon name="trash" className="size-4.5" />
                </button>
              }
            />
          </li>
        ))}
        {cart.gifts.map((gift) => (
          <li key={gift.id} className="border-b border-line py-5 last:border-b-0">
            <GiftLine gift={gift} currency={cart.currency} prefix={prefix} />
          </li>
        ))}
        <li className="grid gap-4 py-4">
          <CartOffers cart={cart} />
          <DiscountCodes
            cart={cart}
            prefix={prefix}
            page="cart"
            problem={codeProblem && problemText(codeProblem)}
            busy={busy}
            onApply={applyCartCode}
            onRemove={(code) => void removeCartCode(code)}
          />
        </li>
      </ul>
      <footer className="grid gap-4 border-t border-line px-5 pt-4 pb-[max(1.25rem,env(safe-area-inset-bottom))]">
        <FreeShipping cart={cart} />
        <CartTotals cart={cart} />
        <div className="grid gap-2">
          {cart.canCheckOut ? (
            <a href={`${prefix}/checkout`} className={shopButton({ size: 'lg', block: true })}>
              {t('checkOut')}
            </a>
          ) : (
            <p className="text-sm font-medium text-danger-ink">{t('solveFirst')}</p>
          )}
          <a href={`${prefix}/cart`} className={shopButton({ variant: 'quiet', block: true })}>
            {t('viewCart')}
          </a>
        </div>
      </footer>
    </>
  )
}

function EmptyDrawer({ prefix }: { prefix: string }) {
  const t = useTranslations('cart')
  return (
    <div className="flex grow flex-col items-center justify-center gap-5 px-8 text-center">
      <ShopIcon name="bag" className="size-12 text-ink-muted" />
      <p className="heading text-xl">{t('empty')}</p>
      <a href={`${prefix}/products`} className={shopButton()}>
        {t('continue')}
      </a>
    </div>
  )
}

function DrawerSkeleton() {
  return (
    <div className="grid gap-5 p-5" aria-hidden>
      {[0, 1].map((each) => (
        <div key={each} className="flex gap-4">
          <div className="size-24 rounded-card skeleton-shimmer" />
          <div className="grid grow content-start gap-2.5 pt-1">
            <div className="h-4 w-3/4 rounded skeleton-shimmer" />
            <div className="h-4 w-1/3 rounded skeleton-shimmer" />
          </div>
        </div>
      ))}
    </div>
  )
}
