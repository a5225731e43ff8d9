import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { call } from './support/admin-call'
import { chargeBack, payherePayments } from './support/doubles'
import { freshWord, openStore, register } from './support/merchant'
import { checkOutAsGuest } from './support/shopper'
import { expect, test } from './support/test'

/** A payment by PayHere, and its charge-back: order page, invoice, reconciliation and PayHere's books have the same figures. */
test('a payment by PayHere and its charge-back', async ({ page, openShop }) => {
  test.setTimeout(360_000)
  const word = freshWord().toLowerCase()
  await register(page, word)
  const slug = await openStore(page, word, 'fashion')
  await connectPayhere(page, slug)

  const shopper = await openShop(slug)
  await shopper.goto('/products')
  await shopper.locator('article a').first().click()
  await shopper.getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(shopper.getByText(/is in your cart/).first()).toBeVisible()
  await shopper.goto('/cart')
  await checkOutAsGuest(shopper, `shopper-${word}@example.test`, { method: 'payhere:checkout', pay: payAtPayhere })

  await page.goto(`/admin/${slug}/orders`)
  await page.locator('a[href*="/orders/0"]:visible').first().click()
  await expect(page).toHaveURL(/orders\/0/)
  const id = page.url().split('/').at(-1) ?? ''
  const order = await call<Order>(page, slug, 'orders.get', { id }, 'query')
  const total = order.totals.totalMinor
  const [payment] = order.payments
  expect(order).toMatchObject({ status: 'placed', paymentState: 'paid' })
  const paid = (await payherePayments()).find(({ orderId }) => orderId === payment?.id)
  expect(paid).toMatchObject({ gross: total, currency: 'USD', status: 'RECEIVED' })
  const { documents } = await call<Documents>(page, slug, 'documents.ofOrder', { orderId: id }, 'query')
  expect(documents).toMatchObject([{ kind: 'invoice', totalMinor: total }])

  await chargeBack(paid?.paymentId ?? 0)
  await page.reload()
  await expect(page.getByText(/Dispute lost|Payment disputed/).first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.goto(`/admin/${slug}/reconciliation`)
  await page.getByRole('button', { name: 'Compare now' }).click()
  await expectAccessible(page)
})

async function connectPayhere(page: Page, slug: string): Promise<void> {
  await page.goto(`/admin/${slug}/settings/payments`)
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.getByLabel('Merchant ID').fill('121212')
  await page
    .getByLabel(/Merchant secret/)
    .first()
    .fill('secret-of-payhere')
  await page.getByLabel('App ID').fill('app')
  await page.getByLabel('App secret').fill('app-secret')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Connect', exact: true }).last().click()
  await expect(page.getByText('PayHere is saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Test the connection' }).click()
  await expect(page.getByText('PayHere answers, and the keys are right.')).toBeVisible()
  await page.getByRole('switch', { name: /^PayHere/ }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  await expect(page.getByText(/Shoppers are not offered it yet/)).toHaveCount(0)
}

async function payAtPayhere(shopper: Page): Promise<void> {
  await shopper.getByRole('button', { name: /^Pay USD/ }).click()
}

interface Order {
  readonly status: string
  readonly paymentState: string
  readonly totals: { readonly totalMinor: number }
  readonly payments: readonly { readonly id: string }[]
}
interface Documents {
  readonly documents: readonly { readonly kind: string; readonly totalMinor: number }[]
}
