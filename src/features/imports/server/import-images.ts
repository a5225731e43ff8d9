import { adoptImage, findAssetsBySource, storeImage } from '@/features/media/server'
import { MAX_UPLOAD_BYTES } from '@/features/media/media-schema'
import { DomainError } from '@/server/errors'
import { fetchPublic } from '@/server/outgoing/fetch-public'
import { OutgoingError } from '@/server/outgoing/public-host'
import type { StoreContext } from '@/server/store-context'
import type { ImportedProduct, ImportProblem } from '../imports-schema'

/** After this many failures in a row a host is not asked again in this import: each costs seconds. */
const PATIENCE = 2

/**
 * The pictures of an import: each address is fetched once, and not at all when an earlier import fetched it. One that
 * cannot be had is told as a warning; its product comes without it.
 */
export class ImportImages {
  readonly problems: ImportProblem[] = []
  readonly #ctx: StoreContext
  readonly #known: Map<string, string>
  readonly #fetch: boolean
  readonly #failures = new Map<string, number>()

  private constructor(ctx: StoreContext, known: Map<string, string>, fetch: boolean) {
    this.#ctx = ctx
    this.#known = known
    this.#fetch = fetch
  }

  static async prepare(
    ctx: StoreContext,
    products: readonly ImportedProduct[],
    options: { readonly fetch: boolean },
  ): Promise<ImportImages> {
    const urls = products.flatMap((product) => product.images.map((image) => image.url))
    return new ImportImages(ctx, await findAssetsBySource(ctx, [...new Set(urls)]), options.fetch)
  }

  /** Pictures that there are, for the summary. */
  get count(): number {
    return this.#known.size
  }

  /** Asset ids by address, of those that could be had; null when none was asked for, and in a dry run. */
  async of(product: ImportedProduct): Promise<ReadonlyMap<string, string> | null> {
    if (product.images.length === 0) return null
    const missing = product.images.filter((image) => !this.#known.has(image.url))
    if (this.#fetch) for (const image of missing) await this.#get(image)
    const found = product.images.filter((image) => this.#known.has(image.url))
    // Nothing could be had: what the product shows today is better than nothing.
    return found.length === 0 ? null : this.#known
  }

  async #get({ url, row }: { readonly url: string; readonly row: number }): Promise<void> {
    const host = URL.canParse(url) ? new URL(url).host : url
    try {
      if ((this.#failures.get(host) ?? 0) >= PATIENCE) throw new OutgoingError('host does not answer')
      const asset = (await adoptImage(this.#ctx, url)) ?? (await this.#download(url))
      this.#known.set(url, asset.id)
      this.#failures.delete(host)
    } catch (error) {
      const refused = error instanceof DomainError
      if (!refused && !(error instanceof OutgoingError)) throw error
      if (!refused) this.#failures.set(host, (this.#failures.get(host) ?? 0) + 1)
      const code = refused ? 'image_refused' : 'image_unreachable'
      this.problems.push({ row, column: 'Image', severity: 'warning', code, value: url.slice(0, 200) })
    }
  }

  async #download(url: string) {
    const bytes = await fetchPublic(url, { maxBytes: MAX_UPLOAD_BYTES })
    const originalName = new URL(url).pathname.split('/').at(-1) ?? 'picture'
    return storeImage(this.#ctx, { bytes, originalName, sourceUrl: url })
  }
}
