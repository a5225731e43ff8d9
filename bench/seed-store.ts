import { refreshProductSummary } from '@/features/catalog/server'
import { inStore } from '@/server/store-context'
import { findStoreBySlug } from '@/server/store-directory'
import { type TestStore, withAdmin } from '@/test/create-test-store'
import { openForSale } from '@/test/stock-shop'

export const PRODUCTS = 1000
export const CATEGORIES = 10

const ADJECTIVES = ['Linen', 'Woollen', 'Copper', 'Walnut', 'Marble', 'Velvet', 'Amber', 'Slate', 'Ivory', 'Crimson']
const NOUNS = ['Blanket', 'Kettle', 'Lantern', 'Cushion', 'Teapot', 'Basket', 'Candle', 'Mirror', 'Notebook', 'Pitcher']
const PLACES = ['Lisbon', 'Kyoto', 'Bergen', 'Oaxaca', 'Tbilisi', 'Galway', 'Dakar', 'Cusco', 'Hanoi', 'Split']
const WORDS = [...NOUNS, ...ADJECTIVES, ...PLACES].map((word) => word.toLowerCase())

/** What shoppers type: words of the catalogue, two of them, and each word with a letter left out. */
export const SEARCHES = [
  ...WORDS,
  ...ADJECTIVES.map((word, index) => `${word} ${NOUNS[index]}`.toLowerCase()),
  ...ADJECTIVES.map((word, index) => `${word} ${PLACES[index]}`.toLowerCase()),
  ...WORDS.map((word) => `${word.slice(0, 2)}${word.slice(3)}`),
]

/** Takes 10 % off the order. */
export const CODE = 'BENCH10'

const array = (words: readonly string[]) => `ARRAY[${words.map((word) => `'${word}'`).join(',')}]`

/** The catalogue of the bench in place of the template's: a handful of statements, whatever the number of products. */
const CATALOGUE = `
  DELETE FROM product; DELETE FROM category;
  INSERT INTO category (id, handle, name, path, position, updated_at)
    SELECT id, 'category-' || n, 'Category ' || n, '/' || id || '/', n, now()
    FROM (SELECT uuidv7() AS id, n FROM generate_series(1, ${CATEGORIES}) n) c;
  INSERT INTO product (id, handle, title, description_html, vendor, product_type, tags, status, published_at, created_at, updated_at)
    SELECT uuidv7(), 'product-' || n,
      a[1 + n % 10] || ' ' || b[1 + n / 10 % 10] || ' ' || c[1 + n / 100 % 10] || ' ' || n,
      '<p>' || repeat('Made to be used every day and repaired when it breaks. ', 5) || '</p>',
      'Vendor ' || n % 20, 'Type ' || n % 7, ARRAY['tag' || n % 5, 'tag' || n % 11], 'active', now(), now() - n * interval '1 minute', now()
    FROM generate_series(1, ${PRODUCTS}) n, (SELECT ${array(ADJECTIVES)} a, ${array(NOUNS)} b, ${array(PLACES)} c) words;
  INSERT INTO product_category SELECT p.id, c.id FROM product p
    JOIN category c ON c.handle = 'category-' || (1 + substring(p.handle FROM '[0-9]+$')::int % ${CATEGORIES});
  INSERT INTO product_option (id, product_id, name, position) SELECT uuidv7(), id, 'Size', 0 FROM product;
  INSERT INTO product_option_value (id, option_id, value, position)
    SELECT uuidv7(), o.id, s.value, s.position - 1
    FROM product_option o, unnest(ARRAY['S', 'M', 'L']) WITH ORDINALITY s(value, position);
  INSERT INTO variant (id, product_id, title, option_key, sku, weight_grams, position, updated_at)
    SELECT uuidv7(), o.product_id, v.value, v.id::text, p.handle || '-' || v.value, 400, v.position, now()
    FROM product_option_value v JOIN product_option o ON o.id = v.option_id JOIN product p ON p.id = o.product_id;
  INSERT INTO variant_option_value SELECT w.id, v.option_id, v.id
    FROM variant w JOIN product_option_value v ON w.option_key = v.id::text;
  INSERT INTO variant_price (variant_id, currency, amount_minor)
    SELECT w.id, 'EUR', 500 + (substring(p.handle FROM '[0-9]+$')::int * 37) % 9000 + w.position * 100
    FROM variant w JOIN product p ON p.id = w.product_id;
  INSERT INTO stock_level (variant_id, on_hand, updated_at) SELECT id, 1000000, now() FROM variant;
  INSERT INTO location_level (variant_id, location_id, on_hand, updated_at)
    SELECT v.id, l.id, 1000000, now() FROM variant v, stock_location l;
  INSERT INTO stock_movement (id, variant_id, location_id, delta, reason, actor)
    SELECT uuidv7(), v.id, l.id, 1000000, 'initial', 'bench' FROM variant v, stock_location l;
  INSERT INTO product_image (id, product_id, asset_id, alt, position)
    SELECT uuidv7(), p.id, a.id, p.title, 0
    FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM product) p
    JOIN (SELECT *, row_number() OVER (ORDER BY id) AS n, count(*) OVER () AS total FROM media_asset) a ON p.n % a.total + 1 = a.n;
  INSERT INTO collection_product (collection_id, product_id, position)
    SELECT c.id, p.id, substring(p.handle FROM '[0-9]+$')::int FROM collection c
    JOIN product p ON substring(p.handle FROM '[0-9]+$')::int <= 12 WHERE c.kind = 'manual';
  INSERT INTO promotion (id, name, state, trigger, rules, updated_at)
    VALUES (uuidv7(), 'Bench', 'live', 'codes',
      '{"trigger":"codes","actions":[{"kind":"percentage","on":"order","ratePpm":100000}]}', now());
  INSERT INTO promotion_code (id, promotion_id, code) SELECT uuidv7(), id, '${CODE}' FROM promotion`

export interface BenchStore {
  readonly store: TestStore
  readonly variantIds: readonly string[]
  /** One of the products. */
  readonly product: { readonly id: string; readonly handle: string }
}

/** Fills a store that was opened from a template. */
export async function seedStore(slug: string): Promise<BenchStore> {
  const entry = await findStoreBySlug(slug)
  if (!entry) throw new Error(`There is no store ${slug}`)
  const run: TestStore['run'] = (work) => {
    const { locale, currency } = entry
    return inStore(entry, { actor: { kind: 'system', name: 'bench' }, locale, currency, requestId: 'bench' }, work)
  }
  const variants = await withAdmin(async (client) => {
    await client.query(`SET search_path TO "${entry.schemaName}", ext`)
    await client.query(`BEGIN; ${CATALOGUE}; DELETE FROM shipping_zone; DELETE FROM tax_rate; COMMIT`)
    const { rows } = await client.query<{ id: string; product_id: string; handle: string }>(
      'SELECT v.id, v.product_id, p.handle FROM variant v JOIN product p ON p.id = v.product_id',
    )
    return rows
  })
  const store: TestStore = { entry, canary: '', ownerId: '', run }
  await openForSale(store, { paymentMethods: ['manual:cash_on_delivery', 'stripe:card'] })
  await run((ctx) => refreshProductSummary(ctx, 'all'))
  await withAdmin((client) => client.query(`SET search_path TO "${entry.schemaName}", ext; ANALYZE`))
  const { product_id: id, handle } = variants[0]!
  return { store, variantIds: variants.map((variant) => variant.id), product: { id, handle } }
}
