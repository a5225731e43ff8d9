import { useTranslations } from 'next-intl'
import { LogoMark } from './logo'
import { ThemeToggle } from './theme-toggle'

/** The foot of the platform's public pages. */
export function SiteFooter() {
  const t = useTranslations('platform.footer')
  return (
    <footer className="border-t">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-4 px-5 py-8 text-mini text-ink-muted">
        <p className="flex items-center gap-3">
          <LogoMark className="size-6" />
          {t('note')}
        </p>
        <ThemeToggle />
      </div>
    </footer>
  )
}
