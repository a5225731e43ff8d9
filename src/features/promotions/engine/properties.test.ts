import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { checkProperties } from '@/test/promotions/properties'

/*
 * Drill 16 with a thousand carts for each property, the same ones each time, so that a change is judged by itself;
 * `npm run drill -- promotion-properties` tries ten thousand new ones.
 */

beforeAll(() => fc.configureGlobal({ seed: 16 }))

it.each(Object.entries(checkProperties))('%s', { timeout: 60_000 }, (_, check) => {
  expect(() => check(1_000)).not.toThrow()
})
