import { expect, it } from 'vitest'
import { checkProperties } from '@/test/promotions/properties'

/* Drill 16 with a thousand carts for each property; `npm run drill -- promotion-properties` tries ten thousand. */

it.each(Object.entries(checkProperties))('%s', { timeout: 60_000 }, (_, check) => {
  expect(() => check(1_000)).not.toThrow()
})
