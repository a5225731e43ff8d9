import { type ListStoresInput, type StoreList, STORES_PER_PAGE, type StoreSummary } from '../operator-schema'
import { findStores, type StoreSummaryRow } from './store-list-repository'
import { storeUrl } from '@/server/store-directory'

/** All stores of the platform, a page at a time. Two statements. */
export async function listStores(input: ListStoresInput): Promise<StoreList> {
  const { rows, total, counts } = await findStores({
    status: input.status,
    q: input.q,
    limit: STORES_PER_PAGE,
    offset: (input.page - 1) * STORES_PER_PAGE,
  })
  return {
    stores: rows.map(toSummary),
    total,
    page: input.page,
    pageCount: Math.max(1, Math.ceil(total / STORES_PER_PAGE)),
    counts: Object.fromEntries(counts),
  }
}

export function toSummary(row: StoreSummaryRow): StoreSummary {
  const { id, slug, name, status, schemaState, schemaVersion, failure, ownerName, ownerEmail, createdAt } = row
  return {
    id,
    slug,
    name,
    status,
    schemaState,
    schemaVersion,
    failure,
    ownerName,
    ownerEmail,
    url: storeUrl({ slug }),
    createdAt: createdAt.toISOString(),
  }
}
