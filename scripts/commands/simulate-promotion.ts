import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Promotion, promotionSchema } from '@/features/promotions/promotions-schema'
import { findPromotionById } from '@/features/promotions/server/find-promotion-by-id'
import { runSimulation } from '@/features/promotions/server/run-simulation'
import type { SimulationResult } from '@/features/promotions/simulation-schema'
import { formatMoney } from '@/lib/money'
import { isId } from '@/lib/ids'
import { DomainError } from '@/server/errors'
import type { StoreContext } from '@/server/store-context'
import { UsageError } from './command'
import { inNamedStore } from './in-named-store'

/** `promotions simulate --store <slug> --promotion <id|file.json> --from <day> --to <day> [--json]` */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      store: { type: 'string' },
      promotion: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const { promotion: which, from, to, json } = values
  if (!which) throw new UsageError('Which promotion? --promotion <id|file.json>')
  if (!from || !to) throw new UsageError('Which days? --from 2026-10-01 --to 2026-10-31')
  return inNamedStore(values.store, async (ctx) => {
    const chosen = isId(which) ? await savedPromotion(ctx, which) : { promotion: await draft(which), savedId: null }
    const result = await simulate(ctx, { ...chosen, from, to })
    console.log(json ? JSON.stringify(result, null, 2) : describe(result))
    return 0
  })
}

async function savedPromotion(ctx: StoreContext, id: string) {
  const promotion = await findPromotionById(ctx, id)
  if (!promotion) throw new UsageError(`The store has no promotion ${id}`)
  return { promotion, savedId: id }
}

/** A promotion as docs/promotions.md writes it; id, name and creation may be left out. */
async function draft(file: string): Promise<Promotion> {
  const defaults = { id: 'draft', name: file, createdAt: new Date().toISOString() }
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`Neither the id of a promotion nor a file: ${file}`)
  })
  try {
    return promotionSchema.parse({ ...defaults, ...z.record(z.string(), z.unknown()).parse(JSON.parse(text)) })
  } catch (error) {
    if (error instanceof z.ZodError) throw new UsageError(`${file}: ${z.prettifyError(error)}`)
    if (error instanceof SyntaxError) throw new UsageError(`${file} is not JSON: ${error.message}`)
    throw error
  }
}

async function simulate(
  ctx: StoreContext,
  input: { promotion: Promotion; savedId: string | null; from: string; to: string },
): Promise<SimulationResult> {
  try {
    return await runSimulation(ctx, input, async (done, total) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${total} orders${done >= total ? '\n' : ''}`)
    })
  } catch (error) {
    if (error instanceof DomainError && error.field === 'to') throw new UsageError('Not a range of days: --from --to')
    throw error
  }
}

function describe({ name, from, to, orders, changed, withCode, currencies }: SimulationResult): string {
  const head = `${name}, ${from} to ${to}: ${changed} of ${orders} orders change${withCode ? ', as if every shopper had a code' : ''}`
  return [head, ...currencies.flatMap((figures) => describeCurrency(figures))].join('\n')
}

function describeCurrency(figures: SimulationResult['currencies'][number]): string[] {
  const { currency, discountMinor, giftsMinor, beforeMinor, afterMinor, margin, largest } = figures
  const money = (minor: number) => formatMoney(minor, currency, 'en')
  return [
    `${currency}: ${figures.changed} of ${figures.orders} orders`,
    `  discount ${money(discountMinor)}${giftsMinor > 0 ? `, gifts worth ${money(giftsMinor)}` : ''}`,
    `  turnover ${money(beforeMinor)} → ${money(afterMinor)}`,
    margin
      ? `  margin ${money(margin.beforeMinor)} → ${money(margin.afterMinor)} (cost known for ${(margin.knownPpm / 10_000).toFixed(1)} % of the goods)`
      : '  margin: no cost is known',
    ...largest.map(
      (order) =>
        `  ${order.name}: ${money(order.beforeMinor)} → ${money(order.afterMinor)} (−${money(order.discountMinor)})`,
    ),
  ]
}
