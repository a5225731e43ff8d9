import type { Page } from '@playwright/test'

const FIELDS = {
  'given-name': 'Maria',
  'family-name': 'Santos',
  'address-line1': 'Main Street 1',
} as const

/** Fills in the delivery address of the checkout's first step, found by what browsers would autofill. */
export async function fillAddress(
  shopper: Page,
  place: { country: string; postalCode: string; city: string; region?: string },
): Promise<void> {
  const country = shopper.locator('select[autocomplete$="country"]').first()
  if ((await country.inputValue()) !== place.country) await country.selectOption(place.country)
  const values = { ...FIELDS, 'postal-code': place.postalCode, 'address-level2': place.city }
  for (const [token, value] of Object.entries(values)) {
    await shopper.locator(`input[autocomplete$="${token}"]`).first().fill(value)
  }
  const region = shopper.locator('[autocomplete$="address-level1"]').first()
  if (!place.region || !(await region.isVisible())) return
  if ((await region.evaluate((element) => element.tagName)) === 'SELECT') await region.selectOption(place.region)
  else await region.fill(place.region)
}
