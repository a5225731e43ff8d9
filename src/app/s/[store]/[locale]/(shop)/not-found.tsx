import { useTranslations } from 'next-intl'
import { shopButton } from '@/ui/shop/shop-button'
import { ShopIcon } from '@/ui/shop/shop-icon'

export default function NotFound() {
  const t = useTranslations('storefront.notFound')
  return (
    <div className="page-width flex flex-col items-center py-24 text-center">
      <ShopIcon name="pin" className="size-12 text-ink-muted" />
      <h1 className="heading mt-6 text-[clamp(1.8rem,1.3rem+2vw,2.75rem)]">{t('title')}</h1>
      <p className="mt-4 max-w-lg text-ink-muted">{t('text')}</p>
      <a href="/" className={`${shopButton()} mt-8`}>
        {t('home')}
      </a>
    </div>
  )
}
