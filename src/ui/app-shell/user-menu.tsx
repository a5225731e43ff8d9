'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '../avatar'
import {
  DropdownMenu,
  MenuCheckboxItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
} from '../dropdown-menu'
import { themes } from '../theme'
import { useCompactDensity } from '../use-density'
import { useTheme } from '../use-theme'

/** Who is signed in, the theme, and the caller's items (`MenuItem`). */
export function UserMenu(props: { name: string; email: string; children: ReactNode }) {
  const t = useTranslations('ui')
  const [theme, setTheme] = useTheme()
  const [compact, setCompact] = useCompactDensity()
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
      <MenuLabel>{t('theme.label')}</MenuLabel>
      <MenuRadioGroup value={theme ?? ''} onValueChange={setTheme}>
        {themes.map((choice) => (
          <MenuRadioItem key={choice} value={choice} onSelect={(event) => event.preventDefault()}>
            {t(`theme.${choice}`)}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
      <MenuSeparator />
      <MenuCheckboxItem checked={compact} onCheckedChange={setCompact} onSelect={(event) => event.preventDefault()}>
        {t('density.compact')}
      </MenuCheckboxItem>
    </DropdownMenu>
  )
}
