import { expect, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessibility'
import { fillAddress } from './address'

/** A way to pay, and what the shopper does on the provider's pages. */
export interface WayToPay {
  readonly method: string
  readonly pay: (shopper: Page) => Promise<void>
}

const AT_THE_TEST_GATEWAY: WayToPay = {
  method: 'test:gateway',
  pay: async (shopper) => {
    await expect(shopper).toHaveURL(/\/pay\/test\//)
    await expectAccessible(shopper)
    await shopper.getByRole('button', { name: /approve/i }).click()
  },
}

/**
 * From the cart page to the confirmation, as a guest; every page on the way is looked at. Returns the address of the confirmation, which is
 * the tracking page too.
 */
export async function checkOutAsGuest(
  shopper: Page,
  email: string,
  { method, pay }: WayToPay = AT_THE_TEST_GATEWAY,
): Promise<string> {
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
  await shopper.locator(`input[name=paymentMethod][value="${method}"]`).check({ force: true })
  await expectAccessible(shopper)
  await shopper.getByRole('button', { name: /Place order/ }).click()

  await pay(shopper)
  await expect(shopper.getByText('Thank you, your order is placed')).toBeVisible()
  await expectAccessible(shopper)
  await expectNoSidewaysScroll(shopper)
  return shopper.url()
}
