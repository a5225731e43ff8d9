import type { CurrencyCode } from '@/lib/currencies'
import { toMajorString } from '@/lib/amount'
import { pictureJpegUrl } from '@/lib/picture-url'
import type { StorefrontProduct, StorefrontVariant } from '../../catalog-schema'

/** schema.org BreadcrumbList of a trail from the front page. */
export function breadcrumbData(origin: string, trail: readonly { readonly name: string; readonly href: string }[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(href, origin).toString(),
    })),
  }
}

const AVAILABILITY: Record<StorefrontVariant['stock'], string> = {
  in_stock: 'https://schema.org/InStock',
  low_stock: 'https://schema.org/LimitedAvailability',
  backorder: 'https://schema.org/BackOrder',
  out_of_stock: 'https://schema.org/OutOfStock',
}

/** Most offers listed one by one; beyond, only the range of their prices is told. */
const MOST_OFFERS = 50

/** schema.org Product with an offer for each variant. */
export function productData(
  product: StorefrontProduct,
  place: { url: string; origin: string; currency: CurrencyCode },
) {
  const { url, origin, currency } = place
  const pictures = product.images.map(({ picture }) => new URL(pictureJpegUrl(picture), origin).toString())
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.title,
    description: product.seo.description || textOf(product.descriptionHtml),
    url,
    ...(pictures.length > 0 ? { image: pictures } : {}),
    ...(product.vendor ? { brand: { '@type': 'Brand', name: product.vendor } } : {}),
    ...(product.variants[0]?.sku ? { sku: product.variants[0].sku } : {}),
    ...(product.variants.length > 0 ? { offers: offersOf(product, url, currency) } : {}),
  }
}

function offersOf(product: StorefrontProduct, url: string, currency: CurrencyCode) {
  const { variants, priceMinMinor, priceMaxMinor } = product
  if (variants.length > MOST_OFFERS && priceMinMinor !== null && priceMaxMinor !== null) {
    return {
      '@type': 'AggregateOffer',
      lowPrice: toMajorString(priceMinMinor, currency),
      highPrice: toMajorString(priceMaxMinor, currency),
      priceCurrency: currency,
      offerCount: variants.length,
    }
  }
  return variants.map((variant) => ({
    '@type': 'Offer',
    url: variants.length > 1 ? `${url}?variant=${variant.id}` : url,
    price: toMajorString(variant.priceMinor, currency),
    priceCurrency: currency,
    ...(variant.saleEndsAt ? { priceValidUntil: variant.saleEndsAt } : {}),
    ...(variant.compareAtMinor === null
      ? {}
      : { priceSpecification: formerPriceData(variant.compareAtMinor, currency) }),
    availability: AVAILABILITY[variant.stock],
    itemCondition: 'https://schema.org/NewCondition',
    ...(variant.sku ? { sku: variant.sku } : {}),
    ...(variant.barcode ? { gtin: variant.barcode } : {}),
  }))
}

/** What is struck through beside the price. */
function formerPriceData(compareAtMinor: number, currency: CurrencyCode) {
  return {
    '@type': 'UnitPriceSpecification',
    priceType: 'https://schema.org/StrikethroughPrice',
    price: toMajorString(compareAtMinor, currency),
    priceCurrency: currency,
  }
}

/** The words of HTML, shortened: for descriptions that machines read. */
export function textOf(html: string): string {
  const text = html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text.length > 300 ? `${text.slice(0, 297)}…` : text
}
