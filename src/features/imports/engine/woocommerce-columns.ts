const KNOWN = new Set(
  [
    'ID',
    'Type',
    'SKU',
    'GTIN, UPC, EAN, or ISBN',
    'Name',
    'Published',
    'Visibility in catalog',
    'Short description',
    'Description',
    'Date sale price starts',
    'Date sale price ends',
    'Tax status',
    'Tax class',
    'In stock?',
    'Stock',
    'Backorders allowed?',
    'Sale price',
    'Regular price',
    'Categories',
    'Tags',
    'Brands',
    'Images',
    'Parent',
  ].map((name) => name.toLowerCase()),
)

/** Known, and without a counterpart here. Not told as unknown. */
const WITHOUT_MEANING = [
  /^(is featured\?|sold individually\?|low stock amount|allow reviews\?|purchase note|shipping class|position|swatches attributes)$/,
  /^(weight|length|width|height) \(/,
  /^(download limit|download expiry days|grouped products|upsells|cross-sells|external url|button text)$/,
  /^(attribute|download) \d+ /,
  /^meta: /,
]

/** Headings that mean nothing to the importer, to be shown to the merchant. */
export function unknownWooColumns(headings: readonly string[]): string[] {
  return headings.filter((heading) => {
    const name = heading.toLowerCase()
    return name !== '' && !KNOWN.has(name) && !WITHOUT_MEANING.some((each) => each.test(name))
  })
}
