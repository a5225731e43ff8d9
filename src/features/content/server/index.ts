export { getLayout } from './get-layout'
