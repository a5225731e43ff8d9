import { OwnAddresses } from '@/features/customers/components/own-addresses'
import { type AccountPageProps, openOwnPage } from '../open-account-page'

export default async function AddressesPage(props: AccountPageProps) {
  const { prefix, customers, answer, parameter } = await openOwnPage(props, '/account/addresses')
  return (
    <OwnAddresses
      prefix={prefix}
      addresses={await customers.addresses({})}
      answer={answer}
      edited={parameter('edit')}
      isSaved={parameter('said') === 'saved'}
    />
  )
}
