'use client'

import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, LogOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { PlatformTrpcProvider, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { LinkButton } from '@/ui/link-button'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import type { Me } from '../identity-schema'
import { PasswordCard } from './password-card'
import { ProfileCard } from './profile-card'
import { SessionsCard } from './sessions-card'

/** Everything about the signed-in user's own account. */
export function AccountSettings({ me }: { readonly me: Me }) {
  return (
    <PlatformTrpcProvider>
      <AccountSettingsPage me={me} />
    </PlatformTrpcProvider>
  )
}

function AccountSettingsPage({ me }: { readonly me: Me }) {
  const t = useTranslations('identity.account')
  const trpc = useTRPC()
  const current = useQuery(trpc.account.identity.me.queryOptions({}, { initialData: me }))
  return (
    <main className="mx-auto grid max-w-3xl gap-6 px-4 py-8 sm:px-6 sm:py-12">
      <LinkButton href="/" variant="ghost" size="sm" icon={<ArrowLeft />} className="-ml-2 justify-self-start">
        {t('back')}
      </LinkButton>
      <PageHeader
        title={t('title')}
        description={me.email}
        className="mb-0"
        actions={
          <form method="post" action="/sign-out">
            <Button type="submit" icon={<LogOut />}>
              {t('signOut')}
            </Button>
          </form>
        }
      />
      {current.data ? <ProfileCard me={current.data} /> : <Skeleton className="h-60" />}
      <PasswordCard email={me.email} />
      <SessionsCard />
    </main>
  )
}
