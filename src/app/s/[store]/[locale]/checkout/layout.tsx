import type { ReactNode } from 'react'
import { CheckoutFooter, CheckoutHeader } from '@/features/checkout/components/checkout-surround'
import { openStorefront, type StoreParams } from '@/trpc/server-storefront'

/** The checkout stands apart from the shop: nothing on it leads away by accident. */
export default async function CheckoutLayout({ params, children }: { params: StoreParams; children: ReactNode }) {
  const { storefront, layout, prefix } = await openStorefront(params)
  const pages = await storefront.content.pages()
  return (
    <>
      <CheckoutHeader layout={layout} prefix={prefix} />
      <main id="content" tabIndex={-1} className="grow outline-none">
        {children}
      </main>
      <CheckoutFooter layout={layout} prefix={prefix} pages={pages} />
    </>
  )
}
