import { z } from 'zod'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import type { InventoryList, InventoryListInput } from '../inventory-schema'
import { findInventory, type InventoryCursor } from './inventory-list-repository'

const cursorSchema = z.tuple([z.string(), z.uuid(), z.int(), z.uuid()])

/** A page of the stock, by product and variant, with its counters. One statement. @throws DomainError `invalid` for a cursor of another list */
export async function listInventory(ctx: StoreContext, input: InventoryListInput): Promise<InventoryList> {
  const { last, rows, ...rest } = await findInventory(
    ctx,
    input,
    input.cursor === null ? null : readCursor(input.cursor),
  )
  return { ...rest, rows: [...rows], nextCursor: last && writeCursor(last) }
}

function writeCursor({ title, productId, position, variantId }: InventoryCursor): string {
  return Buffer.from(JSON.stringify([title, productId, position, variantId])).toString('base64url')
}

function readCursor(text: string): InventoryCursor {
  try {
    const [title, productId, position, variantId] = cursorSchema.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString('utf8')),
    )
    return { title, productId, position, variantId }
  } catch {
    throw new DomainError('invalid', { field: 'cursor' })
  }
}
