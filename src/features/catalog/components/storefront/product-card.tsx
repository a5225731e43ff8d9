import { useTranslations } from 'next-intl'
import { Picture } from '@/features/media/components/picture'
import type { CurrencyCode } from '@/lib/currencies'
import { cn } from '@/ui/cn'
import type { ProductCard as ProductCardData } from '../../catalog-schema'
import { ProductPrice } from './product-price'
import { ReductionNote } from './reduction-note'

export interface ProductCardProps {
  product: ProductCardData
  prefix: string
  currency: CurrencyCode
  sizes: string
  priority?: boolean
}

/** A product in a list. The whole card is one link, named by its title. */
export function ProductCard({ product, prefix, currency, sizes, priority = false }: ProductCardProps) {
  const t = useTranslations('storefront.card')
  const { image, hoverImage, compareAtMinor, priceMinMinor } = product
  const off = compareAtMinor ? Math.round((1 - priceMinMinor / compareAtMinor) * 100) : 0
  return (
    <article
      className={cn(
        'group/product relative flex h-full flex-col',
        'crisp:overflow-hidden crisp:rounded-card crisp:border crisp:border-line crisp:bg-surface crisp:transition-[border-color] crisp:hover:border-line-strong',
      )}
    >
      <div
        className={cn(
          'relative aspect-(--card-ratio) overflow-hidden rounded-card bg-sunken crisp:rounded-none',
          !product.available && 'opacity-60',
        )}
      >
        {image ? (
          <Picture
            picture={image}
            sizes={sizes}
            priority={priority}
            className={cn(
              'size-full object-cover transition-[scale,opacity] duration-500 ease-out-soft',
              hoverImage ? 'group-hover/product:opacity-0' : 'group-hover/product:scale-[1.03]',
            )}
          />
        ) : null}
        {hoverImage ? (
          <span className="absolute inset-0 opacity-0 transition-opacity duration-500 group-hover/product:opacity-100 max-md:hidden">
            <Picture picture={hoverImage} sizes={sizes} alt="" className="size-full object-cover" />
          </span>
        ) : null}
      </div>
      <CardBadge soldOut={!product.available} off={off} />
      <div className="flex grow flex-col gap-1 pt-3.5 crisp:p-4 playful:items-center playful:text-center">
        {product.vendor ? <p className="text-[0.8125rem] text-ink-muted playful:hidden">{product.vendor}</p> : null}
        <h3 className="text-[0.9375rem]/snug font-semibold editorial:font-medium playful:text-base/snug playful:font-bold">
          <a
            href={`${prefix}/products/${product.handle}`}
            className="after:absolute after:inset-0 after:content-[''] focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus"
          >
            {product.title}
          </a>
        </h3>
        <ProductPrice
          minMinor={priceMinMinor}
          maxMinor={product.priceMaxMinor}
          compareAtMinor={compareAtMinor}
          currency={currency}
          className="mt-auto pt-1 text-[0.9375rem] font-semibold editorial:font-normal playful:justify-center"
        />
        <ReductionNote reduced={product} currency={currency} className="playful:items-center" />
        <CardOptions summary={product.optionSummary} label={(count, name) => t('values', { count, name })} />
      </div>
    </article>
  )
}

function CardBadge({ soldOut, off }: { soldOut: boolean; off: number }) {
  const t = useTranslations('storefront.card')
  if (!soldOut && off <= 0) return null
  return (
    <p
      className={cn(
        'numeric absolute start-3 top-3 rounded-control px-2.5 py-1 text-xs/none font-semibold',
        soldOut ? 'bg-canvas text-ink' : 'bg-ink text-canvas playful:-rotate-3 playful:px-3 playful:py-1.5',
      )}
    >
      {soldOut ? t('soldOut') : t('off', { percent: off })}
    </p>
  )
}

function CardOptions(props: {
  summary: ProductCardData['optionSummary']
  label: (count: number, name: string) => string
}) {
  const option = props.summary.find(({ values }) => values.some((value) => value.swatch)) ?? props.summary[0]
  if (!option || option.total < 2) return null
  const swatches = option.values.filter((value) => value.swatch).slice(0, 5)
  if (swatches.length === 0) {
    return <p className="text-[0.8125rem] text-ink-muted">{props.label(option.total, option.name)}</p>
  }
  const more = option.total - swatches.length
  return (
    <p className="flex items-center gap-1.5 pt-1.5">
      <span className="sr-only">{props.label(option.total, option.name)}</span>
      {swatches.map((value) => (
        <span
          key={value.value}
          aria-hidden
          className="size-3.5 rounded-full border border-ink/25"
          style={{ backgroundColor: value.swatch ?? undefined }}
        />
      ))}
      {more > 0 ? (
        <span aria-hidden className="numeric text-xs text-ink-muted">
          +{more}
        </span>
      ) : null}
    </p>
  )
}
