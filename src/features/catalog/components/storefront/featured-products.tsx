import { SectionHeading } from '@/features/content/components/sections/section-heading'
import type { CurrencyCode } from '@/lib/currencies'
import type { ProductCard } from '../../catalog-schema'
import { ProductGrid, ProductScroller } from './product-grid'

export interface FeaturedProductsProps {
  title: string
  text?: string | undefined
  layout: 'grid' | 'scroller'
  products: readonly ProductCard[]
  action: { label: string; href: string } | null
  prefix: string
  currency: CurrencyCode
}

/** A collection on the home page, or what goes with a product. Nothing to show: nothing is shown. */
export function FeaturedProducts(props: FeaturedProductsProps) {
  const { title, text, layout, products, action, prefix, currency } = props
  if (products.length === 0) return null
  return (
    <section className="page-width">
      <SectionHeading title={title} text={text} action={action} />
      {layout === 'grid' ? (
        <ProductGrid products={products} prefix={prefix} currency={currency} />
      ) : (
        <ProductScroller products={products} prefix={prefix} currency={currency} label={title} />
      )}
    </section>
  )
}
