'use client'

import { Languages } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { localeCookie } from '@/i18n/locales'
import { Button } from './button'
import { DropdownMenu, MenuRadioGroup, MenuRadioItem } from './dropdown-menu'
import { writePreference } from './preference-cookie'

export interface LocaleChoice {
  locale: string
  /** The language by its own name. */
  name: string
  /** Where this page lives in that language; without it the choice is kept in the platform's cookie. */
  href?: string
}

export function LocaleSwitcher({ choices, className }: { choices: readonly LocaleChoice[]; className?: string }) {
  const t = useTranslations('ui')
  const current = useLocale()
  const router = useRouter()

  function choose(locale: string) {
    const href = choices.find((choice) => choice.locale === locale)?.href
    if (href) {
      router.push(href)
      return
    }
    writePreference(localeCookie, locale)
    router.refresh()
  }

  return (
    <DropdownMenu
      trigger={
        <Button variant="ghost" size="sm" icon={<Languages />} aria-label={t('language')} className={className}>
          {choices.find((choice) => choice.locale === current)?.name ?? current}
        </Button>
      }
    >
      <MenuRadioGroup value={current} onValueChange={choose}>
        {choices.map((choice) => (
          <MenuRadioItem key={choice.locale} value={choice.locale} lang={choice.locale}>
            {choice.name}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </DropdownMenu>
  )
}
