import { useTranslations } from 'next-intl'
import { useDiscountAnswer } from '@/features/cart/components/use-discount-answer'
import type { CustomerAddress, CustomerProfile } from '@/features/customers/customers-schema'
import type { FormAnswer } from '@/server/http/page-form'
import { shopButton } from '@/ui/shop/shop-button'
import { ShopField } from '@/ui/shop/shop-field'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { Checkout } from '../checkout-schema'
import { ADDRESS_FIELDS, type AddressField } from '../checkout-steps'
import { AddressFields } from './address-fields'
import { SavedAddresses } from './saved-addresses'
import { StepProblem } from './step-problem'
import { SubmitButton } from './submit-button'

/** A customer who is signed in. */
export interface KnownShopper extends Pick<CustomerProfile, 'email' | 'phone' | 'firstName' | 'lastName'> {
  /** The default first. */
  readonly addresses: readonly CustomerAddress[]
  /** The address that was picked for the form. */
  readonly pickedId: string | null
}

interface ContactAndAddressProps {
  checkout: Checkout
  answer: FormAnswer | null
  prefix: string
  /** ISO codes with names, in the shopper's language. */
  countries: readonly { readonly value: string; readonly label: string }[]
  storeCountry: string
  shopper: KnownShopper | null
}

/** The first step: who buys, and where it goes. */
export function ContactAndAddress(props: ContactAndAddressProps) {
  const { checkout, prefix, countries, storeCountry, shopper } = props
  const t = useTranslations('checkout')
  const isAboutCode = useDiscountAnswer(props.answer) !== null
  const answer = isAboutCode ? null : props.answer
  const errors = useFieldErrors(answer)
  const kept = answer?.kept ?? {}
  const needsShipping = checkout.cart.requiresShipping
  const own = ownAddress(shopper, checkout.shippingAddress !== null)
  const shipping = addressValues(own?.address ?? checkout.shippingAddress ?? shopper, kept, '', storeCountry)
  const billing = addressValues(checkout.billingAddress, kept, 'billing.', shipping.country ?? storeCountry)
  const billingDiffers = answer ? kept.billingDifferent === 'on' : checkout.billingAddress !== null
  const common = { errors, focus: answer?.field ?? null, countries }
  return (
    <form method="post" action={`${prefix}/checkout`} className="grid gap-9">
      {isAboutCode ? <StepProblem answer={props.answer} currency={checkout.cart.currency} /> : null}
      {Object.keys(errors).length > 0 ? (
        <p
          role="alert"
          className="flex items-center gap-2.5 rounded-card bg-danger-soft px-5 py-3.5 font-medium text-danger-ink"
        >
          <ShopIcon name="alert" />
          {t('problem.title', { count: Object.keys(errors).length })}
        </p>
      ) : null}
      <input type="hidden" name="needsShipping" value={needsShipping ? '1' : '0'} />
      <section className="grid gap-5">
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h2 className="heading text-xl">{t('contact')}</h2>
          {shopper ? (
            <span className="text-sm wrap-anywhere text-ink-muted">{t('signedIn', { email: shopper.email })}</span>
          ) : (
            <a
              href={`${prefix}/account/sign-in?next=${encodeURIComponent(`${prefix}/checkout`)}`}
              className="text-sm underline underline-offset-4"
            >
              {t('signIn')}
            </a>
          )}
        </div>
        <ShopField
          name="email"
          type="email"
          autoComplete="email"
          inputMode="email"
          label={t('email')}
          hint={t('emailHint')}
          error={errors.email}
          autoFocus={answer?.field === 'email'}
          defaultValue={kept.email ?? checkout.contact?.email ?? shopper?.email ?? ''}
          required
          maxLength={254}
        />
        <ShopField
          name="phone"
          type="tel"
          autoComplete="tel"
          inputMode="tel"
          label={t('phone')}
          optional={t('optional')}
          hint={t('phoneHint')}
          error={errors.phone}
          defaultValue={kept.phone ?? (checkout.contact ?? shopper)?.phone ?? ''}
          maxLength={40}
        />
      </section>
      {needsShipping ? (
        <section className="grid gap-5">
          <h2 className="heading text-xl">{t('deliveryAddress')}</h2>
          {shopper ? (
            <SavedAddresses addresses={shopper.addresses} currentId={own?.id ?? null} prefix={prefix} />
          ) : null}
          <AddressFields {...common} prefix="" section="shipping" values={shipping} demanded />
          <div className="group/billing">
            <label className="flex min-h-11 cursor-pointer items-center gap-3">
              <span className="relative grid size-5 place-items-center">
                <input
                  type="checkbox"
                  name="billingDifferent"
                  defaultChecked={billingDiffers}
                  className="peer size-5 appearance-none rounded-[min(var(--radius-field),0.375rem)] border border-line-strong bg-canvas checked:border-accent checked:bg-accent"
                />
                <ShopIcon
                  name="check"
                  className="pointer-events-none absolute size-4 text-on-accent opacity-0 peer-checked:opacity-100"
                />
              </span>
              {t('billingDifferent')}
            </label>
            <div className="mt-5 hidden gap-5 group-has-[input[name=billingDifferent]:checked]/billing:grid">
              <h3 className="heading text-lg">{t('billingAddress')}</h3>
              <AddressFields {...common} prefix="billing." section="billing" values={billing} demanded={false} />
            </div>
          </div>
        </section>
      ) : (
        <section className="grid gap-5">
          <h2 className="heading text-xl">{t('billingAddress')}</h2>
          <AddressFields {...common} prefix="billing." section="billing" values={billing} demanded />
        </section>
      )}
      <div className="flex flex-wrap-reverse items-center justify-between gap-4">
        <a href={`${prefix}/cart`} className={shopButton({ variant: 'quiet' })}>
          <ShopIcon name="previous" className="rtl:-scale-x-100" />
          {t('back')}
        </a>
        <SubmitButton>{needsShipping ? t('toDelivery') : t('toPayment')}</SubmitButton>
      </div>
    </form>
  )
}

function useFieldErrors(answer: FormAnswer | null): Record<string, string> {
  const t = useTranslations('checkout.problem')
  if (answer?.code !== 'invalid') return {}
  return Object.fromEntries(
    Object.entries(answer.values).map(([name, kind]) => [
      name,
      kind === 'required' ? t('required') : name === 'email' ? t('email') : t('invalid'),
    ]),
  )
}

/** The customer's own address that goes into the form: the picked one, else the default where the checkout has none yet. */
function ownAddress(shopper: KnownShopper | null, hasAddress: boolean): CustomerAddress | undefined {
  const picked = shopper?.addresses.find(({ id }) => id === shopper.pickedId)
  return picked ?? (hasAddress ? undefined : shopper?.addresses[0])
}

/** What was typed last, else what is known, else the store's own country. */
function addressValues(
  stored: Partial<NonNullable<Checkout['shippingAddress']>> | null,
  kept: FormAnswer['kept'],
  prefix: string,
  country: string,
): Partial<Record<AddressField, string>> {
  const entries = ADDRESS_FIELDS.map((field) => [field, kept[prefix + field] ?? stored?.[field] ?? ''] as const)
  const values = Object.fromEntries(entries) as Record<AddressField, string>
  return { ...values, country: values.country || country }
}
