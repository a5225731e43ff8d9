'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ToggleGroup } from 'radix-ui'
import { useSyncExternalStore } from 'react'
import { cn } from './cn'
import { writePreference } from './preference-cookie'
import { type Theme, themeAttribute, themeCookie, themes } from './theme'

const icons = { system: Monitor, light: Sun, dark: Moon }

/** System, light or dark. */
export function ThemeToggle({ className }: { className?: string }) {
  const t = useTranslations('ui.theme')
  // The document is the store: several toggles on one page agree.
  const theme = useSyncExternalStore(
    watchTheme,
    () => themeAttribute(document.documentElement.dataset.theme) ?? 'system',
    () => '',
  )
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={t('label')}
      value={theme}
      onValueChange={(value) => applyTheme(value)}
      className={cn('inline-flex rounded-full border bg-sunken p-0.5', className)}
    >
      {themes.map((value) => {
        const Icon = icons[value]
        return (
          <ToggleGroup.Item
            key={value}
            value={value}
            aria-label={t(value)}
            title={t(value)}
            className="grid size-7 place-items-center rounded-full text-ink-muted transition-colors hover:text-ink data-[state=on]:bg-raised data-[state=on]:text-ink data-[state=on]:shadow-control touch:size-10 dark:data-[state=on]:bg-hover"
          >
            <Icon className="size-3.5" />
          </ToggleGroup.Item>
        )
      })}
    </ToggleGroup.Root>
  )
}

function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

function applyTheme(value: string): void {
  // Pressing the chosen one again reports an empty value: nothing changes.
  if (!isTheme(value)) return
  const root = document.documentElement
  if (value === 'system') delete root.dataset.theme
  else root.dataset.theme = value
  writePreference(themeCookie, value)
}

function isTheme(value: string): value is Theme {
  return (themes as readonly string[]).includes(value)
}
