import type { ReactNode } from 'react'

export interface ShellNavItem {
  href: string
  label: string
  icon: ReactNode
  /** Work waiting there. */
  badge?: number
  /** Shown while the item or one of these is open. */
  children?: readonly { href: string; label: string }[]
  /** Matches only its own address, not those below it. */
  exact?: boolean
}

export interface ShellNavSection {
  label?: string
  items: readonly ShellNavItem[]
}

export function isOpen(pathname: string, item: { href: string; exact?: boolean }): boolean {
  return pathname === item.href || (!item.exact && pathname.startsWith(`${item.href}/`))
}
