import { CheckoutFrame } from '@/features/checkout/components/checkout-frame'
import { PaymentStep } from '@/features/checkout/components/payment-step'
import { newId } from '@/lib/ids'
import { checkoutMetadata, type CheckoutPageProps, openCheckout } from '@/trpc/server-checkout'

export const generateMetadata = checkoutMetadata

export default async function CheckoutPaymentPage(props: CheckoutPageProps) {
  const { page, checkout, answer } = await openCheckout(props, 'payment')
  return (
    <CheckoutFrame step="payment" cart={checkout.cart} answer={answer} prefix={page.prefix}>
      <PaymentStep checkout={checkout} answer={answer} prefix={page.prefix} idempotencyKey={newId()} />
    </CheckoutFrame>
  )
}
