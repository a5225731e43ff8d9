import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { listAuditInput } from '@/features/audit/audit-schema'
import { AuditTable } from '@/features/stores/components/operator/audit-table'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type SearchParams = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stores.operator.audit'))('title') }
}

export default async function OperatorAuditPage({ searchParams }: { searchParams: SearchParams }) {
  const { q: words, after: last } = await searchParams
  const { shape } = listAuditInput
  const q = shape.q.catch('').parse(words)
  const after = shape.after.catch(undefined).parse(last)
  const { operator } = await serverCaller()
  const list = await orElse(operator.audit.list({ q, after }), '/operator/audit')
  return <AuditTable list={list} q={q} isFirst={after === undefined} />
}
