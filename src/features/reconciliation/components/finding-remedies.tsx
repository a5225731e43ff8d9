'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Ellipsis } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Finding, Remedy } from '../reconciliation-schema'
import { isCurrency } from '@/lib/currencies'
import { formatMoney } from '@/lib/money'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { DropdownMenu, MenuItem } from '@/ui/dropdown-menu'
import { IconButton } from '@/ui/icon-button'
import { toast } from '@/ui/toast'
import { DismissDialog } from './dismiss-dialog'

type Asked = 'refund' | 'cancel_order' | 'dismiss'

/** A button for the likeliest remedy, the others in its menu. What moves money or goods asks first. */
export function FindingRemedies({ finding }: { finding: Finding }) {
  const t = useTranslations('reconciliation')
  const [asked, setAsked] = useState<Asked | null>(null)
  const remedy = useRemedy()
  const amount = useAmount(finding)
  const choose = (chosen: Remedy) => {
    if (chosen === 'refund' || chosen === 'cancel_order' || chosen === 'dismiss') setAsked(chosen)
    else remedy.mutate({ id: finding.id, remedy: chosen })
  }
  const label = (each: Remedy) => t(`remedy.${each}`, { amount })
  const [first, ...others] = finding.remedies
  const order = finding.orderName ?? ''
  if (!first) return null
  return (
    <div className="flex items-center gap-1 lg:justify-end">
      <Button
        size="sm"
        variant={first === 'refund' ? 'danger' : 'secondary'}
        loading={remedy.isPending}
        onClick={() => choose(first)}
      >
        {label(first)}
      </Button>
      {others.length > 0 ? (
        <DropdownMenu
          trigger={
            <IconButton
              size="sm"
              icon={<Ellipsis />}
              label={t('actions', { subject: `${t(`kind.${finding.kind}`)} ${order}`.trim() })}
              disabled={remedy.isPending}
            />
          }
        >
          {others.map((each) => (
            <MenuItem key={each} onSelect={() => choose(each)}>
              {label(each)}
            </MenuItem>
          ))}
        </DropdownMenu>
      ) : null}
      {asked === 'refund' || asked === 'cancel_order' ? (
        <ConfirmDialog
          open
          onOpenChange={(open) => (open ? null : setAsked(null))}
          title={t(`confirm.${asked}.title`, { amount, order })}
          description={t(`confirm.${asked}.text`)}
          confirmLabel={label(asked)}
          onConfirm={async () => {
            await remedy.mutateAsync({ id: finding.id, remedy: asked })
          }}
        />
      ) : null}
      {asked === 'dismiss' ? (
        <DismissDialog
          onClose={() => setAsked(null)}
          onDismiss={async (note) => {
            await remedy.mutateAsync({ id: finding.id, remedy: 'dismiss', note })
          }}
        />
      ) : null}
    </div>
  )
}

function useRemedy() {
  const t = useTranslations('reconciliation.outcome')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const message = useErrorMessage()
  return useMutation(
    trpc.admin.reconciliation.remedy.mutationOptions({
      onError: (error) => toast.error(message(error)),
      onSuccess: ({ status }) => {
        if (status === 'settled' || status === 'under_way') toast.success(t(status))
        else toast.error(t(status))
        return queries.invalidateQueries({ queryKey: trpc.admin.reconciliation.findings.queryKey() })
      },
    }),
  )
}

function useAmount({ actualMinor, currency }: Finding): string {
  const locale = useLocale()
  return actualMinor === null || currency === null || !isCurrency(currency)
    ? ''
    : formatMoney(actualMinor, currency, locale)
}
