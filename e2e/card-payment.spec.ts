import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { call } from './support/admin-call'
import { stripeBooks } from './support/doubles'
import { freshWord, openStore, register } from './support/merchant'
import { checkOutAsGuest } from './support/shopper'
import { expect, test } from './support/test'

/**
 * Money from its first day to its last: a merchant's own Stripe account, a payment with 3-D Secure, a part of the order sent, one discounted
 * piece sent back and paid back; and every book has the same figures.
 */
test('a card payment, from connecting Stripe to the refund of a discounted piece', async ({ page, openShop }, info) => {
  test.setTimeout(420_000)
  const word = `${info.project.name}${freshWord()}`.toLowerCase()
  await register(page, word)
  const slug = await openStore(page, word, 'fashion')
  await connectStripe(page, slug)
  await discountOrders(page, slug)

  const shopper = await openShop(slug)
  await fillCart(shopper)
  const trackingUrl = await checkOutAsGuest(shopper, `shopper-${word}@example.test`, {
    method: 'stripe:card',
    pay: payWithAuthentication,
  })

  const orderId = await openOrder(page, slug)
  await expect(page.getByText('Paid', { exact: true }).locator('visible=true').first()).toBeVisible()
  await expectAccessible(page)
  await sendTwoPieces(page)
  await shopper.goto(trackingUrl)
  await expect(shopper.getByText('TRACK-4711')).toBeVisible()
  await askForReturn(shopper)
  await takeBackAndRefund(page)

  await shopper.goto(trackingUrl)
  await expectAccessible(shopper)
  await expectNoSidewaysScroll(shopper)
  await compareBooks(page, slug, orderId)
})

async function connectStripe(page: Page, slug: string): Promise<void> {
  await page.goto(`/admin/${slug}/settings/payments`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Connect Stripe' }).click()
  await page.getByRole('button', { name: 'Fill everything in' }).click()
  await expect(page).toHaveURL(/settings\/payments/)
  await expect(page.getByText('Connected', { exact: true })).toBeVisible()
  await page.getByRole('switch', { name: /^Card/ }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

/** 7 % off every order: on three pieces it does not come out even. */
async function discountOrders(page: Page, slug: string): Promise<void> {
  const rules = { actions: [{ kind: 'percentage', on: 'order', ratePpm: 70_000 }] }
  const { id } = await call<{ id: string }>(page, slug, 'promotions.save', { name: 'Opening week', rules })
  await call(page, slug, 'promotions.setState', { id, state: 'live' })
}

async function fillCart(shopper: Page): Promise<void> {
  for (const [index, pieces] of ['3', '1'].entries()) {
    await shopper.goto('/products')
    await shopper.locator('article a').nth(index).click()
    await shopper.locator('input[name=quantity]').fill(pieces)
    await shopper.getByRole('button', { name: 'Add to cart' }).first().click()
    await expect(shopper.getByText(/is in your cart/).first()).toBeVisible()
  }
  await shopper.goto('/cart')
  await expect(shopper.getByText('Opening week').first()).toBeVisible()
}

async function payWithAuthentication(shopper: Page): Promise<void> {
  await shopper.getByRole('button', { name: 'Pay with a card that asks for 3-D Secure' }).click()
  await shopper.getByRole('button', { name: 'Complete authentication' }).click()
}

async function openOrder(page: Page, slug: string): Promise<string> {
  await page.goto(`/admin/${slug}/orders`)
  await page.locator('a[href*="/orders/0"]:visible').first().click()
  await expect(page).toHaveURL(/orders\/0/)
  return page.url().split('/').at(-1) ?? ''
}

/** Two of the three pieces; the rest follows another day. */
async function sendTwoPieces(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Send/ }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByLabel(/^Pieces of/)
    .first()
    .fill('2')
  await dialog
    .getByLabel(/^Pieces of/)
    .last()
    .fill('0')
  await dialog.getByLabel('Tracking number').fill('TRACK-4711')
  await confirm(page, 'Send 2 items')
  await expect(page.getByText('TRACK-4711').first()).toBeVisible()
  await expect(page.getByText('Partly sent').locator('visible=true').first()).toBeVisible()
}

async function askForReturn(shopper: Page): Promise<void> {
  await shopper.getByRole('link', { name: 'Return items' }).click()
  await expectAccessible(shopper)
  await shopper.getByLabel('Pieces').first().selectOption('1')
  await shopper.getByLabel('Reason').first().selectOption('size')
  await shopper.getByRole('button', { name: 'Ask for the return' }).click()
  await expect(shopper.getByText('Waiting for an answer')).toBeVisible()
}

async function takeBackAndRefund(page: Page): Promise<void> {
  await page.reload()
  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await confirm(page, 'Approve return')
  await page.getByRole('button', { name: 'Receive', exact: true }).click()
  await confirm(page, 'Receive 1 item')
  // The first is the order's own, this one the return's.
  await page.getByRole('button', { name: 'Refund', exact: true }).last().click()
  await expectAccessible(page)
  await confirm(page, /^Refund \$/)
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('Given back', { exact: true }).first()).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
}

interface Order {
  readonly totals: { readonly totalMinor: number }
  readonly lines: readonly { quantity: number; totalMinor: number; discountMinor: number }[]
  readonly payments: readonly { amountMinor: number; refundedMinor: number; state: string }[]
}
interface Documents {
  readonly documents: readonly { kind: string; totalMinor: number }[]
}

/** The order, its documents, Stripe's books and the ledger tell one story, to the cent. */
async function compareBooks(page: Page, slug: string, id: string): Promise<void> {
  const order = await call<Order>(page, slug, 'orders.get', { id }, 'query')
  const [line] = order.lines
  const [payment] = order.payments
  const total = order.totals.totalMinor
  expect(line?.discountMinor).toBeGreaterThan(0)
  const piece = Math.round((line?.totalMinor ?? 0) / (line?.quantity ?? 1))
  expect(order.payments).toHaveLength(1)
  expect(payment).toMatchObject({ state: 'succeeded', amountMinor: total, refundedMinor: piece })

  const { intents, charges, refunds } = await stripeBooks()
  const intent = intents.find(({ metadata }) => metadata.orderId === id)
  const charge = charges.find(({ payment_intent }) => payment_intent === intent?.id)
  expect(intent?.amount_received).toBe(total)
  expect(charge).toMatchObject({ amount_refunded: piece, application_fee_amount: Math.round(total * 0.02) })
  expect(refunds.filter(({ payment_intent }) => payment_intent === intent?.id)).toMatchObject([
    { amount: piece, status: 'succeeded' },
  ])

  const { documents } = await call<Documents>(page, slug, 'documents.ofOrder', { orderId: id }, 'query')
  expect(documents.map(({ kind, totalMinor }) => [kind, totalMinor])).toEqual([
    ['invoice', total],
    ['credit_note', piece],
  ])

  await page.goto(`/admin/${slug}/reconciliation`)
  await page.getByRole('button', { name: 'Compare now' }).click()
  await expect(page.getByText('All in order').first()).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
}

/** Sends the form of the open dialog; once it is done the dialog is gone. */
async function confirm(page: Page, name: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name }).click()
  await expect(dialog).toBeHidden()
}
