'use client'

import { ImageOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Picture } from '@/features/media/components/picture'
import { Badge } from '@/ui/badge'
import type { CollectionMember } from '../../collection-admin-schema'

/** A product in a list: picture, title, and its status where shoppers do not see it. */
export function MemberRow(props: { readonly product: CollectionMember; readonly trailing?: ReactNode }) {
  const { product } = props
  const t = useTranslations('catalogGroups.status')
  return (
    <span className="flex min-h-11 min-w-0 flex-1 items-center gap-3">
      {product.picture ? (
        <Picture
          picture={product.picture}
          sizes="40px"
          alt=""
          className="size-10 shrink-0 rounded-md border object-cover"
        />
      ) : (
        <span
          aria-hidden
          className="grid size-10 shrink-0 place-items-center rounded-md border bg-sunken text-ink-faint"
        >
          <ImageOff className="size-4" />
        </span>
      )}
      <span className="min-w-0 text-sm wrap-anywhere">{product.title}</span>
      {product.status === 'draft' || product.status === 'archived' ? <Badge>{t(product.status)}</Badge> : null}
      {props.trailing ? <span className="ml-auto flex shrink-0 items-center">{props.trailing}</span> : null}
    </span>
  )
}
