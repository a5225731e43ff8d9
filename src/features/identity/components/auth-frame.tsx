import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { localeNames, locales } from '@/i18n/locales'
import { LocaleSwitcher } from '@/ui/locale-switcher'
import { ThemeToggle } from '@/ui/theme-toggle'
import { Colonnade } from './colonnade'

/** The frame of the pages of signing up and in: the form on one side, the colonnade on the other where there is room. */
export function AuthFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('identity.frame')
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="flex flex-col px-5 py-5 sm:px-8">
        <header className="flex items-center justify-between">
          <Link href="/" className="rounded-sm font-display text-2xl tracking-wide text-ink">
            Stoa
          </Link>
          <div className="flex items-center gap-1">
            <LocaleSwitcher choices={locales.map((locale) => ({ locale, name: localeNames[locale] }))} />
            <ThemeToggle />
          </div>
        </header>
        <main className="mx-auto flex w-full max-w-[25rem] flex-1 flex-col justify-center py-10">{children}</main>
      </div>
      <aside className="relative hidden overflow-hidden bg-inverse text-on-inverse lg:block">
        <Colonnade className="absolute inset-x-0 bottom-0 w-full" />
        <div className="relative max-w-lg p-12 xl:p-16">
          <p className="font-display text-4xl leading-tight text-balance xl:text-5xl">{t('claim')}</p>
          <p className="mt-5 max-w-md text-base leading-relaxed opacity-75">{t('text')}</p>
        </div>
      </aside>
    </div>
  )
}

export function AuthHeading({ title, lead }: { title: ReactNode; lead?: ReactNode }) {
  return (
    <div className="mb-7 grid gap-2">
      <h1 className="font-display text-[2rem] leading-10 text-balance text-ink">{title}</h1>
      {lead ? <p className="text-base text-ink-muted">{lead}</p> : null}
    </div>
  )
}
