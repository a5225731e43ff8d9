import { Scale, ScrollText, Store, TriangleAlert, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { localeNames, locales } from '@/i18n/locales'
import { AppShell } from '@/ui/app-shell/app-shell'
import { LocaleSwitcher } from '@/ui/locale-switcher'
import { Logo } from '@/ui/logo'
import { AccountMenu } from '../account-menu'

interface OperatorShellProps {
  readonly user: { readonly name: string; readonly email: string; readonly isOperator: boolean }
  readonly children: ReactNode
}

/** The frame of the operators' pages. */
export function OperatorShell({ user, children }: OperatorShellProps) {
  const t = useTranslations('stores.operator.nav')
  return (
    <AppShell
      switcher={
        <Link href="/operator" className="flex rounded-md px-2">
          <Logo />
        </Link>
      }
      sections={[
        {
          items: [
            { href: '/operator/stores', label: t('stores'), icon: <Store /> },
            { href: '/operator/reconciliation', label: t('reconciliation'), icon: <Scale /> },
            { href: '/operator/people', label: t('users'), icon: <Users /> },
            { href: '/operator/failed-work', label: t('failedWork'), icon: <TriangleAlert /> },
            { href: '/operator/audit', label: t('audit'), icon: <ScrollText /> },
          ],
        },
      ]}
      actions={<LocaleSwitcher choices={locales.map((locale) => ({ locale, name: localeNames[locale] }))} />}
      userMenu={<AccountMenu {...user} />}
    >
      {children}
    </AppShell>
  )
}
