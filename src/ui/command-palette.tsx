'use client'

import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { scrimStyles } from './dialog'
import { Kbd } from './kbd'
import { itemStyles } from './popup-styles'
import { Spinner } from './spinner'

export interface PaletteItem {
  id: string
  label: string
  description?: string
  icon?: ReactNode
  keywords?: string[]
  shortcut?: string[]
  onSelect: () => void
}

export interface PaletteGroup {
  id: string
  heading: string
  items: readonly PaletteItem[]
  /** Results from the server, already matched: shown whatever is typed. */
  matched?: boolean
}

export interface CommandPaletteProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  groups: readonly PaletteGroup[]
  query: string
  onQueryChange: (query: string) => void
  pending?: boolean
  placeholder?: string
}

/** Pages, resources and actions by name. The caller binds ⌘K (`useShortcuts`) and searches for resources. */
export function CommandPalette(props: CommandPaletteProps) {
  const t = useTranslations('ui.palette')
  return (
    <Dialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={scrimStyles} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[8dvh] z-50 mx-auto max-w-xl overflow-hidden rounded-panel border border-line bg-raised shadow-dialog outline-none duration-150 ease-out-soft data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98 sm:top-[14dvh]"
        >
          <Dialog.Title className="sr-only">{t('title')}</Dialog.Title>
          <Command label={t('title')} loop filter={matchAllWords}>
            <div className="flex items-center gap-3 border-b px-4">
              {props.pending ? (
                <Spinner className="text-ink-muted" />
              ) : (
                <Search aria-hidden className="size-4 text-ink-muted" />
              )}
              <Command.Input
                value={props.query}
                onValueChange={props.onQueryChange}
                placeholder={props.placeholder ?? t('placeholder')}
                className="h-13 min-w-0 flex-1 bg-transparent text-base outline-none focus-visible:outline-none"
              />
              <Kbd keys={['Esc']} className="max-sm:hidden" />
            </div>
            <Command.List className="scrollbar-quiet max-h-[min(26rem,62dvh)] scroll-py-2 overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-10 text-center text-sm text-ink-muted">{t('empty')}</Command.Empty>
              {props.groups.map((group) =>
                group.items.length === 0 ? null : (
                  <Command.Group
                    key={group.id}
                    heading={group.heading}
                    className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-muted"
                  >
                    {group.items.map((item) => (
                      <PaletteRow key={item.id} item={item} matched={group.matched ?? false} query={props.query} />
                    ))}
                  </Command.Group>
                ),
              )}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function PaletteRow({ item, matched, query }: { item: PaletteItem; matched: boolean; query: string }) {
  return (
    <Command.Item
      value={item.id}
      keywords={[item.label, item.description ?? '', ...(item.keywords ?? []), ...(matched ? [query] : [])]}
      onSelect={item.onSelect}
      className={cn(itemStyles, 'min-h-10')}
    >
      {item.icon ? (
        <span aria-hidden className="text-ink-muted">
          {item.icon}
        </span>
      ) : null}
      <span className="min-w-0 flex-1 truncate">
        {item.label}
        {item.description ? <span className="ml-2 text-mini text-ink-muted">{item.description}</span> : null}
      </span>
      {item.shortcut ? <Kbd keys={item.shortcut} /> : null}
    </Command.Item>
  )
}

/** Every typed word must occur in the item's words; the label's beginning ranks first. The opaque id never counts. */
function matchAllWords(_id: string, search: string, keywords?: string[]): number {
  const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const text = fold((keywords ?? []).join(' '))
  const words = fold(search).split(/\s+/).filter(Boolean)
  if (!words.every((word) => text.includes(word))) return 0
  return text.startsWith(words[0] ?? '') ? 1 : 0.5
}
