import { CustomerForgotPassword } from '@/features/customers/components/customer-gates'
import { type AccountPageProps, openAccountPage } from '../open-account-page'

export default async function CustomerForgotPasswordPage(props: AccountPageProps) {
  const { prefix, answer, parameter } = await openAccountPage(props)
  return <CustomerForgotPassword prefix={prefix} answer={answer} isSent={parameter('said') === 'sent'} />
}
