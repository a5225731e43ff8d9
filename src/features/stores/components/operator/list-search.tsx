'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { SearchInput } from '@/ui/search-input'

/** A search whose words are in the URL; other parameters but the page stay. */
export function ListSearch({ label, query, keep }: { label: string; query: string; keep?: Record<string, string> }) {
  const router = useRouter()
  const pathname = usePathname()
  const [value, setValue] = useState(query)
  const [isPending, startTransition] = useTransition()
  return (
    <SearchInput
      aria-label={label}
      placeholder={label}
      value={value}
      pending={isPending}
      onValueChange={(next) => {
        setValue(next)
        const parameters = new URLSearchParams({ ...keep, ...(next ? { q: next } : {}) })
        startTransition(() => router.replace(`${pathname}?${parameters.toString()}`, { scroll: false }))
      }}
      className="sm:max-w-80"
    />
  )
}
