import { checkProperties } from '../promotions/properties'
import type { Drill } from './drill'

const CARTS = 10_000

export const drill: Drill = {
  id: 16,
  title: `promotions hold their properties on ${CARTS.toLocaleString('en')} generated carts each`,
  run: async (log) => {
    for (const [property, check] of Object.entries(checkProperties)) {
      check(CARTS)
      log(property)
    }
  },
}
