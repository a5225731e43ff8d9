import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { localeNames, locales } from '@/i18n/locales'
import { LocaleSwitcher } from '@/ui/locale-switcher'
import { Logo } from '@/ui/logo'
import { AccountMenu } from './account-menu'

interface PlatformFrameProps {
  readonly user: { readonly name: string; readonly email: string; readonly isOperator: boolean }
  /** Narrow pages hold one column of reading or a form. */
  readonly width?: 'narrow' | 'wide'
  readonly children: ReactNode
}

/** The frame of a signed-in person's pages outside any store. */
export function PlatformFrame({ user, width = 'wide', children }: PlatformFrameProps) {
  const t = useTranslations('stores.frame')
  return (
    <div className="min-h-dvh bg-canvas">
      <header className="sticky top-0 z-30 border-b bg-canvas/85 backdrop-blur-md">
        <nav aria-label={t('navigation')} className="mx-auto flex h-14 max-w-6xl items-center gap-2 px-4 sm:px-6">
          <Link href="/stores" className="mr-auto rounded-md">
            <Logo />
          </Link>
          <LocaleSwitcher choices={locales.map((locale) => ({ locale, name: localeNames[locale] }))} />
          <AccountMenu {...user} />
        </nav>
      </header>
      <main
        id="main"
        className={`mx-auto w-full px-4 pt-8 pb-24 sm:px-6 sm:pt-12 ${width === 'narrow' ? 'max-w-3xl' : 'max-w-5xl'}`}
      >
        {children}
      </main>
    </div>
  )
}
