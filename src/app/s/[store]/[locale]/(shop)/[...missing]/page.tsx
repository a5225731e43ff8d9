import { notFound } from 'next/navigation'
import { openStorefront, type StoreParams } from '@/trpc/server-storefront'

/** Every address that no other route answers, so that the answer wears the store's look. */
export default async function MissingPage({ params }: { params: StoreParams }) {
  await openStorefront(params)
  notFound()
}
