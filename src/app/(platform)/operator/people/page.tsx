import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listPeopleInput } from '@/features/identity/people-schema'
import { PeopleTable } from '@/features/stores/components/operator/people-table'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type SearchParams = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stores.operator.users'))('title') }
}

export default async function OperatorPeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const { q: words, page } = await searchParams
  const { shape } = listPeopleInput
  const q = shape.q.catch('').parse(words)
  const { operator } = await serverCaller()
  const input = { q, page: shape.page.catch(1).parse(Number(page ?? 1)) }
  return <PeopleTable list={await orElse(operator.identity.people(input), '/operator/people')} q={q} />
}
