import { setPriority } from 'node:os'
import { startBackground } from './background'
import { log } from './log'

/** `npm run worker`: jobs in a process of their own. Where it shares a machine with the pages, those come first. */
const NICE = 10
try {
  setPriority(NICE)
} catch (error) {
  log.info({ err: error }, 'the priority stays as it is')
}
const background = await startBackground({ work: true })
log.info('worker started')
process.send?.('ready')

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    background.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
