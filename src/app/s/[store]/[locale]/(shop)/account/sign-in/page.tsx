import { CustomerSignIn } from '@/features/customers/components/customer-gates'
import { type AccountPageProps, openAccountPage } from '../open-account-page'

export default async function CustomerSignInPage(props: AccountPageProps) {
  const { prefix, answer, parameter } = await openAccountPage(props)
  const said = { 'signed-out': 'signedOut', 'password-reset': 'passwordReset' } as const
  return (
    <CustomerSignIn
      prefix={prefix}
      answer={answer}
      next={parameter('next')}
      said={answer ? null : (said[parameter('said') as keyof typeof said] ?? null)}
    />
  )
}
