import { useTranslations } from 'next-intl'
import { shopButton } from '@/ui/shop/shop-button'
import { ShopIcon } from '@/ui/shop/shop-icon'
import type { CategoryNode } from '../../catalog-schema'

interface NothingFoundProps {
  title: string
  hint?: string
  tree: readonly CategoryNode[]
  prefix: string
}

/** A search without an answer, or without a question: the ways on. */
export function NothingFound({ title, hint, tree, prefix }: NothingFoundProps) {
  const t = useTranslations('storefront.listing')
  return (
    <div className="page-width flex flex-col items-center py-20 text-center">
      <ShopIcon name="search" className="size-12 text-ink-muted" />
      <h1 className="heading mt-6 text-[clamp(1.8rem,1.3rem+2vw,2.75rem)]">{title}</h1>
      {hint ? <p className="mt-4 max-w-lg text-ink-muted">{hint}</p> : null}
      <ul className="mt-8 flex max-w-2xl flex-wrap justify-center gap-2">
        <li>
          <a href={`${prefix}/products`} className={shopButton({ size: 'sm' })}>
            {t('all')}
          </a>
        </li>
        {tree.map(({ handle, name }) => (
          <li key={handle}>
            <a href={`${prefix}/categories/${handle}`} className={shopButton({ variant: 'outline', size: 'sm' })}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
