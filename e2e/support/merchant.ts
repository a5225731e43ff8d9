import { expect, type Page } from '@playwright/test'

/** A word that no other run has used. */
export function freshWord(): string {
  return `${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`
}

/** Registers a merchant on the platform and leaves the browser signed in. */
export async function register(page: Page, word: string): Promise<void> {
  await page.goto('/register')
  await page.locator('input[name=name]').fill('Ana Merchant')
  await page.locator('input[name=email]').fill(`ana-${word}@example.test`)
  await page.locator('input[name=password]').fill('a colonnade of olives')
  await page
    .locator('main')
    .getByRole('button', { name: /account|register|sign up/i })
    .click()
  await expect(page).not.toHaveURL(/register/)
}

/** Opens a store from a template and waits for its admin. Returns its slug. */
export async function openStore(page: Page, word: string, template: string): Promise<string> {
  const slug = `shop-${word}`
  await page.goto('/stores/new')
  await page.locator('input[name=name]').fill(`Shop ${word}`)
  await page.locator('input[name=slug]').fill(slug)
  await page.locator(`label:has(input[name=template][value=${template}])`).click()
  await page.getByRole('button', { name: 'Open the store' }).click()
  await page.waitForURL(new RegExp(`/admin/${slug}`), { timeout: 30_000 })
  return slug
}
