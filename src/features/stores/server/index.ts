export { openStore } from './open-store'
export { provisionInBackground } from './provision-store'
