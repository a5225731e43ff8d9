'use client'

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Combobox } from '@/ui/combobox'
import { toast } from '@/ui/toast'
import type { CustomerDetail } from '../customers-schema'

/** Finds a customer by name or address. Needs the messages `customers`. */
export function CustomerPicker({ onPick }: { readonly onPick: (customer: CustomerDetail) => void }) {
  const t = useTranslations('customers.picker')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const message = useErrorMessage()
  const [search, setSearch] = useState('')
  const found = useQuery(
    trpc.admin.customers.list.queryOptions({ search, pageSize: 20 }, { placeholderData: keepPreviousData }),
  )
  async function pick(id: string) {
    try {
      onPick(await queries.fetchQuery(trpc.admin.customers.get.queryOptions({ id })))
    } catch (error) {
      toast.error(message(error))
    }
  }
  return (
    <Combobox
      aria-label={t('label')}
      placeholder={t('label')}
      searchPlaceholder={t('search')}
      value={null}
      options={(found.data?.customers ?? []).map(({ id, name, email }) => ({
        value: id,
        label: name || email,
        ...(name ? { description: email } : {}),
      }))}
      loading={found.isFetching}
      onSearchChange={setSearch}
      onValueChange={(id) => void pick(id)}
    />
  )
}
