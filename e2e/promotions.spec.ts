import type { Locator, Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { freshWord, openStore, register } from './support/merchant'
import { checkOutAsGuest } from './support/shopper'
import { expect, test } from './support/test'

/** Buy 2 of one category, get the cheapest of another at half price: not with other product discounts, Fridays only, first 100 uses. */
test('a merchant builds, previews and schedules a promotion, and a shopper has it', async ({
  page,
  openShop,
}, info) => {
  test.setTimeout(360_000)
  const word = `${info.project.name}${freshWord()}`.toLowerCase()
  await register(page, word)
  const slug = await openStore(page, word, 'fashion')

  await page.goto(`/admin/${slug}/promotions`)
  await expect(page.getByText('No promotions yet')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /Buy 2, get 1 free/ }).click()
  await buildOffer(page)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await previewOnFridayAndSaturday(page)
  await schedule(page)

  await page.goto(`/admin/${slug}/promotions?state=scheduled`)
  await expect(page.getByText('Friday shoes').locator('visible=true').first()).toBeVisible()
  await expect(page.getByText('0 of 100').locator('visible=true').first()).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await openToday(page)
  const shopper = await openShop(slug)
  await seeItWorkAndNot(shopper)
  await checkOutAsGuest(shopper, `shopper-${word}@example.test`)
  await expect(shopper.getByText('Friday shoes').first()).toBeVisible()

  await page.goto(`/admin/${slug}/orders`)
  await page.locator('a[href*="/orders/0"]:visible').first().click()
  await expect(page.getByText('Friday shoes').first()).toBeVisible()
  await page.goto(`/admin/${slug}/promotions`)
  await expect(page.getByText('1 of 100').locator('visible=true').first()).toBeVisible()
})

/** A combobox of the builder: opens it, types, takes the first that is found. */
async function pick(page: Page, box: Locator, text: string): Promise<void> {
  await box.click()
  await page.getByPlaceholder('Search by name').fill(text)
  await page
    .getByRole('option', { name: new RegExp(text) })
    .first()
    .click()
}

async function buildOffer(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: false }).first().fill('Friday shoes')
  const sides = [
    { legend: 'They buy', category: 'Scarves' },
    { legend: 'They get', category: 'Shoes' },
  ]
  for (const { legend, category } of sides) {
    const side = page.getByRole('group', { name: legend })
    await side.getByLabel('Which items').first().selectOption({ label: 'Certain categories' })
    await pick(page, side.getByRole('combobox', { name: 'Value' }), category)
    await expect(side.getByRole('button', { name: `Remove ${category}` }).first()).toBeVisible()
  }
  await page.getByLabel('How much').fill('50')
  await page.getByRole('button', { name: 'Only on certain days or hours' }).click()
  await page.getByRole('button', { name: 'Friday' }).click()
  await page.getByLabel('Uses in all').fill('100')
  await page.getByLabel('Product discounts').uncheck()
  const sentence = page.getByRole('region', { name: 'In words' })
  await expect(sentence).toContainText('Buy 2 of Scarves')
  await expect(sentence).toContainText('get 1 of Shoes at 50% off (the cheapest)')
  await expect(sentence).toContainText('Friday')
  await expect(sentence).toContainText('100 orders')
  await expect(sentence).toContainText('Not with product discounts')
}

/** The pane beside the builder, or on a phone the sheet over it. */
async function openPreview(page: Page): Promise<Locator> {
  const button = page.getByRole('button', { name: 'Preview', exact: true })
  if (!(await button.isVisible())) return page.getByRole('complementary', { name: 'Preview' })
  await button.click()
  return page.getByRole('dialog', { name: 'Preview' })
}

async function previewOnFridayAndSaturday(page: Page): Promise<void> {
  const preview = await openPreview(page)
  const add = preview.getByRole('combobox', { name: 'Add a product…' })
  await pick(page, add, 'Silk square scarf')
  await preview.getByLabel(/^Quantity of Silk/).fill('2')
  await pick(page, add, 'Canvas sneakers')
  await preview.getByText('Shopper, time and delivery').click()
  await preview.getByLabel('Moment').fill('2030-01-04T12:00')
  await expect(preview.getByText('Applies', { exact: true })).toBeVisible()
  await expect(preview.getByText(/It takes off/)).toBeVisible()
  await expectAccessible(page)
  await preview.getByLabel('Moment').fill('2030-01-05T12:00')
  await expect(preview.getByText('Does not apply')).toBeVisible()
  await expect(preview.getByText(/Not at this hour: Saturday/)).toBeVisible()
  await page.keyboard.press('Escape')
}

async function schedule(page: Page): Promise<void> {
  await page.getByLabel('Starts').fill('2030-01-01T00:00')
  await page.getByRole('button', { name: 'Schedule', exact: true }).click()
  await expect(page).toHaveURL(/\/promotions\/0/)
  await expect(page.getByText('Scheduled', { exact: true }).first()).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Name', { exact: false }).first()).toHaveValue('Friday shoes')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
}

/** So that the journey has no need of a Friday: on from now, today as well. */
async function openToday(page: Page): Promise<void> {
  await page.getByText('Friday shoes').locator('visible=true').first().click()
  await expect(page).toHaveURL(/\/promotions\/0/)
  await page.getByLabel('Starts').fill('')
  const today = new Date().toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
  if (today !== 'Friday') await page.getByRole('button', { name: today }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Active', { exact: true }).first()).toBeVisible()
}

/** Two scarves bring half-price shoes, one does not: then the cart says what is missing. */
async function seeItWorkAndNot(shopper: Page): Promise<void> {
  await shopper.goto('/products/silk-square-scarf')
  await addToCart(shopper)
  await shopper.goto('/products/canvas-sneakers')
  await addToCart(shopper)
  const missing = shopper.getByText('Add 1 more of the items on offer for “Friday shoes”')
  // The promotion is seen within two seconds of its saving.
  await expect(async () => {
    await shopper.goto('/cart')
    await expect(missing.first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 10_000 })
  await expectAccessible(shopper)
  const scarf = shopper.getByRole('listitem').filter({ has: shopper.getByLabel(/^Quantity of Silk/) })
  await scarf.getByLabel(/^Quantity of Silk/).fill('2')
  await scarf.getByRole('button', { name: 'Update' }).click()
  await expect(missing).toHaveCount(0)
  await expect(shopper.getByText('Friday shoes').first()).toBeVisible()
  await expectAccessible(shopper)
  await expectNoSidewaysScroll(shopper)
}

async function addToCart(shopper: Page): Promise<void> {
  await shopper.getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(shopper.getByText(/is in your cart|It is in your cart/).first()).toBeVisible()
}
