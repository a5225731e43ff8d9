'use client'

import { Menu } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { cn } from '../cn'
import { Sheet } from '../sheet'
import { isOpen, type ShellNavItem, type ShellNavSection } from './shell-nav'
import { ShellNavSections } from './shell-rail'

/** Thumb reach: the first four places, and a sheet with all of them. */
const PLACES = 4

export function ShellBottomBar(props: { sections: readonly ShellNavSection[]; footerItems: readonly ShellNavItem[] }) {
  const t = useTranslations('ui.shell')
  const pathname = usePathname()
  const [open, setOpen] = useState(false)
  const first = props.sections.flatMap((section) => section.items).slice(0, PLACES)
  const all = props.footerItems.length > 0 ? [...props.sections, { items: props.footerItems }] : props.sections
  return (
    <nav
      aria-label={t('navigation')}
      className="fixed inset-x-0 bottom-0 z-30 border-t bg-surface/92 pb-[env(safe-area-inset-bottom)] backdrop-blur-md lg:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {first.map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={isOpen(pathname, item) ? 'page' : undefined} className={placeStyles}>
              <span aria-hidden className="relative inline-flex">
                {item.icon}
                {item.badge ? (
                  <span className="numeric absolute -top-1.5 left-3 min-w-4 rounded-full bg-accent px-1 text-center text-[0.625rem] leading-4 font-semibold text-on-accent">
                    {item.badge}
                  </span>
                ) : null}
              </span>
              <span className="max-w-full truncate">{item.label}</span>
            </Link>
          </li>
        ))}
        <li>
          <Sheet
            open={open}
            onOpenChange={setOpen}
            side="bottom"
            title={t('menu')}
            trigger={
              <button type="button" className={cn(placeStyles, 'w-full')}>
                <Menu aria-hidden />
                <span>{t('menu')}</span>
              </button>
            }
          >
            <ShellNavSections sections={all} onNavigate={() => setOpen(false)} />
          </Sheet>
        </li>
      </ul>
    </nav>
  )
}

const placeStyles =
  'flex h-15 min-w-0 flex-col items-center justify-center gap-1 px-1 text-[0.6875rem] leading-none font-medium text-ink-muted focus-visible:outline-offset-[-3px] aria-[current=page]:text-accent-ink [&_svg]:size-5 [&_svg]:stroke-[1.75]'
