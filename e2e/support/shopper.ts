import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessibility'
import { fillAddress } from './address'

/**
 * From the cart page to the confirmation, as a guest who pays at the test gateway; every page on the way is looked at. Returns the address
 * of the confirmation, which is the tracking page too.
 */
export async function checkOutAsGuest(shopper: Page, email: string): Promise<string> {
  await shopper
    .getByRole('link', { name: 'Check out' })
    .or(shopper.getByRole('button', { name: 'Check out' }))
    .first()
    .click()

  await shopper.getByLabel('Email').fill(email)
  await fillAddress(shopper, { country: 'US', postalCode: '10001', city: 'New York', region: 'NY' })
  await expectAccessible(shopper)
  await expectNoSidewaysScroll(shopper)
  await shopper.getByRole('button', { name: 'Continue to delivery' }).click()
  await expect(shopper).toHaveURL(/delivery/)
  await expectAccessible(shopper)
  await shopper.locator('input[name=shippingMethodId]').first().check({ force: true })
  await shopper.getByRole('button', { name: 'Continue to payment' }).click()
  await expect(shopper).toHaveURL(/payment/)
  await shopper.locator('input[name=paymentMethod][value="test:gateway"]').check({ force: true })
  await expectAccessible(shopper)
  await shopper.getByRole('button', { name: /Place order/ }).click()

  await expect(shopper).toHaveURL(/\/pay\/test\//)
  await expectAccessible(shopper)
  await shopper.getByRole('button', { name: /approve/i }).click()
  await expect(shopper.getByText('Thank you, your order is placed')).toBeVisible()
  await expectAccessible(shopper)
  await expectNoSidewaysScroll(shopper)
  return shopper.url()
}
