import { useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode } from 'react'
import type { ShellNavItem, ShellNavSection } from './shell-nav'
import { ShellBottomBar } from './shell-bottom-bar'
import { ShellRail } from './shell-rail'

export interface AppShellProps {
  /** At the head of the rail: logo or store switcher. */
  switcher: ReactNode
  sections: readonly ShellNavSection[]
  /** At the foot of the rail, such as settings. */
  footerItems?: readonly ShellNavItem[]
  /** The palette's field in the top bar. */
  search?: ReactNode
  /** End of the top bar: activity, help. */
  actions?: ReactNode
  userMenu: ReactNode
  /** Over everything: test mode, suspended. */
  banner?: ReactNode
  children: ReactNode
}

// What other parts need to know of the frame: sticky headers, the save bar, the bulk bar.
const measures = { '--rail-width': '15rem', '--sticky-top': '3.5rem' } as CSSProperties

/** The frame of the admin and the operator's pages: rail, top bar, content; on phones a bottom bar and a sheet. */
export function AppShell(props: AppShellProps) {
  const t = useTranslations('ui.shell')
  return (
    <div style={measures} className="max-lg:[--bottom-bar:calc(3.75rem+env(safe-area-inset-bottom))]">
      <a
        href="#main"
        className="fixed top-2 left-2 z-60 -translate-y-20 rounded-control bg-inverse px-4 py-2 text-sm font-medium text-on-inverse focus:translate-y-0"
      >
        {t('skip')}
      </a>
      {props.banner}
      <div className="lg:grid lg:grid-cols-[var(--rail-width)_minmax(0,1fr)]">
        <ShellRail switcher={props.switcher} sections={props.sections} footerItems={props.footerItems ?? []} />
        <div className="min-w-0">
          <header className="sticky top-0 z-30 flex h-14 items-center gap-3 border-b bg-canvas/85 px-4 backdrop-blur-md sm:px-6 lg:px-8">
            <div className="min-w-0 lg:hidden">{props.switcher}</div>
            <div className="flex min-w-0 flex-1 justify-end lg:justify-start">{props.search}</div>
            <div className="flex shrink-0 items-center gap-1.5">
              {props.actions}
              {props.userMenu}
            </div>
          </header>
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto w-full max-w-[76rem] px-4 pt-6 pb-[calc(var(--bottom-bar,0px)+5rem)] outline-none sm:px-6 lg:px-8 lg:pt-8"
          >
            {props.children}
          </main>
        </div>
      </div>
      <ShellBottomBar sections={props.sections} footerItems={props.footerItems ?? []} />
    </div>
  )
}
