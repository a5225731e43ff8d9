import { text } from 'node:stream/consumers'
import { priceDocument, priceDocumentSchema } from './price-document'
import { UsageError } from './command'

/** `promotions price < cart-and-promotions.json`: the priced cart and the trace as JSON. No database. See docs/promotions.md. */
export async function run(): Promise<number> {
  const result = priceDocumentSchema.safeParse(parse(await text(process.stdin)))
  if (!result.success) {
    const lines = result.error.issues.map(
      ({ path, message }) => `${path.map(String).join('.') || 'document'}: ${message}`,
    )
    throw new UsageError(lines.join('\n'))
  }
  process.stdout.write(`${JSON.stringify(priceDocument(result.data), null, 2)}\n`)
  return 0
}

function parse(document: string): unknown {
  try {
    return JSON.parse(document)
  } catch (error) {
    throw new UsageError(`Not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
