import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { freshWord, openStore, register } from './support/merchant'
import { checkOutAsGuest } from './support/shopper'
import { expect, test } from './support/test'

const CSV = fileURLToPath(new URL('fixtures/wardrobe.csv', import.meta.url))

/** The whole way: a merchant opens a store and fills it, a shopper buys, the merchant sends, the shopper sees it. */
test('from registering to the parcel on its way', async ({ page, openShop }, info) => {
  test.setTimeout(360_000)
  const word = `${info.project.name}${freshWord()}`.toLowerCase()
  await register(page, word)
  const slug = await openStore(page, word, 'fashion')
  await expectAccessible(page)
  await importProducts(page, slug)

  const shopper = await openShop(slug)
  await findByMisspeltWord(shopper)
  const trackingUrl = await buy(shopper, word)

  await sendParcel(page, slug, word)
  await shopper.goto(trackingUrl)
  await expect(shopper.getByText('TRACK-4711')).toBeVisible()
  await expectAccessible(shopper)
})

async function importProducts(page: Page, slug: string): Promise<void> {
  await page.goto(`/admin/${slug}/products/import`)
  await page.locator('input[type=file]').setInputFiles(CSV)
  await expect(page.getByRole('button', { name: /import 2 products/i })).toBeVisible({ timeout: 20_000 })
  await expectAccessible(page)
  await page.getByRole('button', { name: /import 2 products/i }).click()
  await expect(page.getByText(/2 .*(created|added|new)/i).first()).toBeVisible({ timeout: 20_000 })
}

async function findByMisspeltWord(shopper: Page): Promise<void> {
  await shopper.goto('/')
  await expectAccessible(shopper)
  await expectNoSidewaysScroll(shopper)
  // The import is seen within two seconds, cached pages and all.
  await expect(async () => {
    await shopper.goto('/search?q=harbor+anorack')
    await expect(shopper.getByRole('link', { name: /Harbour Anorak/ }).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 10_000 })
  await expectAccessible(shopper)
  await shopper
    .getByRole('link', { name: /Harbour Anorak/ })
    .first()
    .click()
  await expect(shopper.getByRole('heading', { level: 1, name: 'Harbour Anorak' })).toBeVisible()
  await expectAccessible(shopper)
  await expectNoSidewaysScroll(shopper)
}

/** Picks a variant and checks out as a guest with the test gateway. Returns the tracking page's address. */
async function buy(shopper: Page, word: string): Promise<string> {
  await shopper
    .getByRole('link', { name: /^Medium/ })
    .first()
    .click()
  await expect(shopper).toHaveURL(/variant=/)
  await shopper.getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(shopper.getByText(/Harbour Anorak is in your cart|It is in your cart/).first()).toBeVisible()
  await shopper.goto('/cart')
  await expectAccessible(shopper)
  return checkOutAsGuest(shopper, `shopper-${word}@example.test`)
}

async function sendParcel(page: Page, slug: string, word: string): Promise<void> {
  await page.goto(`/admin/${slug}/orders`)
  // The row's link, in the table or on the phone's card.
  await page.locator('a[href*="/orders/0"]:visible').first().click()
  await expect(page.getByText(`shopper-${word}@example.test`).first()).toBeVisible()
  await expect(page.getByText('Harbour Anorak').first()).toBeVisible()
  await expectAccessible(page)
  await page
    .getByRole('button', { name: /^(send|fulfil|ship)/i })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/tracking number/i).fill('TRACK-4711')
  await dialog
    .getByRole('button', { name: /send|fulfil|ship|mark/i })
    .last()
    .click()
  await expect(page.getByText('TRACK-4711').first()).toBeVisible()
}
