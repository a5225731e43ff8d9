import { beforeAll, expect, it } from 'vitest'
import { TRPCError } from '@trpc/server'
import { seeded } from './cross-tenant-fuzz'
import { type Answer, tamper, type TamperingShopper, type TamperingWorld, tamperingWorld } from './price-tampering'
import { shopperBrowser } from './shopper-browser'

let world: TamperingWorld
beforeAll(async () => {
  world = await tamperingWorld()
})

/** Codes are tried from a new address each time: how often one may is not what is tried here. */
function shopper(): TamperingShopper {
  const cookies = new Map<string, string>()
  return {
    close: () => undefined,
    call: async (procedure, input, headers = {}): Promise<Answer> => {
      const browser = shopperBrowser(world.store, Object.fromEntries(cookies))
      try {
        const data = await browser.call(
          (api) => {
            const path = `storefront.${procedure}`.split('.')
            const found = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], api)
            return (found as (input: object) => Promise<Record<string, unknown>>)(input)
          },
          { headers },
        )
        return { data }
      } catch (error) {
        if (!(error instanceof TRPCError)) throw error
        return { refused: error.code }
      } finally {
        cookies.clear()
        for (const [name, value] of browser.cookies) cookies.set(name, value)
      }
    },
  }
}

it('drill 15: tampered carts and requests never change what an order comes to', async () => {
  const report = await tamper(world, { requests: 250, random: seeded('drill 15'), shopper })
  console.log(
    `drill 15: ${report.tampered} requests tampered with, ${report.orders} orders, ${report.wrong.length} wrong`,
  )
  expect(report.wrong).toEqual([])
  expect(report.orders).toBeGreaterThanOrEqual(4)
}, 60_000)
