import { useTranslations } from 'next-intl'
import type { CartNotice } from './cart-store'

/** What happened to the cart, in words: shown in the drawer and read out there. */
export function useNoticeText(): (notice: CartNotice) => string {
  const t = useTranslations('cart.notice')
  const tCode = useTranslations('promotions.shop.notice')
  return (notice) => {
    switch (notice.kind) {
      case 'added':
        return t('added', { title: notice.title })
      case 'removed':
        return t('removed', { title: notice.title })
      case 'updated':
        return t('updated')
      case 'out_of_stock':
        return t('outOfStock', { available: notice.available })
      case 'unavailable':
        return t('unavailable')
      case 'full':
        return t('full', { limit: notice.limit })
      case 'code_applied':
        return tCode('applied', { code: notice.code })
      case 'code_awaits_shipping':
        return tCode('awaits_shipping', { code: notice.code })
      case 'code_removed':
        return tCode('removed', { code: notice.code })
      case 'failed':
        return t('failed')
    }
  }
}
