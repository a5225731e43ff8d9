import { CheckoutFrame } from '@/features/checkout/components/checkout-frame'
import { DeliveryStep } from '@/features/checkout/components/delivery-step'
import { checkoutMetadata, type CheckoutPageProps, openCheckout } from '@/trpc/server-checkout'

export const generateMetadata = checkoutMetadata

export default async function CheckoutDeliveryPage(props: CheckoutPageProps) {
  const { page, checkout, answer } = await openCheckout(props, 'delivery')
  return (
    <CheckoutFrame step="delivery" cart={checkout.cart} answer={answer} prefix={page.prefix}>
      <DeliveryStep checkout={checkout} answer={answer} prefix={page.prefix} />
    </CheckoutFrame>
  )
}
