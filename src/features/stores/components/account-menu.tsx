'use client'

import { LayoutGrid, LogOut, ShieldCheck, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRef } from 'react'
import { UserMenu } from '@/ui/app-shell/user-menu'
import { MenuItem, MenuSeparator } from '@/ui/dropdown-menu'

/** Who is signed in, and where to go from anywhere on the platform. Signing out is a post of its own, so no link can do it. */
export function AccountMenu(props: { name: string; email: string; isOperator: boolean }) {
  const t = useTranslations('stores.frame')
  const signOut = useRef<HTMLFormElement>(null)
  return (
    <>
      <UserMenu name={props.name} email={props.email}>
        <MenuItem asChild>
          <Link href="/stores">
            <LayoutGrid aria-hidden className="text-ink-muted" />
            {t('stores')}
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link href="/account">
            <UserRound aria-hidden className="text-ink-muted" />
            {t('account')}
          </Link>
        </MenuItem>
        {props.isOperator ? (
          <MenuItem asChild>
            <Link href="/operator">
              <ShieldCheck aria-hidden className="text-ink-muted" />
              {t('operator')}
            </Link>
          </MenuItem>
        ) : null}
        <MenuSeparator />
        <MenuItem icon={<LogOut />} onSelect={() => signOut.current?.requestSubmit()}>
          {t('signOut')}
        </MenuItem>
      </UserMenu>
      <form ref={signOut} method="post" action="/sign-out" hidden />
    </>
  )
}
