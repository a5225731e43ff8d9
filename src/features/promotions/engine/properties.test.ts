import { it } from 'vitest'
import { checkProperties } from '@/test/promotions/properties'

/* Drill 16, a thousand carts; `npm run drill -- promotion-properties` tries ten thousand. */

it.each(Object.entries(checkProperties))('%s', { timeout: 60_000 }, (_, check) => check(1_000))
