import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { StoreDetail } from '@/features/stores/components/operator/store-detail'
import { isId } from '@/lib/ids'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type Params = Promise<{ id: string }>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stores.operator.stores'))('store') }
}

export default async function OperatorStorePage({ params }: { params: Params }) {
  const { id } = await params
  if (!isId(id)) notFound()
  const { operator } = await serverCaller()
  return <StoreDetail store={await orElse(operator.stores.get({ storeId: id }), `/operator/stores/${id}`)} />
}
