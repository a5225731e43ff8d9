import { newId } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import { recordEvent } from '@/server/outbox/record-event'
import { inTransaction, type StoreContext } from '@/server/store-context'
import type { SaveTaxRateInput, TaxRateRow } from '../taxes-schema'
import { insertTaxRate, updateTaxRate } from './tax-rate-repository'

/** Adds a row to the tax table, or changes one. @throws DomainError `not_found` for an id that is not there */
export function saveTaxRate(ctx: StoreContext, input: SaveTaxRateInput): Promise<TaxRateRow> {
  return inTransaction(ctx, async (tx) => {
    const row = { ...input, id: input.id ?? newId() }
    if (!input.id) await insertTaxRate(tx, row)
    else if (!(await updateTaxRate(tx, row))) throw new DomainError('not_found')
    await recordEvent(tx, 'tax.changed', {})
    return row
  })
}
