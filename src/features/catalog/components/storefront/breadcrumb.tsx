import { useTranslations } from 'next-intl'
import { ShopIcon } from '@/ui/shop/shop-icon'

export interface BreadcrumbProps {
  trail: readonly { readonly name: string; readonly href: string }[]
  current: string
}

export function Breadcrumb({ trail, current }: BreadcrumbProps) {
  const t = useTranslations('storefront')
  return (
    <nav aria-label={t('breadcrumb')} className="text-sm text-ink-muted">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {trail.map((crumb) => (
          <li key={crumb.href} className="flex items-center gap-1.5">
            <a
              href={crumb.href}
              className="inline-flex min-h-6 items-center underline-offset-4 hover:text-ink hover:underline"
            >
              {crumb.name}
            </a>
            <ShopIcon name="next" className="size-3.5 opacity-60 rtl:-scale-x-100" />
          </li>
        ))}
        <li aria-current="page" className="min-h-6 text-ink">
          {current}
        </li>
      </ol>
    </nav>
  )
}
