import { useTranslations } from 'next-intl'
import type { FormAnswer } from '@/server/http/page-form'
import { shopButton } from '@/ui/shop/shop-button'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Cart, CartLine } from '../cart-schema'
import { CartAnswer } from './cart-answer'
import { CartLineItem } from './cart-line-item'
import { CartOffers } from './cart-offers'
import { CartTotals } from './cart-totals'
import { DiscountCodes } from './discount-codes'
import { FreeShipping } from './free-shipping'
import { GiftLine } from './gift-line'
import { useDiscountAnswer } from './use-discount-answer'

interface CartPageViewProps {
  cart: Cart
  answer: FormAnswer | null
  prefix: string
}

export function CartPageView({ cart, answer, prefix }: CartPageViewProps) {
  const t = useTranslations('cart')
  return (
    <div className="page-width pt-10 pb-24">
      <h1 className="heading mb-8 text-[clamp(2rem,1.4rem+2.4vw,3.25rem)]">{t('title')}</h1>
      {answer ? <CartAnswer answer={answer} prefix={prefix} /> : null}
      {cart.lines.length === 0 ? (
        <EmptyCart cart={cart} prefix={prefix} />
      ) : (
        <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <ul className="border-t border-line">
            {cart.lines.map((line) => (
              <li key={line.id} className="border-b border-line py-6">
                <CartLineItem
                  line={line}
                  currency={cart.currency}
                  prefix={prefix}
                  quantity={<QuantityForm line={line} prefix={prefix} />}
                  remove={<RemoveForm line={line} prefix={prefix} />}
                />
              </li>
            ))}
            {cart.gifts.map((gift) => (
              <li key={gift.id} className="border-b border-line py-6">
                <GiftLine gift={gift} currency={cart.currency} prefix={prefix} />
              </li>
            ))}
          </ul>
          <Summary cart={cart} prefix={prefix} answer={answer} />
        </div>
      )}
    </div>
  )
}

function QuantityForm({ line, prefix }: { line: CartLine; prefix: string }) {
  const t = useTranslations('cart.line')
  return (
    <form method="post" action={`${prefix}/cart/quantity`} className="flex items-center gap-2">
      <input type="hidden" name="lineId" value={line.id} />
      <label>
        <span className="sr-only">{t('quantityOf', { title: line.title })}</span>
        <input
          type="number"
          name="quantity"
          min={0}
          max={Math.min(999, Math.max(line.available ?? 999, line.quantity))}
          defaultValue={line.quantity}
          className="numeric h-10 w-18 rounded-field border border-line-strong bg-canvas text-center font-semibold"
        />
      </label>
      <button type="submit" className={shopButton({ variant: 'outline', size: 'sm' })}>
        {t('update')}
      </button>
    </form>
  )
}

function RemoveForm({ line, prefix }: { line: CartLine; prefix: string }) {
  const t = useTranslations('cart.line')
  return (
    <form method="post" action={`${prefix}/cart/remove`}>
      <input type="hidden" name="lineId" value={line.id} />
      <input type="hidden" name="title" value={line.title} />
      <button
        type="submit"
        aria-label={t('removeNamed', { title: line.title })}
        className="inline-flex min-h-9 items-center gap-1.5 rounded-control px-2 text-sm text-ink-muted hover:bg-hover hover:text-ink"
      >
        <ShopIcon name="trash" className="size-4.5" />
        {t('remove')}
      </button>
    </form>
  )
}

function Summary({ cart, prefix, answer }: CartPageViewProps) {
  const t = useTranslations('cart')
  const discount = useDiscountAnswer(answer)
  const pricesChanged = cart.lines.some((line) => line.priceChangedFromMinor !== null)
  return (
    <section className="self-start rounded-panel bg-sunken p-6 lg:sticky lg:top-32">
      <h2 className="heading mb-5 text-xl">{t('summary')}</h2>
      {cart.freeShipping ? (
        <div className="mb-5 border-b border-line pb-5 [&_[role=progressbar]]:bg-canvas">
          <FreeShipping cart={cart} />
        </div>
      ) : null}
      <CartOffers cart={cart} className="mb-5 grid gap-3 border-b border-line pb-5 [&_[role=progressbar]]:bg-canvas" />
      <CartTotals cart={cart} />
      <div className="mt-4 border-t border-line pt-3">
        <DiscountCodes cart={cart} prefix={prefix} page="cart" problem={discount?.isRefused ? discount.text : null} />
      </div>
      {pricesChanged ? (
        <form
          method="post"
          action={`${prefix}/cart/accept-prices`}
          className="mt-5 grid gap-3 rounded-card bg-warn-soft p-4 text-sm text-warn-ink"
        >
          <p>{t('pricesChanged')}</p>
          <button type="submit" className="text-start font-bold underline underline-offset-4">
            {t('acceptPrices')}
          </button>
        </form>
      ) : null}
      {cart.canCheckOut ? (
        <a href={`${prefix}/checkout`} className={`${shopButton({ size: 'lg', block: true })} mt-6`}>
          <ShopIcon name="lock" />
          {t('checkOut')}
        </a>
      ) : (
        <p className="mt-6 text-sm font-medium text-danger-ink">{t('solveFirst')}</p>
      )}
      <a href={`${prefix}/products`} className={`${shopButton({ variant: 'quiet', block: true })} mt-2`}>
        {t('continue')}
      </a>
    </section>
  )
}

function EmptyCart({ cart, prefix }: { cart: Cart; prefix: string }) {
  const t = useTranslations('cart')
  return (
    <div className="flex flex-col items-center rounded-panel bg-sunken px-6 py-20 text-center">
      <ShopIcon name="bag" className="size-12 text-ink-muted" />
      <p className="heading mt-5 text-2xl">{t('empty')}</p>
      <p className="mt-2 text-ink-muted">{t('emptyHint')}</p>
      <a href={`${prefix}/products`} className={`${shopButton()} mt-7`}>
        {t('continue')}
      </a>
      {cart.codes.length > 0 ? (
        <div className="mt-10 w-full max-w-sm text-start">
          <DiscountCodes cart={cart} prefix={prefix} page="cart" />
        </div>
      ) : null}
    </div>
  )
}
