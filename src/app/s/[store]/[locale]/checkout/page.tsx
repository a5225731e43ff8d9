import { CheckoutFrame } from '@/features/checkout/components/checkout-frame'
import { ContactAndAddress, type KnownShopper } from '@/features/checkout/components/contact-and-address'
import { ClientMessages } from '@/i18n/client-messages'
import { countryChoices } from '@/lib/countries'
import { checkoutMetadata, type CheckoutPageProps, openCheckout } from '@/trpc/server-checkout'
import type { Storefront } from '@/trpc/server-storefront'

export const generateMetadata = checkoutMetadata

export default async function CheckoutAddressPage(props: CheckoutPageProps) {
  const { page, checkout, answer } = await openCheckout(props, 'address')
  const { address } = await props.searchParams
  return (
    <ClientMessages namespaces={['checkout', 'promotions.hints', 'promotions.refusals', 'promotions.shop']}>
      <CheckoutFrame step="address" cart={checkout.cart} answer={answer} prefix={page.prefix}>
        <ContactAndAddress
          checkout={checkout}
          answer={answer}
          prefix={page.prefix}
          countries={countryChoices(page.locale)}
          storeCountry={page.layout.store.country}
          shopper={await knownShopper(page, typeof address === 'string' ? address : null)}
        />
      </CheckoutFrame>
    </ClientMessages>
  )
}

async function knownShopper({ storefront }: Storefront, pickedId: string | null): Promise<KnownShopper | null> {
  const customer = await storefront.customers.me({})
  return customer && { ...customer, addresses: await storefront.customers.addresses({}), pickedId }
}
