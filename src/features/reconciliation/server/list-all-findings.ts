import {
  type AllFindings,
  FINDINGS_PER_PAGE,
  type FindingKind,
  type ListAllFindingsInput,
} from '../reconciliation-schema'
import { findAllFindings } from './finding-repository'

/** Every store's findings, a page at a time. Three statements. */
export async function listAllFindings(input: ListAllFindingsInput): Promise<AllFindings> {
  const { findings, total, open } = await findAllFindings({
    state: input.state,
    kind: input.kind,
    q: input.q,
    limit: FINDINGS_PER_PAGE,
    offset: (input.page - 1) * FINDINGS_PER_PAGE,
  })
  const openByKind: Partial<Record<FindingKind, number>> = {}
  for (const { kind, count } of open) openByKind[kind] = (openByKind[kind] ?? 0) + count
  return {
    findings,
    page: input.page,
    pageCount: Math.max(1, Math.ceil(total / FINDINGS_PER_PAGE)),
    total,
    openByKind,
    stores: new Set(open.map(({ storeId }) => storeId)).size,
  }
}
