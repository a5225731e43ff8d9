import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { freshWord } from './support/merchant'
import { expect, test } from './support/test'

/** Who has an account types nothing twice: the checkout has the address already, and another one by a tap. */
test('a customer finds their addresses in the checkout', async ({ openShop }) => {
  const shopper = await openShop('lumen')
  const email = `${freshWord().toLowerCase()}@example.test`
  await shopper.goto('/account/register')
  await shopper.getByLabel('First name').fill('Ana')
  await shopper.getByLabel('Last name').fill('Ionescu')
  await shopper.getByLabel(/^E-?mail/).fill(email)
  await shopper.getByLabel(/^Password/).fill('lanterns-over-the-harbour')
  await shopper.locator('main form button[type=submit]').click()
  await expect(shopper).toHaveURL(/\/account/)

  await saveAddress(shopper, { line1: 'Strada Lungă 1', city: 'Brașov', postalCode: '500035' })
  await saveAddress(shopper, { line1: 'Calea Victoriei 9', city: 'București', postalCode: '010061' })

  await shopper.goto('/products/ribbed-beanie')
  await shopper.getByRole('button', { name: 'Add to cart' }).first().click()
  await expect(shopper.getByRole('dialog')).toBeVisible()
  await shopper.goto('/checkout')
  await expect(shopper.getByText(`Signed in as ${email}`)).toBeVisible()
  await expect(shopper.locator('input[name=email]')).toHaveValue(email)
  await expect(shopper.locator('input[name=line1]')).toHaveValue('Strada Lungă 1')
  await expectAccessible(shopper)
  await expectNoSidewaysScroll(shopper)

  await shopper.getByRole('link', { name: /Calea Victoriei 9/ }).click()
  await expect(shopper.locator('input[name=city]')).toHaveValue('București')
  await expect(shopper.locator('select[name=country]')).toHaveValue('RO')
  await shopper.getByRole('button', { name: 'Continue to delivery' }).click()
  await expect(shopper).toHaveURL(/delivery/)
  await expect(shopper.getByText(/Calea Victoriei 9.*Romania/)).toBeVisible()
})

async function saveAddress(shopper: Page, address: { line1: string; city: string; postalCode: string }): Promise<void> {
  await shopper.goto('/account/addresses?edit=new')
  const fields = { firstName: 'Ana', lastName: 'Ionescu', ...address }
  await shopper.locator('select[name=country]').selectOption('RO')
  for (const [name, value] of Object.entries(fields)) await shopper.locator(`input[name=${name}]`).fill(value)
  await shopper.getByRole('button', { name: 'Save address' }).click()
  await expect(shopper.getByText(address.line1)).toBeVisible()
}
