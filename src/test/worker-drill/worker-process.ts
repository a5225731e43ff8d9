// A worker as `npm run worker` starts it, with the drill's jobs beside the app's. Says on its channel when it works; to be killed.
import { startBackground } from '@/server/background'
import { addDrillJobs } from './drill-jobs'

addDrillJobs()
await startBackground({ work: true })
process.send?.('ready')
