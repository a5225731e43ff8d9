'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { useShortcuts } from '../use-shortcuts'

/** J and K walk the row links, X ticks the row; Enter is the link's own. */
export function useRowKeys(root: RefObject<HTMLElement | null>, toggle: (index: number) => void): void {
  const t = useTranslations('ui.table')

  const links = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-row] [data-row-link]') ?? [])]
  const at = (list: HTMLElement[]) => list.findIndex((link) => link === document.activeElement)
  function walk(by: 1 | -1) {
    const list = links()
    const now = at(list)
    const next = now < 0 ? (by > 0 ? 0 : list.length - 1) : now + by
    list[Math.min(list.length - 1, Math.max(0, next))]?.focus()
  }

  useShortcuts([
    { keys: 'j', label: t('nextRow'), group: t('keys'), run: () => walk(1) },
    { keys: 'k', label: t('previousRow'), group: t('keys'), run: () => walk(-1) },
    {
      keys: 'x',
      label: t('toggleRow'),
      group: t('keys'),
      run: () => {
        const index = at(links())
        if (index >= 0) toggle(index)
      },
    },
  ])
}
