'use client'

import {
  CreditCard,
  FileText,
  Globe,
  KeyRound,
  Languages,
  Mail,
  Percent,
  Power,
  Store,
  Tags,
  TriangleAlert,
  Truck,
  UsersRound,
  Warehouse,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import type { AdminShellData } from '../../home-schema'
import { cn } from '@/ui/cn'

type Permission = AdminShellData['permissions'][number]

const SECTIONS = [
  { key: 'general', icon: <Store />, permission: 'settings:read' },
  { key: 'localisation', icon: <Languages />, permission: 'settings:read' },
  { key: 'payments', icon: <CreditCard />, permission: 'settings:read' },
  { key: 'shipping', icon: <Truck />, permission: 'settings:read' },
  { key: 'locations', icon: <Warehouse />, permission: 'settings:read' },
  { key: 'taxes', icon: <Percent />, permission: 'settings:read' },
  { key: 'invoices', icon: <FileText />, permission: 'settings:read' },
  { key: 'promotions', icon: <Tags />, permission: 'settings:read' },
  { key: 'domains', icon: <Globe />, permission: 'settings:read' },
  { key: 'staff', icon: <UsersRound />, permission: 'staff:read' },
  { key: 'tokens', icon: <KeyRound />, permission: 'tokens:write' },
  { key: 'email', icon: <Mail />, permission: 'settings:read' },
  { key: 'failed-work', icon: <TriangleAlert />, permission: 'settings:read' },
  { key: 'status', icon: <Power />, permission: 'settings:read' },
] as const satisfies readonly { key: string; icon: ReactNode; permission: Permission }[]

interface SettingsNavProps {
  readonly slug: string
  readonly permissions: readonly Permission[]
}

/** The sections beside the open one, where there is room. */
export function SettingsNav({ slug, permissions }: SettingsNavProps) {
  const t = useTranslations('admin.settings')
  const pathname = usePathname()
  const base = `/admin/${slug}/settings`
  if (pathname === base) return null
  return (
    <nav aria-label={t('title')} className="max-lg:hidden">
      <ul className="sticky top-[calc(var(--sticky-top)+2rem)] grid gap-px">
        {SECTIONS.filter((section) => permissions.includes(section.permission)).map(({ key, icon }) => {
          const isOpen = pathname.startsWith(`${base}/${key}`)
          return (
            <li key={key}>
              <Link
                href={`${base}/${key}`}
                aria-current={isOpen ? 'page' : undefined}
                className={cn(
                  'flex min-h-8.5 items-center gap-2.5 rounded-control px-2.5 text-sm font-medium text-ink-muted hover:bg-hover hover:text-ink [&_svg]:size-4 [&_svg]:shrink-0',
                  isOpen && 'bg-hover text-ink [&_svg]:text-accent-ink',
                )}
              >
                <span aria-hidden className="inline-flex">
                  {icon}
                </span>
                {t(`sections.${key}.title`)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** All sections with what is in them: the first page of the settings. */
export function SettingsIndex({ slug, permissions }: SettingsNavProps) {
  const t = useTranslations('admin.settings')
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {SECTIONS.filter((section) => permissions.includes(section.permission)).map(({ key, icon }) => (
        <li key={key}>
          <Link
            href={`/admin/${slug}/settings/${key}`}
            className="flex h-full items-start gap-3.5 rounded-card border bg-surface p-4 shadow-card transition-shadow hover:shadow-pop"
          >
            <span
              aria-hidden
              className="grid size-9 shrink-0 place-items-center rounded-control bg-accent-soft text-accent-ink [&_svg]:size-4.5"
            >
              {icon}
            </span>
            <span className="grid gap-0.5">
              <span className="text-sm font-semibold text-ink">{t(`sections.${key}.title`)}</span>
              <span className="text-mini text-ink-muted">{t(`sections.${key}.text`)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
