'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '../avatar'
import { DropdownMenu, MenuSeparator } from '../dropdown-menu'
import { ThemeToggle } from '../theme-toggle'

/** Who is signed in, the theme, and the caller's items (`MenuItem`). */
export function UserMenu(props: { name: string; email: string; children: ReactNode }) {
  const t = useTranslations('ui')
  return (
    <DropdownMenu
      className="w-64"
      trigger={
        <button
          type="button"
          aria-label={t('shell.account', { name: props.name })}
          className="grid size-9 place-items-center rounded-full hover:bg-hover"
        >
          <Avatar name={props.name} />
        </button>
      }
    >
      <div className="px-2.5 py-2">
        <p className="truncate text-sm font-medium">{props.name}</p>
        <p className="truncate text-mini text-ink-muted">{props.email}</p>
      </div>
      <MenuSeparator />
      {props.children}
      <MenuSeparator />
      <div className="flex items-center justify-between px-2.5 py-1.5 text-sm text-ink-muted">
        {t('theme.label')}
        <ThemeToggle />
      </div>
    </DropdownMenu>
  )
}
