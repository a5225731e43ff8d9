import { useTranslations } from 'next-intl'
import type { FormAnswer } from '@/server/http/page-form'
import { cn } from '@/ui/cn'
import { ShopIcon } from '@/ui/shop/shop-icon'
import { useDiscountAnswer } from './use-discount-answer'

/** What the form posted last came to, for a browser without script. */
export function CartAnswer({ answer, prefix }: { answer: FormAnswer; prefix: string }) {
  const t = useTranslations('cart')
  const discount = useDiscountAnswer(answer)
  const { code, values } = answer
  const isGood = discount?.isGood ?? (code === 'added' || code === 'removed' || code === 'updated')
  const text = {
    added: () => t('notice.addedPlain'),
    removed: () => t('notice.removed', { title: values.title ?? '' }),
    updated: () => t('notice.updated'),
    out_of_stock: () => t('notice.outOfStock', { available: Number(values.available ?? 0) }),
    unavailable: () => t('notice.unavailable'),
    full: () => t('notice.full', { limit: values.limit ?? '' }),
  }[code as 'added']
  const undo = code === 'removed' && typeof values.variantId === 'string' ? values : null
  return (
    <div
      role="status"
      className={cn(
        'mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card px-5 py-3.5 font-medium',
        isGood ? 'bg-accent-soft text-ink' : 'bg-danger-soft text-danger-ink',
      )}
    >
      <ShopIcon name={isGood ? 'check' : 'alert'} />
      <p className="min-w-0 grow">{discount?.text ?? (text ? text() : t('notice.failed'))}</p>
      {undo ? (
        <form method="post" action={`${prefix}/cart/restore`}>
          <input type="hidden" name="variantId" value={undo.variantId} />
          <input type="hidden" name="quantity" value={undo.quantity} />
          <button type="submit" className="min-h-8 font-bold underline underline-offset-4">
            {t('undo')}
          </button>
        </form>
      ) : null}
    </div>
  )
}
