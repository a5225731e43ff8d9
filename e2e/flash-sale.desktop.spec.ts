import type { Page } from '@playwright/test'
import { call } from './support/admin-call'
import { freshWord, openStore, register } from './support/merchant'
import { expect, test } from './support/test'

/** A sale that begins and ends while the page is open: the shopper sees both without reloading, and keeps the chosen size. */
test('a flash sale starts while the page is open', async ({ page, openShop }) => {
  test.setTimeout(240_000)
  const word = freshWord().toLowerCase()
  await register(page, word)
  const slug = await openStore(page, word, 'fashion')

  const shopper = await openShop(slug)
  await shopper.goto('/products')
  await shopper.locator('article a').first().click()
  const price = shopper.locator('form[action$="/cart/add"] [aria-live]')
  await expect(price.locator('s')).toHaveCount(0)

  const startsAt = new Date(Date.now() + 16_000)
  const endsAt = new Date(startsAt.getTime() + 10_000)
  await planSale(page, slug, { startsAt, endsAt })
  // Once the plan has reached the caches, a page knows when its price changes.
  await shopper.waitForTimeout(4_000)
  await shopper.reload()
  await shopper.locator('form a[href*="?variant="]:not([aria-current])').last().click()
  await expect(shopper).toHaveURL(/variant=/)
  const chosen = shopper.url()
  const quantity = shopper.locator('input[name=quantity]')
  await quantity.fill('3')
  await expect(price.locator('s')).toHaveCount(0)

  await expect(price.locator('s')).toBeVisible({ timeout: startsAt.getTime() - Date.now() + 2_000 })
  await expect(price.locator('time')).toHaveAttribute('datetime', endsAt.toISOString())
  expect(shopper.url()).toBe(chosen)
  await expect(quantity).toHaveValue('3')
  await expect(price.locator('s')).toHaveCount(0, { timeout: endsAt.getTime() - Date.now() + 2_000 })
})

/** Through the procedures that the builder calls. */
async function planSale(page: Page, slug: string, schedule: { startsAt: Date; endsAt: Date }): Promise<void> {
  const { startsAt, endsAt } = schedule
  const rules = {
    actions: [{ kind: 'percentage', on: 'catalogue', ratePpm: 250_000 }],
    schedule: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  }
  const { id } = await call<{ id: string }>(page, slug, 'promotions.save', { name: 'Flash sale', rules })
  await call(page, slug, 'promotions.setState', { id, state: 'live' })
}
