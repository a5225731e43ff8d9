// A process of its own that makes the load, so that making it does not share a thread with anything.
import { runFlows } from './flows'
import { runGets } from './gets'
import type { Load, LoadResult } from './load'
import { runMessages } from './messages'
import { runQueries } from './queries'

function runLoad(load: Load): Promise<LoadResult> {
  switch (load.kind) {
    case 'get':
      return runGets(load)
    case 'flow':
      return runFlows(load)
    case 'messages':
      return runMessages(load)
    case 'query':
      return runQueries(load)
  }
}

process.on('message', (load: Load) => {
  runLoad(load).then(
    (value) => process.send?.({ value }),
    (error: Error) => process.send?.({ error: error.message }),
  )
})
process.once('disconnect', () => process.exit())
process.send?.('ready')
