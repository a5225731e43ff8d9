'use client'

import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useParams } from 'next/navigation'
import { LinkButton } from '@/ui/link-button'
import { packingSlipPath } from '../document-paths'

/** The slip of what is in one parcel. On a page below `/admin/<store>`. */
export function ShipmentSlipLink({ orderId, shipmentId }: { readonly orderId: string; readonly shipmentId: string }) {
  const t = useTranslations('documentsAdmin.card')
  const { store } = useParams<{ store: string }>()
  return (
    <LinkButton
      href={packingSlipPath(store, orderId, shipmentId)}
      target="_blank"
      size="sm"
      variant="ghost"
      icon={<Printer />}
    >
      {t('slip')}
    </LinkButton>
  )
}
