'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { cn } from '../cn'
import { isOpen, type ShellNavItem, type ShellNavSection } from './shell-nav'

export function ShellRail(props: {
  switcher: ReactNode
  sections: readonly ShellNavSection[]
  footerItems: readonly ShellNavItem[]
}) {
  const t = useTranslations('ui.shell')
  return (
    <aside className="sticky top-0 hidden h-dvh flex-col border-r bg-sunken lg:flex">
      <div className="flex h-14 shrink-0 items-center px-3">{props.switcher}</div>
      <nav
        aria-label={t('navigation')}
        className="scrollbar-quiet flex min-h-0 flex-1 flex-col overflow-y-auto px-3 pt-2 pb-3"
      >
        <ShellNavSections sections={props.sections} />
        {props.footerItems.length > 0 ? (
          <ul className="mt-auto grid gap-px pt-4">
            {props.footerItems.map((item) => (
              <ShellNavRow key={item.href} item={item} />
            ))}
          </ul>
        ) : null}
      </nav>
    </aside>
  )
}

/** The sections as lists of links, for the rail and for the phone's sheet. */
export function ShellNavSections({
  sections,
  onNavigate,
}: {
  sections: readonly ShellNavSection[]
  onNavigate?: () => void
}) {
  return sections.map((section, index) => (
    <div key={section.label ?? index} className="not-first:mt-5">
      {section.label ? <p className="mb-1 px-2.5 text-xs font-medium text-ink-faint">{section.label}</p> : null}
      <ul className="grid gap-px">
        {section.items.map((item) => (
          <ShellNavRow key={item.href} item={item} onNavigate={onNavigate} />
        ))}
      </ul>
    </div>
  ))
}

const rowStyles = [
  'flex min-h-8.5 items-center gap-2.5 rounded-control px-2.5 text-sm font-medium text-ink-muted transition-colors touch:min-h-11',
  'hover:bg-hover hover:text-ink aria-[current=page]:text-ink',
].join(' ')

function ShellNavRow({ item, onNavigate }: { item: ShellNavItem; onNavigate?: () => void }) {
  const pathname = usePathname()
  const childOpen = item.children?.some((child) => isOpen(pathname, child)) ?? false
  const open = isOpen(pathname, item) || childOpen
  return (
    <li>
      <Link
        href={item.href}
        onClick={onNavigate}
        aria-current={open && !childOpen ? 'page' : undefined}
        className={cn(
          rowStyles,
          '[&_svg]:size-4.5 [&_svg]:stroke-[1.75]',
          open && 'text-ink',
          open &&
            !childOpen &&
            'bg-surface shadow-card ring-1 ring-line hover:bg-surface dark:bg-raised dark:hover:bg-raised [&_svg]:text-accent-ink',
        )}
      >
        <span aria-hidden className="inline-flex">
          {item.icon}
        </span>
        <span className="min-w-0 flex-1 truncate">{item.label}</span>
        {item.badge ? (
          <span className="numeric rounded-full bg-accent-soft px-1.5 text-xs leading-5 font-semibold text-accent-ink">
            {item.badge}
          </span>
        ) : null}
      </Link>
      {open && item.children?.length ? (
        <ul className="mt-px mb-1.5 ml-[1.1875rem] grid gap-px border-l pl-2.5">
          {item.children.map((child) => (
            <li key={child.href}>
              <Link
                href={child.href}
                onClick={onNavigate}
                aria-current={isOpen(pathname, child) ? 'page' : undefined}
                className={cn(rowStyles, 'min-h-7.5 aria-[current=page]:bg-hover')}
              >
                {child.label}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}
