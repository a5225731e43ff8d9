import { fillAddress } from './support/address'
import { expect, test } from './support/test'

/** Browsing, filling the cart and checking out are plain links and forms: nothing of it waits for a script. */
test('a shopper finds, orders and pays without JavaScript', async ({ page, baseURL }) => {
  test.setTimeout(120_000)
  const shop = new URL(baseURL ?? '')
  shop.hostname = `lumen.${shop.hostname}`
  await page.goto(new URL('/search?q=sneekers', shop).toString())
  await page
    .getByRole('link', { name: /sneakers/i })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/sneakers/i)
  await page.getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(page).toHaveURL(/\/cart/)
  await page
    .getByRole('link', { name: 'Check out' })
    .or(page.getByRole('button', { name: 'Check out' }))
    .first()
    .click()

  await page.getByLabel('Email').fill('maria@example.test')
  await fillAddress(page, { country: 'ES', postalCode: '28013', city: 'Madrid', region: 'M' })
  await page.getByRole('button', { name: 'Continue to delivery' }).click()
  await expect(page).toHaveURL(/delivery/)
  await page.locator('input[name=shippingMethodId]').first().check()
  await page.getByRole('button', { name: 'Continue to payment' }).click()
  await expect(page).toHaveURL(/payment/)
  await page.locator('input[name=paymentMethod][value="test:gateway"]').check()
  await page.getByRole('button', { name: /Place order/ }).click()
  await expect(page).toHaveURL(/\/pay\/test\//)
  await page.getByRole('button', { name: /approve/i }).click()
  await expect(page.getByText('Thank you, your order is placed')).toBeVisible()
})
