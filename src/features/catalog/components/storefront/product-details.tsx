import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RichText } from '@/ui/shop/rich-text'
import { ShopIcon, type ShopIconName } from '@/ui/shop/shop-icon'
import type { StorefrontProduct } from '../../catalog-schema'

/** What a shopper asks before buying: delivery, tax, safety; then what the product is. */
export function ProductDetails({
  product,
  pricesIncludeTax,
}: {
  product: StorefrontProduct
  pricesIncludeTax: boolean
}) {
  const t = useTranslations('storefront.product')
  const sku = product.variants.length === 1 ? product.variants[0]?.sku : null
  const facts = [
    ...(product.vendor ? [[t('vendor'), product.vendor] as const] : []),
    ...(sku ? [[t('sku'), sku] as const] : []),
  ]
  return (
    <>
      <ul className="mt-6 grid gap-2.5 rounded-card bg-sunken p-5 text-[0.9375rem]">
        <Assurance icon="truck">{t('delivery')}</Assurance>
        <Assurance icon="card">{pricesIncludeTax ? t('taxIncluded') : t('taxAdded')}</Assurance>
        <Assurance icon="lock">{t('secure')}</Assurance>
      </ul>
      {product.descriptionHtml ? (
        <section className="mt-10 border-t border-line pt-8">
          <h2 className="heading mb-4 text-xl">{t('description')}</h2>
          <RichText html={product.descriptionHtml} />
        </section>
      ) : null}
      {facts.length > 0 ? (
        <section className="mt-8 border-t border-line pt-8">
          <h2 className="heading mb-4 text-xl">{t('details')}</h2>
          <dl className="grid grid-cols-[auto_1fr] gap-x-8 gap-y-2 text-[0.9375rem]">
            {facts.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-ink-muted">{name}</dt>
                <dd className="numeric">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </>
  )
}

function Assurance({ icon, children }: { icon: ShopIconName; children: ReactNode }) {
  return (
    <li className="flex items-start gap-3">
      <ShopIcon name={icon} className="mt-0.5" />
      {children}
    </li>
  )
}
