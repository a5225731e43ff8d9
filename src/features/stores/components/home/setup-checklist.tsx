'use client'

import { useMutation } from '@tanstack/react-query'
import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminHome, AdminShellData, ChecklistItem } from '../../home-schema'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Card } from '@/ui/card'
import { cn } from '@/ui/cn'
import { IconButton } from '@/ui/icon-button'
import { LinkButton } from '@/ui/link-button'
import { ProgressBar } from '@/ui/progress-bar'
import { toast } from '@/ui/toast'

interface SetupChecklistProps {
  readonly items: NonNullable<AdminHome['checklist']>
  readonly shell: AdminShellData
}

/** What a store needs before it sells. Read from the store's rows: doing the thing ticks it off. */
export function SetupChecklist({ items, shell }: SetupChecklistProps) {
  const t = useTranslations('admin.home.setup')
  const trpc = useTRPC()
  const message = useErrorMessage()
  const [isAway, setAway] = useState(false)
  const firstOpen = items.find((item) => !item.done)?.item ?? null
  const [shown, setShown] = useState<ChecklistItem | null>(firstOpen)
  const dismiss = useMutation(
    trpc.admin.stores.dismissChecklist.mutationOptions({
      onSuccess: () => {
        setAway(true)
        toast.success(t('dismissed'))
      },
      onError: (error) => toast.error(message(error)),
    }),
  )
  if (isAway) return null
  const done = items.filter((item) => item.done).length
  return (
    <Card>
      <header className="flex items-start gap-4 px-5 pt-5 pb-4">
        <div className="grid flex-1 gap-2.5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="text-base font-semibold tracking-[-0.01em]">{t('title')}</h2>
            <span className="numeric text-mini text-ink-muted">{t('progress', { done, total: items.length })}</span>
          </div>
          <ProgressBar value={done / items.length} label={t('title')} />
        </div>
        {shell.permissions.includes('settings:write') ? (
          <IconButton label={t('dismiss')} icon={<X />} onClick={() => dismiss.mutate({})} className="-mt-1.5 -mr-2" />
        ) : null}
      </header>
      <ul className="px-2 pb-2">
        {items.map(({ item, done: isDone }) => (
          <ChecklistRow
            key={item}
            item={item}
            isDone={isDone}
            isShown={shown === item}
            onShow={() => setShown(shown === item ? null : item)}
            href={hrefOf(item, shell)}
          />
        ))}
      </ul>
    </Card>
  )
}

interface ChecklistRowProps {
  readonly item: ChecklistItem
  readonly isDone: boolean
  readonly isShown: boolean
  readonly onShow: () => void
  readonly href: string
}

function ChecklistRow({ item, isDone, isShown, onShow, href }: ChecklistRowProps) {
  const t = useTranslations('admin.home.setup')
  return (
    <li className={cn('rounded-control transition-colors', isShown ? 'bg-sunken' : 'hover:bg-hover/60')}>
      <button
        type="button"
        aria-expanded={isShown}
        onClick={onShow}
        className="flex min-h-11 w-full items-center gap-3 rounded-control px-3 text-left text-sm"
      >
        <span
          aria-hidden
          className={cn(
            'grid size-5 shrink-0 place-items-center rounded-full',
            isDone ? 'bg-accent text-on-accent' : 'border-[1.5px] border-dashed border-line-strong',
          )}
        >
          {isDone ? <Check className="size-3" strokeWidth={3.5} /> : null}
        </span>
        <span className={cn('font-medium', isDone && !isShown ? 'text-ink-muted' : 'text-ink')}>
          {t(`${item}.title`)}
        </span>
        {isDone ? <span className="sr-only">{t('done')}</span> : null}
      </button>
      {isShown ? (
        <div className="grid justify-items-start gap-3 pr-4 pb-4 pl-11">
          <p className="max-w-prose text-sm text-ink-muted">{t(`${item}.text`)}</p>
          <LinkButton href={href} size="sm" variant={isDone ? 'secondary' : 'primary'}>
            {t(`${item}.action`)}
          </LinkButton>
        </div>
      ) : null}
    </li>
  )
}

function hrefOf(item: ChecklistItem, { store }: AdminShellData): string {
  const base = `/admin/${store.slug}`
  const places: Record<ChecklistItem, string> = {
    product: `${base}/products/new`,
    payment: `${base}/settings/payments`,
    shipping: `${base}/settings/shipping`,
    tax: `${base}/settings/taxes`,
    look: `${base}/content`,
    testOrder: store.url,
    launch: `${base}/settings/status`,
  }
  return places[item]
}
