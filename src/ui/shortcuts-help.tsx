'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from './dialog'
import { Kbd } from './kbd'
import { shortcutCaps } from './shortcut-caps'
import { type Shortcut, useActiveShortcuts, useShortcuts } from './use-shortcuts'

/** The list of keys, opened by `?`. Mount once in a shell. */
export function ShortcutsHelp() {
  const t = useTranslations('ui.shortcuts')
  const [open, setOpen] = useState(false)
  const shortcuts = useActiveShortcuts()
  useShortcuts([{ keys: '?', label: t('title'), group: t('general'), run: () => setOpen(true) }])
  const groups = new Map<string, Shortcut[]>()
  for (const shortcut of shortcuts) {
    const group = shortcut.group ?? t('general')
    groups.set(group, [...(groups.get(group) ?? []), shortcut])
  }
  return (
    <Dialog open={open} onOpenChange={setOpen} title={t('title')} size="lg">
      <div className="columns-1 gap-10 sm:columns-2">
        {[...groups].map(([group, list]) => (
          <section key={group} className="mb-6 break-inside-avoid">
            <h3 className="mb-2 text-xs font-medium text-ink-muted">{group}</h3>
            <ul className="grid gap-1">
              {list.map((shortcut) => (
                <li key={shortcut.keys} className="flex min-h-7 items-center justify-between gap-4 text-sm">
                  {shortcut.label}
                  <Kbd keys={shortcutCaps(shortcut.keys)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
