// A process of its own that makes the load, so that making it does not share a thread with anything.
import { runFlows } from './flows'
import { runGets } from './gets'
import type { Load } from './load'
import { runQueries } from './queries'

process.on('message', (load: Load) => {
  const result = load.kind === 'get' ? runGets(load) : load.kind === 'flow' ? runFlows(load) : runQueries(load)
  result.then(
    (value) => process.send?.({ value }),
    (error: Error) => process.send?.({ error: error.message }),
  )
})
process.once('disconnect', () => process.exit())
process.send?.('ready')
