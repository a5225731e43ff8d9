/** Shopify's product CSV, with the columns that Stoa adds so that its own export loses nothing. */
export const SHOPIFY_COLUMNS = [
  'Handle',
  'Title',
  'Body (HTML)',
  'Vendor',
  'Type',
  'Tags',
  'Published',
  'Option1 Name',
  'Option1 Value',
  'Option2 Name',
  'Option2 Value',
  'Option3 Name',
  'Option3 Value',
  'Variant SKU',
  'Variant Grams',
  'Variant Inventory Tracker',
  'Variant Inventory Qty',
  'Variant Inventory Policy',
  'Variant Price',
  'Variant Compare At Price',
  'Variant Requires Shipping',
  'Variant Taxable',
  'Variant Barcode',
  'Image Src',
  'Image Position',
  'Image Alt Text',
  'SEO Title',
  'SEO Description',
  'Variant Image',
  'Cost per item',
  'Status',
] as const

export const STOA_COLUMNS = [
  'Stoa Categories',
  'Stoa Collections',
  'Stoa Tax Class',
  'Stoa Translations',
  'Stoa Options',
] as const

/** Known to be of no use here: other programs' feeds and settings. Not told as unknown. */
const WITHOUT_MEANING = [
  /^google shopping \//,
  /^variant (weight unit|tax code|fulfillment service|inventory item id|unit price|base)/,
  /^(gift card|product category|standard product type|custom product type|collection|product id|unit price|included \/|price \/|compare at price \/|metafield)/,
  /\(product\.metafields\./,
]

/** Further options than Shopify's three, and prices in further currencies, are numbered and named as the others are. */
const OWN_PATTERNS = [/^option\d+ (name|value)$/, /^variant (price|compare at price) [a-z]{3}$/]

/** Headings that mean nothing to the importer, to be shown to the merchant. */
export function unknownShopifyColumns(headings: readonly string[]): string[] {
  const known = new Set([...SHOPIFY_COLUMNS, ...STOA_COLUMNS].map((name) => name.toLowerCase()))
  return headings.filter((heading) => {
    const name = heading.toLowerCase()
    return name !== '' && !known.has(name) && ![...WITHOUT_MEANING, ...OWN_PATTERNS].some((each) => each.test(name))
  })
}
