import type { Metadata } from 'next'
import { CustomerResetPassword } from '@/features/customers/components/customer-gates'
import { type AccountPageProps, openAccountPage } from '../../open-account-page'

interface TokenPageProps extends AccountPageProps {
  readonly params: Promise<{ store: string; locale: string; token: string }>
}

// The address holds a secret: it goes to no other site.
export const metadata: Metadata = { referrer: 'no-referrer' }

export default async function CustomerResetPasswordPage(props: TokenPageProps) {
  const { prefix, answer } = await openAccountPage(props)
  return <CustomerResetPassword prefix={prefix} answer={answer} token={(await props.params).token} />
}
