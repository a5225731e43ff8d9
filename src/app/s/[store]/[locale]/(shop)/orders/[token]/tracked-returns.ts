import { formAnswer } from '@/trpc/server-form-answer'
import { found, openStorefront, type StoreParams } from '@/trpc/server-storefront'

export interface TrackedPageProps {
  params: Promise<Awaited<StoreParams> & { token: string }>
  searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** An order by its link, with what its shopper can still do about it, for the pages below the order's own. */
export async function openTrackedReturns({ params, searchParams }: TrackedPageProps) {
  const page = await openStorefront(params)
  const { token } = await params
  const by = { token: decodeURIComponent(token) }
  const [order, tracked, answer] = await Promise.all([
    found(page.storefront.orders.byTrackingToken(by)),
    found(page.storefront.returns.byTrackingToken(by)),
    formAnswer(searchParams),
  ])
  return { order, tracked, answer, path: `${page.prefix}/orders/${token}` }
}
