import type { CurrencyCode } from '@/lib/currencies'
import { cn } from '@/ui/cn'
import type { ProductCard as ProductCardData } from '../../catalog-schema'
import { PriceRefresh } from './price-refresh'
import { ProductCard } from './product-card'

export interface ProductGridProps {
  products: readonly ProductCardData[]
  prefix: string
  currency: CurrencyCode
  /** A column less where filters stand beside it. */
  narrow?: boolean
  /** How many pictures are above the fold. */
  eager?: number
}

const SIZES = '(min-width: 80rem) 20rem, (min-width: 64rem) 24vw, (min-width: 40rem) 33vw, 50vw'

export function ProductGrid({ products, prefix, currency, narrow = false, eager = 0 }: ProductGridProps) {
  return (
    <>
      <PriceRefresh at={firstChange(products)} />
      <ul
        className={cn(
          'grid grid-cols-2 gap-x-3 gap-y-8 sm:gap-x-5 md:gap-y-11 crisp:gap-y-4 crisp:md:gap-y-5',
          narrow ? 'xl:grid-cols-3' : 'md:grid-cols-3 lg:grid-cols-4',
        )}
      >
        {products.map((product, index) => (
          <li key={product.id}>
            <ProductCard product={product} prefix={prefix} currency={currency} sizes={SIZES} priority={index < eager} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** One row that scrolls sideways; arrow keys and dragging of the bar work as on any scrolling area. */
export function ProductScroller({ products, prefix, currency, label }: ProductGridProps & { label: string }) {
  return (
    <section
      aria-label={label}
      // A scrolling area must be reachable by the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="-mx-[clamp(1rem,4vw,3rem)] overflow-x-auto px-[clamp(1rem,4vw,3rem)] pb-3 scrollbar-quiet"
    >
      <PriceRefresh at={firstChange(products)} />
      <ul className="flex snap-x gap-3 sm:gap-5">
        {products.map((product) => (
          <li key={product.id} className="w-[min(44vw,17.5rem)] shrink-0 snap-start scroll-ms-12">
            <ProductCard product={product} prefix={prefix} currency={currency} sizes="(min-width: 40rem) 18rem, 44vw" />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The first instant at which one of them costs something else. */
function firstChange(products: readonly ProductCardData[]): string | null {
  const instants = products.flatMap(({ priceChangesAt }) => priceChangesAt ?? [])
  return instants.length > 0 ? instants.reduce((first, at) => (at < first ? at : first)) : null
}
