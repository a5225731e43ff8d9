'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ToggleGroup } from 'radix-ui'
import { cn } from './cn'
import { themes } from './theme'
import { useTheme } from './use-theme'

const icons = { system: Monitor, light: Sun, dark: Moon }

/** System, light or dark. */
export function ThemeToggle({ className }: { className?: string }) {
  const t = useTranslations('ui.theme')
  const [theme, setTheme] = useTheme()
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={t('label')}
      value={theme ?? ''}
      onValueChange={setTheme}
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
