/**
 * `npm run double:payhere`: a PayHere of our own for `npm run dev` and the browser tests, with one merchant. Environment: PAYHERE_DOUBLE_PORT.
 */
import { startPayhereDouble } from './payhere-double'

const double = await startPayhereDouble({
  port: Number(process.env.PAYHERE_DOUBLE_PORT ?? 12112),
  merchants: [{ merchantId: '121212', secrets: { '*': 'secret-of-payhere' }, appId: 'app', appSecret: 'app-secret' }],
})
console.log(`A PayHere of our own at ${double.url}: start the platform with PAYHERE_URL=${double.url} and connect merchant 121212,
  secret "secret-of-payhere", App ID "app", App secret "app-secret"`)
process.once('SIGINT', () => void double.stop())
process.once('SIGTERM', () => void double.stop())
