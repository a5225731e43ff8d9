import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OpeningProgress } from '@/features/stores/components/opening/opening-progress'
import { PlatformFrame } from '@/features/stores/components/platform-frame'
import { isId } from '@/lib/ids'
import { orElse, signedIn } from '@/trpc/server-guard'

type Params = Promise<{ id: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stores.progress'))('steppedTitle') }
}

export default async function StoreProgressPage({ params }: { params: Params }) {
  const { id } = await params
  if (!isId(id)) notFound()
  const path = `/stores/${id}`
  const { caller, me } = await signedIn(path)
  const progress = await orElse(caller.account.stores.progress({ storeId: id }), path)
  const isUnderway = progress.status === 'requested' || progress.status === 'provisioning'
  return (
    <PlatformFrame user={me} width="narrow">
      {isUnderway ? (
        <noscript>
          <meta httpEquiv="refresh" content="1" />
        </noscript>
      ) : null}
      <OpeningProgress initial={progress} />
    </PlatformFrame>
  )
}
