import type { CurrencyCode } from '@/lib/currencies'
import { type ImportedProduct, type ImportFormat, type ImportProblem, MAX_IMPORT_ROWS } from '../imports-schema'
import { readTable, type Table } from './read-table'
import { unknownShopifyColumns } from './shopify-columns'
import { readShopifyProducts } from './shopify-products'
import { unknownWooColumns } from './woocommerce-columns'
import { readWooProducts } from './woocommerce-products'

export interface ReadProducts {
  readonly format: ImportFormat | null
  readonly unknownColumns: readonly string[]
  readonly products: readonly ImportedProduct[]
  readonly problems: readonly ImportProblem[]
}

/** The store's own currency first. */
export type StoreCurrencies = readonly [CurrencyCode, ...CurrencyCode[]]

/** Reads a product file of either program, told apart by its headings. What is wrong is in `problems`; nothing is thrown. */
export function readProducts(text: string, currencies: StoreCurrencies, now: Date): ReadProducts {
  const table = tableOf(text)
  if ('problem' in table) return nothing(table.problem)
  const format = formatOf(table)
  if (format === null) return nothing(fault('unknown_format', table.headings.join(', ')))
  if (table.rows.length > MAX_IMPORT_ROWS) return nothing(fault('too_many_rows', String(table.rows.length)))
  if (format === 'shopify') {
    return { format, unknownColumns: unknownShopifyColumns(table.headings), ...readShopifyProducts(table, currencies) }
  }
  return { format, unknownColumns: unknownWooColumns(table.headings), ...readWooProducts(table, currencies[0], now) }
}

function tableOf(text: string): Table | { problem: ImportProblem } {
  try {
    return readTable(text)
  } catch (error) {
    return { problem: fault('unreadable', error instanceof Error ? error.message : String(error)) }
  }
}

function formatOf(table: Table): ImportFormat | null {
  const names = new Set(table.headings.map((heading) => heading.toLowerCase()))
  if (names.has('handle') && names.has('variant price')) return 'shopify'
  if (names.has('type') && names.has('name') && names.has('regular price')) return 'woocommerce'
  return null
}

function fault(code: ImportProblem['code'], value: string): ImportProblem {
  return { row: 1, column: null, severity: 'error', code, value: value.slice(0, 200) }
}

function nothing(problem: ImportProblem): ReadProducts {
  return { format: null, unknownColumns: [], products: [], problems: [problem] }
}
