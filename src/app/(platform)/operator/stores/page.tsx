import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StoreTable } from '@/features/stores/components/operator/store-table'
import { listStoresInput } from '@/features/stores/operator-schema'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type SearchParams = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stores.operator.stores'))('title') }
}

export default async function OperatorStoresPage({ searchParams }: { searchParams: SearchParams }) {
  const { q, status, page } = await searchParams
  const { shape } = listStoresInput
  const filter = {
    q: shape.q.catch('').parse(q),
    status: shape.status.catch(undefined).parse(status),
    page: shape.page.catch(1).parse(Number(page ?? 1)),
  }
  const { operator } = await serverCaller()
  const list = await orElse(operator.stores.list(filter), '/operator/stores')
  return <StoreTable list={list} q={filter.q} status={filter.status} />
}
