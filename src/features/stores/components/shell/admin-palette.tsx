'use client'

import {
  BadgePercent,
  Boxes,
  ExternalLink,
  House,
  Package,
  Plus,
  Receipt,
  Settings,
  SquarePen,
  Store,
  Users,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import type { AdminShellData } from '../../home-schema'
import { SearchTrigger } from '@/ui/app-shell/search-trigger'
import { CommandPalette, type PaletteGroup } from '@/ui/command-palette'
import { shortcutCaps } from '@/ui/shortcut-caps'
import { ShortcutsHelp } from '@/ui/shortcuts-help'
import { useShortcuts } from '@/ui/use-shortcuts'
import { usePaletteResults } from './use-palette-results'

interface Place {
  readonly id: string
  readonly label: string
  readonly href: string
  readonly icon: ReactNode
  /** Two keys in a row. */
  readonly keys?: string
}

/** The field that opens the palette, the palette, and the keys that lead to the places in it. */
export function AdminPalette({ data }: { data: AdminShellData }) {
  const t = useTranslations('admin.nav')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [query, setQuery] = useState('')
  const { places, actions } = usePlaces(data)
  const results = usePaletteResults(data, open ? query : '')

  function go(href: string) {
    setOpen(false)
    setQuery('')
    if (href.startsWith('http')) window.open(href, '_blank', 'noopener')
    else router.push(href)
  }
  const toItem = ({ id, label, href, icon, keys }: Place) => ({
    id,
    label,
    icon,
    ...(keys ? { shortcut: shortcutCaps(keys) } : {}),
    onSelect: () => go(href),
  })

  useShortcuts([
    { keys: 'mod+k', label: t('openPalette'), run: () => setOpen(true) },
    { keys: '/', label: t('openPalette'), run: () => setOpen(true) },
    ...places.flatMap((place) =>
      place.keys ? [{ keys: place.keys, label: place.label, group: t('goTo'), run: () => go(place.href) }] : [],
    ),
  ])

  const groups: PaletteGroup[] = [
    ...results.groups.map((group) => ({
      ...group,
      matched: true,
      items: group.items.map(({ href, ...item }) => ({ ...item, onSelect: () => go(href) })),
    })),
    { id: 'go', heading: t('goTo'), items: places.map(toItem) },
    { id: 'do', heading: t('actions'), items: actions.map(toItem) },
    {
      id: 'stores',
      heading: t('switchStore'),
      items: data.stores
        .filter((store) => store.slug !== data.store.slug)
        .map((store) =>
          toItem({ id: `store-${store.slug}`, label: store.name, href: `/admin/${store.slug}`, icon: <Store /> }),
        ),
    },
  ]
  return (
    <>
      <SearchTrigger label={t('search')} keys={shortcutCaps('mod+k')} onOpen={() => setOpen(true)} />
      <CommandPalette
        open={open}
        onOpenChange={setOpen}
        groups={groups}
        query={query}
        onQueryChange={setQuery}
        pending={results.isPending}
        placeholder={t('search')}
      />
      <ShortcutsHelp />
    </>
  )
}

/** Keys as merchants know them from elsewhere: G, then a letter. */
function usePlaces({ store, permissions }: AdminShellData): { places: Place[]; actions: Place[] } {
  const t = useTranslations('admin')
  const base = `/admin/${store.slug}`
  const may = (permission: AdminShellData['permissions'][number], items: Place[]) =>
    permissions.includes(permission) ? items : []
  const settings = ['general', 'localisation', 'payments', 'shipping', 'taxes', 'domains', 'status'] as const
  return {
    places: [
      { id: 'home', label: t('nav.home'), href: base, icon: <House />, keys: 'g h' },
      ...may('orders:read', [
        { id: 'orders', label: t('nav.orders'), href: `${base}/orders`, icon: <Receipt />, keys: 'g o' },
      ]),
      ...may('catalog:read', [
        { id: 'products', label: t('nav.products'), href: `${base}/products`, icon: <Package />, keys: 'g p' },
        {
          id: 'categories',
          label: t('nav.categories'),
          href: `${base}/products/categories`,
          icon: <Package />,
          keys: 'g a',
        },
        {
          id: 'collections',
          label: t('nav.collections'),
          href: `${base}/products/collections`,
          icon: <Package />,
          keys: 'g c',
        },
      ]),
      ...may('customers:read', [
        { id: 'inventory', label: t('nav.inventory'), href: `${base}/inventory`, icon: <Boxes />, keys: 'g i' },
        { id: 'customers', label: t('nav.customers'), href: `${base}/customers`, icon: <Users />, keys: 'g u' },
        { id: 'customer-groups', label: t('nav.customerGroups'), href: `${base}/customers/groups`, icon: <Users /> },
      ]),
      ...may('promotions:read', [
        {
          id: 'promotions',
          label: t('nav.promotions'),
          href: `${base}/promotions`,
          icon: <BadgePercent />,
          keys: 'g m',
        },
      ]),
      ...may('content:write', [
        { id: 'look', label: t('nav.look'), href: `${base}/content`, icon: <SquarePen />, keys: 'g t' },
        { id: 'navigation', label: t('nav.navigation'), href: `${base}/content/navigation`, icon: <SquarePen /> },
        { id: 'pages', label: t('nav.pages'), href: `${base}/content/pages`, icon: <SquarePen /> },
      ]),
      ...may('settings:read', [
        { id: 'settings', label: t('nav.settings'), href: `${base}/settings`, icon: <Settings />, keys: 'g ,' },
        ...settings.map((section) => ({
          id: `settings-${section}`,
          label: t(`settings.sections.${section}.title`),
          href: `${base}/settings/${section}`,
          icon: <Settings />,
        })),
      ]),
    ],
    actions: [
      ...may('catalog:write', [
        { id: 'add-product', label: t('nav.addProduct'), href: `${base}/products/new`, icon: <Plus /> },
      ]),
      ...may('promotions:write', [
        { id: 'add-promotion', label: t('nav.addPromotion'), href: `${base}/promotions/new`, icon: <Plus /> },
      ]),
      { id: 'view-store', label: t('nav.viewStore'), href: store.url, icon: <ExternalLink /> },
      { id: 'new-store', label: t('nav.newStore'), href: '/stores/new', icon: <Plus /> },
    ],
  }
}
