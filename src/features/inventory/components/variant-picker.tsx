'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/trpc/client'
import { Combobox } from '@/ui/combobox'
import type { InventoryRow } from '../inventory-schema'
import { nameOf } from './stock-rows'

interface VariantPickerProps {
  readonly label: string
  readonly placeholder: string
  /** Not offered: those that are chosen already. */
  readonly without: ReadonlySet<string>
  /** What may be chosen. */
  readonly accepts: (level: InventoryRow) => boolean
  readonly describe: (level: InventoryRow) => string
  readonly onPick: (level: InventoryRow) => void
}

/** Finds a variant by its product, title, SKU or barcode. */
export function VariantPicker({ label, placeholder, without, accepts, describe, onPick }: VariantPickerProps) {
  const trpc = useTRPC()
  const [search, setSearch] = useState('')
  const found = useQuery(
    trpc.admin.inventory.list.queryOptions({ search, limit: 30 }, { placeholderData: keepPreviousData }),
  )
  const levels = (found.data?.rows ?? []).filter((level) => !without.has(level.variantId) && accepts(level))
  return (
    <Combobox
      aria-label={label}
      placeholder={placeholder}
      value={null}
      options={levels.map((level) => ({
        value: level.variantId,
        label: nameOf(level),
        description: [level.sku, describe(level)].filter(Boolean).join(' · '),
      }))}
      loading={found.isFetching}
      onSearchChange={setSearch}
      onValueChange={(id) => {
        const level = levels.find((one) => one.variantId === id)
        if (level) onPick(level)
      }}
    />
  )
}
