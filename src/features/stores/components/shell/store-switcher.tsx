'use client'

import { ChevronsUpDown, LayoutGrid, Plus, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import type { AdminShellData } from '../../home-schema'
import { Avatar } from '@/ui/avatar'
import { cn } from '@/ui/cn'
import { Popover } from '@/ui/popover'

/** From how many stores on a search field pays. */
const SEARCH_FROM = 6

interface StoreSwitcherProps {
  readonly current: AdminShellData['store']
  readonly stores: AdminShellData['stores']
}

/** The store that one is in, and the way to the others. */
export function StoreSwitcher({ current, stores }: StoreSwitcherProps) {
  const t = useTranslations('admin.nav')
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const wanted = query.trim().toLowerCase()
  const found = stores.filter((store) => `${store.name} ${store.slug}`.toLowerCase().includes(wanted))
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t('switchStore')}
      className="w-72 p-1.5"
      trigger={
        <button
          type="button"
          aria-label={`${t('switchStore')}: ${current.name}`}
          className="flex h-10 w-full min-w-0 items-center gap-2.5 rounded-control px-2 text-left transition-colors hover:bg-hover"
        >
          <Avatar name={current.name} shape="square" />
          <span className="min-w-0 flex-1 truncate text-sm font-semibold text-ink">{current.name}</span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-muted" />
        </button>
      }
    >
      {stores.length >= SEARCH_FROM ? (
        <div className="mb-1 flex items-center gap-2 border-b px-2 pb-1.5">
          <Search aria-hidden className="size-4 text-ink-muted" />
          <input
            autoFocus
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            aria-label={t('findStore')}
            placeholder={t('findStore')}
            className="h-8 min-w-0 flex-1 bg-transparent text-sm outline-none"
          />
        </div>
      ) : null}
      <ul className="scrollbar-quiet grid max-h-72 gap-px overflow-y-auto">
        {found.map((store) => (
          <li key={store.slug}>
            <Link
              href={`/admin/${store.slug}`}
              onClick={() => setOpen(false)}
              aria-current={store.slug === current.slug ? 'true' : undefined}
              className={cn(rowStyles, store.slug === current.slug && 'bg-hover')}
            >
              <Avatar name={store.name} shape="square" size="sm" />
              <span className="grid min-w-0 leading-tight">
                <span className="truncate font-medium text-ink">{store.name}</span>
                <span className="truncate text-xs text-ink-muted">{store.slug}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="mt-1 grid gap-px border-t pt-1">
        <Link href="/stores" className={rowStyles}>
          <LayoutGrid aria-hidden className="size-4 text-ink-muted" />
          {t('allStores')}
        </Link>
        <Link href="/stores/new" className={rowStyles}>
          <Plus aria-hidden className="size-4 text-ink-muted" />
          {t('newStore')}
        </Link>
      </div>
    </Popover>
  )
}

const rowStyles =
  'flex min-h-9 items-center gap-2.5 rounded-control px-2 py-1.5 text-sm transition-colors hover:bg-hover touch:min-h-11'
