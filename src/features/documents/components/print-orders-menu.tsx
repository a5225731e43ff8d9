'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { DropdownMenu, MenuItem } from '@/ui/dropdown-menu'
import { toast } from '@/ui/toast'
import { MAX_PRINTED_ORDERS, PRINTED_KINDS, type PrintedKind } from '../printing-schema'

const POLL_MS = 700

/** Prints the chosen orders as one file, which opens when it is there. */
export function PrintOrdersMenu({ orderIds }: { readonly orderIds: readonly string[] | null }) {
  const t = useTranslations('documentsAdmin.print')
  const { isPrinting, print } = usePrinting()
  const isTooMany = orderIds === null || orderIds.length > MAX_PRINTED_ORDERS
  return (
    <DropdownMenu
      trigger={
        <Button
          size="sm"
          icon={<Printer />}
          loading={isPrinting}
          disabled={isTooMany}
          title={isTooMany ? t('tooMany', { count: MAX_PRINTED_ORDERS }) : undefined}
        >
          {t('title')}
        </Button>
      }
    >
      {PRINTED_KINDS.map((kind) => (
        <MenuItem key={kind} onSelect={() => void print(kind, orderIds ?? [])}>
          {t(kind)}
        </MenuItem>
      ))}
    </DropdownMenu>
  )
}

function usePrinting() {
  const t = useTranslations('documentsAdmin.print')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const message = useErrorMessage()
  const [isPrinting, setPrinting] = useState(false)
  const start = useMutation(trpc.admin.documents.print.mutationOptions())
  async function finished(id: string) {
    for (;;) {
      const printing = await queries.fetchQuery(trpc.admin.documents.printing.queryOptions({ id }, { staleTime: 0 }))
      if (printing.state === 'succeeded' || printing.state === 'failed') return printing
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  }
  async function print(kind: PrintedKind, orderIds: readonly string[]) {
    setPrinting(true)
    try {
      const { id } = await start.mutateAsync({ kind, orderIds: [...orderIds] })
      const { path, state } = await finished(id)
      if (state === 'failed') toast.error(t('failed'))
      else if (path === null) toast.error(t('nothing'))
      else toast.success(t('done'), { action: { label: t('open'), onClick: () => void window.open(path) } })
    } catch (error) {
      toast.error(message(error))
    } finally {
      setPrinting(false)
    }
  }
  return { isPrinting, print }
}
