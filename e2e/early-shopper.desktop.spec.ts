import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

/** On a slow line a page is there before its script: what is typed and chosen in between counts. */
test('what a shopper fills in before the script comes is kept', async ({ openShop }) => {
  const shopper = await openShop('lumen')
  const holdScript = await scriptGate(shopper)

  let letThrough = holdScript()
  await shopper.goto('/products/ribbed-beanie', { waitUntil: 'commit' })
  await shopper.locator('input[name=quantity]').fill('3')
  await shopper.locator('input[name=q]').first().fill('linen')
  letThrough()
  await isReady(shopper, 'input[name=quantity]')
  await expect(shopper.locator('input[name=q]').first()).toHaveValue('linen')
  await shopper.getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(shopper.getByRole('dialog').getByText('3', { exact: true }).first()).toBeVisible()

  letThrough = holdScript()
  await shopper.goto('/checkout', { waitUntil: 'commit' })
  await shopper.locator('select[name=country]').selectOption('CA')
  letThrough()
  await isReady(shopper, 'select[name=country]')
  await expect(shopper.locator('select[name=country]')).toHaveValue('CA')
  // Where a province is needed, the field demands it.
  await expect(shopper.locator('input[name=region]')).toHaveAttribute('required')
})

/** Gives a function that holds all script back from then on; what it gives lets it through. */
async function scriptGate(page: Page): Promise<() => () => void> {
  let gate = Promise.resolve()
  await page.route('**/_next/static/**/*.js', async (route) => {
    await gate
    await route.continue()
  })
  return () => {
    let open = () => {}
    gate = new Promise<void>((resolve) => {
      open = resolve
    })
    return () => open()
  }
}

/** React has taken over what the server sent: it marks the elements that it knows. */
async function isReady(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (sought) => Object.keys(document.querySelector(sought) ?? {}).some((key) => key.startsWith('__react')),
    selector,
  )
}
