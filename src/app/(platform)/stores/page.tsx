import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnStoreList } from '@/features/stores/components/own-stores'
import { PlatformFrame } from '@/features/stores/components/platform-frame'
import { signedIn } from '@/trpc/server-guard'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stores.own'))('title') }
}

export default async function StoresPage() {
  const { caller, me } = await signedIn('/stores')
  const own = await caller.account.stores.list()
  return (
    <PlatformFrame user={me}>
      <OwnStoreList {...own} />
    </PlatformFrame>
  )
}
