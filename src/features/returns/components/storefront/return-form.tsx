import { useTranslations } from 'next-intl'
import type { FormAnswer } from '@/server/http/page-form'
import { shopButton } from '@/ui/shop/shop-button'
import { fieldStyles, ShopSelect } from '@/ui/shop/shop-field'
import { RETURN_REASONS, type ReturnableLine, type TrackedReturns } from '../../returns-schema'

interface ReturnFormProps {
  readonly orderName: string
  readonly tracked: TrackedReturns
  /** Of the order's own page. */
  readonly path: string
  readonly answer: FormAnswer | null
}

/** Asks to send goods back. A plain form: it works before, and without, script. */
export function ReturnForm({ orderName, tracked, path, answer }: ReturnFormProps) {
  const t = useTranslations('trackedReturns')
  const isPossible = tracked.returnable.length > 0
  return (
    <div className="page-width max-w-3xl pt-10 pb-24">
      <a href={path} className="text-sm text-ink-muted underline underline-offset-4">
        {t('back', { name: orderName })}
      </a>
      <h1 className="heading mt-4 mb-3 text-[clamp(1.7rem,1.3rem+1.8vw,2.5rem)]">{t('formTitle')}</h1>
      {answer ? (
        <p role="alert" className="mb-6 rounded-card bg-danger-soft px-5 py-4 font-medium text-danger-ink">
          {t(answer.code === 'none' ? 'chooseOne' : answer.code === 'expired' ? 'tooLate' : 'notPossible')}
        </p>
      ) : null}
      {isPossible ? (
        <form method="post" action={`${path}/return`} className="grid gap-6">
          <p className="text-ink-muted">{t('formText')}</p>
          <input type="hidden" name="lines" value={tracked.returnable.map((line) => line.orderLineId).join(',')} />
          <ul className="grid gap-4">
            {tracked.returnable.map((line) => (
              <LineFields key={line.orderLineId} line={line} />
            ))}
          </ul>
          <fieldset className="grid gap-2">
            <legend className="mb-2 text-sm font-medium">{t('resolution')}</legend>
            {(['refund', 'exchange'] as const).map((value) => (
              <label key={value} className="flex items-center gap-3">
                <input
                  type="radio"
                  name="resolution"
                  value={value}
                  defaultChecked={value === 'refund'}
                  className="size-5 accent-(--accent)"
                />
                {t(`want.${value}`)}
              </label>
            ))}
          </fieldset>
          <label className="grid gap-1.5 text-sm font-medium">
            {t('note')}
            <textarea
              name="note"
              rows={3}
              maxLength={1000}
              defaultValue={answer?.kept.note}
              className={`${fieldStyles} h-auto py-3 font-normal`}
            />
          </label>
          <button type="submit" className={shopButton({ size: 'lg', className: 'justify-self-start' })}>
            {t('send')}
          </button>
        </form>
      ) : (
        <p className="text-ink-muted">{t('nothing')}</p>
      )}
    </div>
  )
}

function LineFields({ line }: { line: ReturnableLine }) {
  const t = useTranslations('trackedReturns')
  const { orderLineId: id, left, title, variantTitle } = line
  return (
    <li className="grid gap-4 rounded-card border border-line p-5 sm:grid-cols-[minmax(0,1fr)_7rem_14rem]">
      <div className="flex items-center gap-3">
        {line.imageUrl ? (
          <img src={line.imageUrl} alt="" width={56} height={56} className="size-14 rounded-card object-cover" />
        ) : null}
        <p className="min-w-0">
          <span className="block font-semibold wrap-anywhere">{title}</span>
          {variantTitle ? <span className="text-sm text-ink-muted">{variantTitle}</span> : null}
        </p>
      </div>
      <ShopSelect label={t('pieces')} name={`quantity.${id}`} defaultValue="0">
        {Array.from({ length: left + 1 }, (_, count) => (
          <option key={count} value={count}>
            {count}
          </option>
        ))}
      </ShopSelect>
      <ShopSelect label={t('why')} name={`reason.${id}`} defaultValue="unwanted">
        {RETURN_REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {t(`reason.${reason}`)}
          </option>
        ))}
      </ShopSelect>
    </li>
  )
}
