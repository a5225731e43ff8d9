import { changePrice, FRESH_WITHIN_MS, mixPaths, openSiblings } from '../cache-mix'
import { emptyDatabase } from '../empty-database'
import { buildForProduction, startProductionServer } from '../production-server'
import type { Drill } from './drill'

const STORES = 20
const CONNECTIONS = 20
const SECONDS = 60
const LEAST_ANSWERS = 20_000
const PORT = Number(process.env.STOA_DRILL_PORT ?? 3630)

export const drill: Drill = {
  id: 7,
  title: `the same 20 paths of ${STORES} stores over ${CONNECTIONS} connections for ${SECONDS} s: no page is mixed`,
  async run(log) {
    await buildForProduction()
    await emptyDatabase()
    const server = await startProductionServer({ port: PORT })
    try {
      const siblings = await openSiblings(
        PORT,
        Array.from({ length: STORES }, (_, index) => `sibling-${String.fromCharCode(97 + index)}-mix`),
      )
      const end = performance.now() + SECONDS * 1000
      const until = () => performance.now() > end
      const { answers, wrong } = await mixPaths(PORT, siblings, { connections: CONNECTIONS, until })
      log(`${answers} answers, ${wrong.length} wrong`)
      if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('; '))
      if (answers < LEAST_ANSWERS) throw new Error(`Only ${answers} of ${LEAST_ANSWERS} answers`)
      const { freshAfterMs, otherWasRendered } = await changePrice(PORT, siblings)
      log(`a price changed in one store was shown after ${Math.round(freshAfterMs)} ms`)
      if (freshAfterMs > FRESH_WITHIN_MS) throw new Error('That is too late')
      if (otherWasRendered) throw new Error('The page of another store was made anew')
    } finally {
      await server.stop()
    }
  },
}
