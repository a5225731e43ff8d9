import { ZodError } from 'zod'
import type { ProductDraftInput } from '@/features/catalog/product-draft-schema'
import { ensureCategoryPaths, ensureCollections, saveProduct } from '@/features/catalog/server'
import { toCurrency } from '@/lib/currencies'
import { DomainError } from '@/server/errors'
import { inTransaction, type StoreContext } from '@/server/store-context'
import { readProducts } from '../engine/read-products'
import type { ImportedProduct, ImportOptions, ImportProblem, ImportSummary } from '../imports-schema'
import { ImportImages } from './import-images'
import { findKnownProducts, type KnownProducts } from './match-repository'
import { storeCurrencies } from './store-currencies'

export interface ImportResult {
  readonly summary: ImportSummary
  /** All of them, in the order of the rows. */
  readonly problems: readonly ImportProblem[]
}

type Outcome = 'created' | 'updated' | 'unchanged' | 'skipped'

/**
 * Imports the products of a Shopify or WooCommerce file. A product is recognised by its handle, else by a SKU of its
 * variants; importing the same file again changes nothing. A wrong row keeps its own product out and no other, unless
 * `allOrNothing` is set. A dry run saves each product for real, to know what would happen, and takes it back.
 */
export async function importProducts(
  ctx: StoreContext,
  text: string,
  options: ImportOptions,
  onProgress: (done: number, total: number) => Promise<void> = async () => undefined,
): Promise<ImportResult> {
  const file = readProducts(text, await storeCurrencies(ctx), ctx.now)
  const run = new ImportRun(ctx, options, [...file.problems])
  const refused = options.allOrNothing && file.problems.some((problem) => problem.severity === 'error')
  if (!refused) await run.saveAll(file.products, onProgress)
  const problems = run.problems.toSorted((a, b) => a.row - b.row)
  const skipped = countRefused(problems)
  return {
    problems,
    summary: {
      format: file.format,
      dryRun: options.dryRun,
      products: {
        created: run.count('created'),
        changed: run.count('updated'),
        unchanged: run.count('unchanged'),
        skipped,
      },
      variants: refused ? 0 : file.products.reduce((sum, product) => sum + product.variants.length, 0),
      images: run.imageCount,
      errors: problems.filter((problem) => problem.severity === 'error').length,
      warnings: problems.filter((problem) => problem.severity === 'warning').length,
      unknownColumns: [...file.unknownColumns],
      problems: problems.slice(0, 100),
    },
  }
}

/** Products left out: by an error, or because there is no such kind here. */
function countRefused(problems: readonly ImportProblem[]): number {
  const kinds = ['grouped_not_supported', 'external_not_supported']
  return new Set(
    problems.filter((each) => each.severity === 'error' || kinds.includes(each.code)).map((each) => each.row),
  ).size
}

/** Thousands of products in one transaction take their time. */
const WHOLE_FILE_TIMEOUT_MS = 10 * 60_000

function isRefusal(error: unknown): error is DomainError | ZodError {
  return error instanceof DomainError || error instanceof ZodError
}

function reasonOf(error: DomainError | ZodError): string {
  if (error instanceof DomainError) return [error.field, error.code].filter(Boolean).join(': ')
  const [issue] = error.issues
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'invalid'
}

/** Thrown to take a dry run's changes back. */
class TakenBack extends Error {}

class ImportRun {
  readonly #ctx: StoreContext
  readonly #options: ImportOptions
  readonly #outcomes: Outcome[] = []
  readonly problems: ImportProblem[]
  imageCount = 0

  constructor(ctx: StoreContext, options: ImportOptions, problems: ImportProblem[]) {
    this.#ctx = ctx
    this.#options = options
    this.problems = problems
  }

  count(outcome: Outcome): number {
    return this.#outcomes.filter((each) => each === outcome).length
  }

