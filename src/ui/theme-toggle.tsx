'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { ToggleGroup } from 'radix-ui'
import { useSyncExternalStore } from 'react'
import { cn } from './cn'

const themes = [
  { value: 'system', Icon: Monitor },
  { value: 'light', Icon: Sun },
  { value: 'dark', Icon: Moon },
] as const

const subscribeToNothing = () => () => {}

/** System, light or dark. */
export function ThemeToggle({ className }: { className?: string }) {
  const t = useTranslations('ui.theme')
  const { theme, setTheme } = useTheme()
  // The choice lives in the browser: the server draws the control without a mark.
  const mounted = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  )
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={t('label')}
      value={mounted ? (theme ?? 'system') : ''}
      onValueChange={(value) => {
        if (value) setTheme(value)
      }}
      className={cn('inline-flex rounded-full border bg-sunken p-0.5', className)}
    >
      {themes.map(({ value, Icon }) => (
        <ToggleGroup.Item
          key={value}
          value={value}
          aria-label={t(value)}
          title={t(value)}
          className="grid size-7 place-items-center rounded-full text-ink-muted transition-colors hover:text-ink data-[state=on]:bg-raised data-[state=on]:text-ink data-[state=on]:shadow-control dark:data-[state=on]:bg-hover"
        >
          <Icon className="size-3.5" />
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
