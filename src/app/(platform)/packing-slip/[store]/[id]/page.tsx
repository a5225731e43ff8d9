import { TRPCError } from '@trpc/server'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PackingSlip } from '@/features/orders/components/packing-slip'
import { serverCaller } from '@/trpc/server-caller'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('orders.slip'))('title'), robots: { index: false } }
}

/** A sheet to print: outside the admin's shell, for whoever may see the store's orders. */
export default async function PackingSlipPage({ params }: { params: Promise<{ store: string; id: string }> }) {
  const { store, id } = await params
  const api = await serverCaller(store)
  const slip = await api.admin.orders.packingSlip({ id }).catch((error: unknown) => {
    if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR') notFound()
    throw error
  })
  return <PackingSlip slip={slip} />
}
