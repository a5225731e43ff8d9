import { OwnOrders } from '@/features/customers/components/own-orders'
import { type AccountPageProps, openOwnPage } from './open-account-page'

export default async function AccountPage(props: AccountPageProps) {
  const { prefix, customers, customer, parameter } = await openOwnPage(props, '/account')
  const said = { verified: 'verified', 'verification-sent': 'verificationSent' } as const
  return (
    <OwnOrders
      prefix={prefix}
      customer={customer}
      orders={await customers.orders({})}
      said={said[parameter('said') as keyof typeof said] ?? null}
    />
  )
}
