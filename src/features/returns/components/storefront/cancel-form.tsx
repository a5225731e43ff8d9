import { useTranslations } from 'next-intl'
import type { FormAnswer } from '@/server/http/page-form'
import { shopButton } from '@/ui/shop/shop-button'

interface CancelFormProps {
  readonly orderName: string
  readonly isPaid: boolean
  readonly canCancel: boolean
  /** Of the order's own page. */
  readonly path: string
  readonly answer: FormAnswer | null
}

/** Asks once more before an order is called off. */
export function CancelForm({ orderName, isPaid, canCancel, path, answer }: CancelFormProps) {
  const t = useTranslations('trackedReturns')
  return (
    <div className="page-width max-w-2xl pt-10 pb-24">
      <h1 className="heading mb-4 text-[clamp(1.7rem,1.3rem+1.8vw,2.5rem)]">{t('cancelTitle', { name: orderName })}</h1>
      {answer || !canCancel ? (
        <p role="alert" className="mb-6 rounded-card bg-danger-soft px-5 py-4 font-medium text-danger-ink">
          {t('tooLateToCancel')}
        </p>
      ) : null}
      <p className="mb-8 text-ink-muted">{t(isPaid ? 'cancelPaid' : 'cancelUnpaid')}</p>
      <div className="flex flex-wrap gap-3">
        {canCancel ? (
          <form method="post" action={`${path}/cancel`}>
            <button type="submit" className={shopButton()}>
              {t('cancelOrder')}
            </button>
          </form>
        ) : null}
        <a href={path} className={shopButton({ variant: 'outline' })}>
          {t('keepOrder')}
        </a>
      </div>
    </div>
  )
}
