'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ProductThumb } from '@/features/catalog/components/admin/product-thumb'
import { useTRPC } from '@/trpc/client'
import { Chip, ChipList } from '@/ui/chip'
import { Combobox } from '@/ui/combobox'
import type { TargetName } from '../../engine/conditions'
import { useBuilder } from './builder-context'
import { useSettled } from './use-settled'
import { useText } from './use-text'

const SEARCH_AFTER_MS = 200

interface ReferencePickerProps {
  readonly target: TargetName
  readonly label: string
  readonly ids: readonly string[]
  readonly onChange: (ids: string[]) => void
  readonly placeholder?: string
  /** One choice that the next replaces, instead of several. */
  readonly single?: boolean
}

/** Things of the store chosen by name: products, categories, groups of customers … */
export function ReferencePicker({ target, label, ids, onChange, placeholder, single = false }: ReferencePickerProps) {
  const text = useText()
  const trpc = useTRPC()
  const { learn, referenceOf } = useBuilder()
  const [query, setQuery] = useState('')
  const q = useSettled(query, SEARCH_AFTER_MS)
  const found = useQuery(
    trpc.admin.promotions.references.queryOptions(
      { target, q },
      { placeholderData: keepPreviousData, staleTime: 30_000 },
    ),
  )
  const [chosen] = ids
  const offered = (found.data ?? []).filter(({ id }) => single || !ids.includes(id))
  const nameOf = (id: string) => referenceOf(id)?.label ?? text('picker.deleted')
  return (
    <div className="grid min-w-0 gap-2">
      <Combobox
        aria-label={label}
        value={single ? (chosen ?? null) : null}
        {...(single && chosen ? { selectedLabel: nameOf(chosen) } : {})}
        placeholder={placeholder ?? text([`picker.${target}`, 'picker.choose'])}
        searchPlaceholder={text('picker.search')}
        onSearchChange={setQuery}
        loading={found.isFetching}
        options={offered.map(({ id, label: name, detail, picture }) => ({
          value: id,
          label: name,
          ...(detail ? { description: detail } : {}),
          ...(picture ? { icon: <ProductThumb picture={picture} className="size-8" /> } : {}),
        }))}
        onValueChange={(id) => {
          learn(found.data?.filter((reference) => reference.id === id) ?? [])
          onChange(single ? [id] : [...ids, id])
        }}
      />
      {single || ids.length === 0 ? null : (
        <ChipList>
          {ids.map((id) => (
            <Chip
              key={id}
              title={referenceOf(id)?.detail ?? undefined}
              removeLabel={text('picker.remove', { name: nameOf(id) })}
              onRemove={() => onChange(ids.filter((other) => other !== id))}
            >
              {nameOf(id)}
            </Chip>
          ))}
        </ChipList>
      )}
    </div>
  )
}
