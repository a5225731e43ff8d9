import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AllFindingsList } from '@/features/reconciliation/components/all-findings'
import { listAllFindingsInput } from '@/features/reconciliation/reconciliation-schema'
import { ClientMessages } from '@/i18n/client-messages'
import { serverCaller } from '@/trpc/server-caller'
import { orElse } from '@/trpc/server-guard'

type SearchParams = Promise<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reconciliation.operator'))('title') }
}

export default async function OperatorReconciliationPage({ searchParams }: { searchParams: SearchParams }) {
  const { q, kind, page } = await searchParams
  const { shape } = listAllFindingsInput
  const filter = {
    q: shape.q.catch('').parse(q),
    kind: shape.kind.catch(undefined).parse(kind),
    page: shape.page.catch(1).parse(Number(page ?? 1)),
  }
  const { operator } = await serverCaller()
  const list = await orElse(operator.reconciliation.findings(filter), '/operator/reconciliation')
  return (
    <ClientMessages namespaces={['ui', 'errors', 'stores', 'reconciliation']}>
      <AllFindingsList list={list} kind={filter.kind} q={filter.q} />
    </ClientMessages>
  )
}
