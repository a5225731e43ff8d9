import { CustomerRegister } from '@/features/customers/components/customer-gates'
import { type AccountPageProps, openAccountPage } from '../open-account-page'

export default async function CustomerRegisterPage(props: AccountPageProps) {
  const { prefix, answer, parameter } = await openAccountPage(props)
  return <CustomerRegister prefix={prefix} answer={answer} next={parameter('next')} />
}
