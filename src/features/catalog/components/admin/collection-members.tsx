'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { useTRPC } from '@/trpc/client'
import { Combobox } from '@/ui/combobox'
import { IconButton } from '@/ui/icon-button'
import type { CollectionFormValues } from './collection-form-values'
import { ProductThumb } from './product-thumb'

/** The products of a manual collection in their order: found by typing, moved and taken out by buttons. */
export function CollectionMembers() {
  const t = useTranslations('catalog.collection')
  const trpc = useTRPC()
  const { control } = useFormContext<CollectionFormValues>()
  const { field } = useController({ control, name: 'members' })
  const members = field.value
  const [search, setSearch] = useState('')
  const q = useDeferredValue(search)
  const found = useQuery(trpc.admin.catalog.findProducts.queryOptions({ q }, { placeholderData: keepPreviousData }))
  const choices = (found.data ?? []).filter(({ id }) => !members.some((member) => member.id === id))
  const move = (index: number, by: number) => {
    const next = [...members]
    const [moved] = next.splice(index, 1)
    if (moved) next.splice(index + by, 0, moved)
    field.onChange(next)
  }

  return (
    <div className="grid gap-3">
      <Combobox
        aria-label={t('addProduct')}
        placeholder={t('addProduct')}
        searchPlaceholder={t('searchProduct')}
        value={null}
        onSearchChange={setSearch}
        loading={found.isFetching}
        options={choices.map(({ id, title, picture }) => ({
          value: id,
          label: title,
          icon: <ProductThumb picture={picture} className="size-7" />,
        }))}
        onValueChange={(id) => {
          const chosen = choices.find((choice) => choice.id === id)
          if (chosen) field.onChange([...members, chosen])
        }}
      />
      {members.length === 0 ? (
        <p className="text-sm text-ink-muted">{t('noMembers')}</p>
      ) : (
        <ol aria-label={t('products')} className="divide-y rounded-control border">
          {members.map(({ id, title, picture }, index) => (
            <li key={id} className="flex items-center gap-3 py-1.5 pr-1.5 pl-3">
              <ProductThumb picture={picture} />
              <span className="min-w-0 flex-1 truncate text-sm">{title}</span>
              <IconButton
                size="sm"
                variant="ghost"
                label={t('up', { title })}
                icon={<ArrowUp />}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              />
              <IconButton
                size="sm"
                variant="ghost"
                label={t('down', { title })}
                icon={<ArrowDown />}
                disabled={index === members.length - 1}
                onClick={() => move(index, 1)}
              />
              <IconButton
                size="sm"
                variant="ghost"
                label={t('takeOut', { title })}
                icon={<X />}
                onClick={() => field.onChange(members.filter((member) => member.id !== id))}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
