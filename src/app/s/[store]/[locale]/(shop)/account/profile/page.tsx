import { OwnProfile } from '@/features/customers/components/own-profile'
import { type AccountPageProps, openOwnPage } from '../open-account-page'

export default async function ProfilePage(props: AccountPageProps) {
  const { prefix, customer, answer, parameter } = await openOwnPage(props, '/account/profile')
  const said = { saved: 'saved', 'password-changed': 'passwordChanged' } as const
  return (
    <OwnProfile
      prefix={prefix}
      customer={customer}
      answer={answer}
      about={parameter('about') === 'password' ? 'password' : 'profile'}
      said={said[parameter('said') as keyof typeof said] ?? null}
    />
  )
}
