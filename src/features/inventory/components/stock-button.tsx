'use client'

import { Boxes } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import { VariantStockDrawer } from './variant-stock-drawer'

interface StockButtonProps {
  readonly variantId: string
  /** The variant's name, where only an icon has room. */
  readonly iconFor?: string
}

/** Opens everything about a variant's stock, from wherever it is edited. */
export function StockButton({ variantId, iconFor }: StockButtonProps) {
  const t = useTranslations('inventory.drawer')
  const [open, setOpen] = useState(false)
  return (
    <>
      {iconFor === undefined ? (
        <Button size="sm" icon={<Boxes />} onClick={() => setOpen(true)}>
          {t('open')}
        </Button>
      ) : (
        <IconButton
          size="sm"
          variant="ghost"
          label={t('openFor', { variant: iconFor })}
          icon={<Boxes />}
          onClick={() => setOpen(true)}
        />
      )}
      <VariantStockDrawer variantId={open ? variantId : null} mayWrite onClose={() => setOpen(false)} />
    </>
  )
}
