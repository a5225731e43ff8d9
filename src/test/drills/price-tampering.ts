import { seeded } from '../cross-tenant-fuzz'
import { emptyDatabase } from '../empty-database'
import { HttpShopper } from '../http-shopper'
import { type Answer, tamper, type TamperingShopper, type TamperingWorld, tamperingWorld } from '../price-tampering'
import { buildForProduction, startProductionServer } from '../production-server'
import type { Drill } from './drill'

const REQUESTS = 2_000
const PORT = Number(process.env.STOA_DRILL_PORT ?? 3630)

function shopperOf({ store }: TamperingWorld): TamperingShopper {
  const shopper = new HttpShopper(PORT, `${store.entry.slug}.localhost`)
  return {
    close: () => shopper.close(),
    call: async (procedure, input, headers): Promise<Answer> => {
      const { data, text } = await shopper.call<Record<string, unknown>>(procedure, input, headers)
      if (data) return { data }
      const { error } = JSON.parse(text) as { error?: { data?: { code?: string } } }
      return { refused: error?.data?.code ?? text.slice(0, 200) }
    },
  }
}

export const drill: Drill = {
  id: 15,
  title: `${REQUESTS} tampered carts and requests by HTTP; every order is what an independent recomputation says`,
  async run(log) {
    await buildForProduction()
    await emptyDatabase()
    const world = await tamperingWorld()
    const server = await startProductionServer({ port: PORT })
    try {
      const random = seeded(process.env.STOA_DRILL_SEED ?? 'drill 15')
      const report = await tamper(world, { requests: REQUESTS, random, shopper: () => shopperOf(world) })
      log(`${report.tampered} requests tampered with, ${report.orders} orders, ${report.wrong.length} wrong`)
      if (report.wrong.length > 0) throw new Error(report.wrong.slice(0, 10).join('\n'))
    } finally {
      await server.stop()
    }
  },
}
