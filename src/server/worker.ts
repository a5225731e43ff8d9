import { startBackground } from './background'
import { log } from './log'

/** `npm run worker`: jobs in a process of their own. */
const background = await startBackground({ work: true })
log.info('worker started')

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    background.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
