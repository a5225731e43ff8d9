import { useTranslations } from 'next-intl'
import { type FormEvent, useId } from 'react'
import { cn } from '@/ui/cn'
import { shopButton } from '@/ui/shop/shop-button'
import { fieldStyles } from '@/ui/shop/shop-field'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Cart, CartCode } from '../cart-schema'
import type { CodePage } from '../code-pages'
import { useDiscountTexts } from './use-discount-texts'

export interface DiscountCodesProps {
  cart: Cart
  prefix: string
  /** The page that the plain forms come back to. */
  page: CodePage
  /** What the last code that was tried is told, where it was refused. */
  problem?: string | null
  busy?: boolean
  /** With script: what to do instead of posting the forms. Resolves to whether the code was taken. */
  onApply?: (code: string) => Promise<boolean>
  onRemove?: (code: string) => void
}

/** The codes of a cart, and a field for one more: plain forms, taken over by script where there is one. */
export function DiscountCodes(props: DiscountCodesProps) {
  const { cart, problem = null } = props
  const t = useTranslations('promotions.shop')
  return (
    <div className="grid gap-3">
      {cart.codes.length > 0 ? (
        <ul aria-label={t('codes')} className="grid gap-2">
          {cart.codes.map((code) => (
            <CodeChip key={code.code} {...props} code={code} />
          ))}
        </ul>
      ) : null}
      <details className="group/code" open={problem !== null}>
        <summary className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-control text-sm font-medium underline-offset-4 hover:underline">
          <ShopIcon name="tag" className="size-4.5" />
          {t('add')}
          <ShopIcon name="down" className="size-4 transition-transform group-open/code:rotate-180" />
        </summary>
        <CodeForm {...props} />
      </details>
    </div>
  )
}

function CodeForm({ prefix, page, problem = null, busy = false, onApply }: DiscountCodesProps) {
  const t = useTranslations('promotions.shop')
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const code = new FormData(form).get('code')
    if (typeof code === 'string' && code.trim() !== '') void onApply?.(code).then((taken) => taken && form.reset())
  }
  return (
    <form method="post" action={`${prefix}/cart/code`} onSubmit={onApply && submit} className="pt-2">
      <input type="hidden" name="page" value={page} />
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {t('label')}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          name="code"
          required
          maxLength={64}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="done"
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          className={cn(fieldStyles, 'h-11 uppercase placeholder:normal-case')}
        />
        <button type="submit" disabled={busy} className={shopButton({ variant: 'outline' })}>
          {t('apply')}
        </button>
      </div>
      <p id={`${id}-problem`} role="alert" className="text-sm font-medium text-danger-ink">
        {problem === null ? null : (
          <span className="flex items-start gap-1.5 pt-2">
            <ShopIcon name="alert" className="mt-0.5 size-4" />
            {problem}
          </span>
        )}
      </p>
    </form>
  )
}

function CodeChip({ code, cart, prefix, page, busy = false, onRemove }: DiscountCodesProps & { code: CartCode }) {
  const t = useTranslations('promotions.shop')
  const text = useDiscountTexts(cart.currency).code(code)
  const isGood = code.status === 'applied' || code.status === 'awaits_shipping'
  return (
    <li
      className={cn(
        'flex items-center gap-2.5 rounded-card py-1 ps-3.5 pe-1 text-sm',
        isGood ? 'bg-accent-soft text-ink' : 'bg-warn-soft text-warn-ink',
      )}
    >
      <ShopIcon name={isGood ? 'tag' : 'alert'} className="size-4.5" />
      <span className="min-w-0 grow py-1.5">
        <span className="font-semibold tracking-wide break-all">{code.code}</span>
        <span className="numeric block">{text}</span>
      </span>
      <form
        method="post"
        action={`${prefix}/cart/code/remove`}
        onSubmit={
          onRemove &&
          ((event) => {
            event.preventDefault()
            onRemove(code.code)
          })
        }
      >
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="code" value={code.code} />
        <button
          type="submit"
          disabled={busy}
          aria-label={t('remove', { code: code.code })}
          className="grid size-9 place-items-center rounded-control hover:bg-hover"
        >
          <ShopIcon name="close" className="size-4" />
        </button>
      </form>
    </li>
  )
}