  async saveAll(
    products: readonly ImportedProduct[],
    onProgress: (done: number, total: number) => Promise<void>,
  ): Promise<void> {
    const skus = products.flatMap((product) => product.variants.flatMap((variant) => variant.sku ?? []))
    const known = await findKnownProducts(
      this.#ctx,
      products.map((product) => product.handle),
      skus,
    )
    const images = await ImportImages.prepare(this.#ctx, products, { fetch: !this.#options.dryRun })
    const saveEach = async (ctx: StoreContext) => {
      for (const [index, product] of products.entries()) {
        await this.#saveOne(ctx, product, known, images)
        await onProgress(index + 1, products.length)
      }
    }
    if (this.#options.allOrNothing && !this.#options.dryRun) await this.#saveTogether(saveEach)
    else await saveEach(this.#ctx)
    this.problems.push(...images.problems)
    this.imageCount = images.count
  }

  async #saveTogether(saveEach: (ctx: StoreContext) => Promise<void>): Promise<void> {
    try {
      await inTransaction(this.#ctx, saveEach, { timeoutMs: WHOLE_FILE_TIMEOUT_MS })
    } catch (error) {
      if (!isRefusal(error)) throw error
      this.#outcomes.length = 0
    }
  }

  async #saveOne(
    ctx: StoreContext,
    product: ImportedProduct,
    known: KnownProducts,
    images: ImportImages,
  ): Promise<void> {
    try {
      const outcome = await this.#save(ctx, product, known, await images.of(product))
      this.#outcomes.push(outcome)
    } catch (error) {
      if (!isRefusal(error)) throw error
      this.problems.push({
        row: product.row,
        column: null,
        severity: 'error',
        code: 'not_saved',
        value: reasonOf(error),
      })
      this.#outcomes.push('skipped')
      if (this.#options.allOrNothing) throw error
    }
  }

  async #save(
    ctx: StoreContext,
    product: ImportedProduct,
    known: KnownProducts,
    images: ReadonlyMap<string, string> | null,
  ): Promise<Outcome> {
    let outcome: Outcome = 'skipped'
    const work = inTransaction(ctx, async (tx) => {
      const draft = await draftOf(tx, product, known, images)
      outcome = (await saveProduct(tx, draft, { stockReason: 'import' })).outcome
      if (this.#options.dryRun) throw new TakenBack()
    })
    await work.catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error
    })
    return outcome
  }
}

/** `images`: asset ids by address; null leaves the product's pictures as they are. */
async function draftOf(
  ctx: StoreContext,
  product: ImportedProduct,
  known: KnownProducts,
  images: ReadonlyMap<string, string> | null,
): Promise<ProductDraftInput> {
  const knownBySku = product.variants
    .map((variant) => known.idBySku.get(variant.sku ?? ''))
    .find((id) => id !== undefined)
  const id = known.idByHandle.get(product.handle) ?? knownBySku
  const { row: _, categoryPaths, collections, translations, images: pictures, variants, taxClass, ...texts } = product
  return {
    ...texts,
    ...(id === undefined ? {} : { id }),
    taxClass: taxClass as ProductDraftInput['taxClass'],
    ...(categoryPaths === null ? {} : { categoryIds: await ensureCategoryPaths(ctx, categoryPaths) }),
    ...(collections === null ? {} : { collectionIds: await ensureCollections(ctx, collections) }),
    ...(translations === null ? {} : { translations }),
    ...(images === null
      ? {}
      : {
          images: pictures.flatMap(({ url, alt }) => {
            const assetId = images.get(url)
            return assetId === undefined ? [] : [{ assetId, alt }]
          }),
        }),
    variants: variants.map(({ row: _row, optionValues, prices, imageUrl, stock, ...variant }) => ({
      ...variant,
      values: optionValues,
      prices: Object.entries(prices).map(([currency, price]) => ({ currency: toCurrency(currency), ...price })),
      stock,
      ...(images === null || imageUrl === null ? {} : { imageAssetId: images.get(imageUrl) ?? null }),
    })),
  }
}
