'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { Dialog } from '@/ui/dialog'
import { SearchInput } from '@/ui/search-input'
import { Skeleton } from '@/ui/skeleton'
import type { CollectionMember } from '../../collection-admin-schema'
import { MemberRow } from './member-row'

interface PickProductsDialogProps {
  readonly open: boolean
  /** Those that are in already; they are shown as such. */
  readonly memberIds: ReadonlySet<string>
  readonly onClose: () => void
  readonly onPick: (products: readonly CollectionMember[]) => void
}

/** Finds products by words and picks several of them; picks stay while the search changes. */
export function PickProductsDialog({ open, memberIds, onClose, onPick }: PickProductsDialogProps) {
  const t = useTranslations('catalogGroups.members')
  const trpc = useTRPC()
  const [q, setQ] = useState('')
  const [picked, setPicked] = useState<readonly CollectionMember[]>([])
  const found = useQuery(
    trpc.admin.catalog.findProducts.queryOptions({ q }, { enabled: open, placeholderData: keepPreviousData }),
  )
  function close() {
    setPicked([])
    setQ('')
    onClose()
  }
  const isPicked = (product: CollectionMember) => picked.some(({ id }) => id === product.id)
  const toggle = (product: CollectionMember) =>
    setPicked(isPicked(product) ? picked.filter(({ id }) => id !== product.id) : [...picked, product])
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) close()
      }}
      title={t('pick')}
      size="lg"
      footer={
        <Button
          variant="primary"
          disabled={picked.length === 0}
          onClick={() => {
            onPick(picked)
            close()
          }}
        >
          {t('addPicked', { count: picked.length })}
        </Button>
      }
    >
      <div className="grid gap-3">
        <SearchInput value={q} onValueChange={setQ} placeholder={t('search')} pending={found.isFetching} />
        {found.data ? null : <Skeleton className="h-64" />}
        {found.data?.length === 0 ? <p className="py-8 text-center text-sm text-ink-muted">{t('nothing')}</p> : null}
        <ul className="min-h-64 content-start">
          {found.data?.map((product) => (
            <li key={product.id} className="rounded-control px-2 hover:bg-hover has-disabled:opacity-55">
              <Checkbox
                className="items-center"
                checked={memberIds.has(product.id) || isPicked(product)}
                disabled={memberIds.has(product.id)}
                onChange={() => toggle(product)}
                label={<MemberRow product={product} trailing={memberIds.has(product.id) ? t('isMember') : null} />}
              />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
