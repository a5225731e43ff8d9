import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { localeNames, locales } from '@/i18n/locales'
import { LinkButton } from './link-button'
import { LocaleSwitcher } from './locale-switcher'
import { Logo } from './logo'

/** The head of the platform's public pages. */
export function SiteHeader() {
  const t = useTranslations('platform.home')
  return (
    <header className="sticky top-0 z-30 border-b border-transparent bg-canvas/85 backdrop-blur-md">
      <nav aria-label={t('header')} className="mx-auto flex h-16 max-w-6xl items-center gap-2 px-5">
        <Link href="/" className="mr-auto rounded-md">
          <Logo />
        </Link>
        <LocaleSwitcher choices={locales.map((locale) => ({ locale, name: localeNames[locale] }))} />
        <LinkButton href="/sign-in" size="sm" variant="ghost" className="max-sm:hidden">
          {t('signIn')}
        </LinkButton>
        <LinkButton href="/register" size="sm" variant="inverse">
          {t('open')}
        </LinkButton>
      </nav>
    </header>
  )
}
