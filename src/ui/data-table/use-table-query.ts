'use client'

import { parseAsArrayOf, parseAsString, useQueryStates } from 'nuqs'
import { useMemo, useState } from 'react'

export interface TableSort {
  id: string
  desc: boolean
}

export interface TableQueryOptions {
  /** Keys of filters, each a list of strings in the URL. */
  filterKeys?: readonly string[]
  defaultSort?: TableSort
  /** Put before every parameter, when two tables share a page. */
  prefix?: string
}

/** The question a list asks the server, kept in the URL: search text, sort, filters and cursor. */
export interface TableQuery {
  search: string
  sort: TableSort | null
  filters: Readonly<Record<string, readonly string[]>>
  /** The cursor of this page; null is the first. */
  cursor: string | null
  /** True when search or filters narrow the list. */
  narrowed: boolean
  setSearch: (search: string) => void
  setSort: (sort: TableSort | null) => void
  setFilter: (key: string, values: string[]) => void
  clearFilters: () => void
  goToNext: (cursor: string) => void
  /** Back along the pages visited, or to the first page when this one was opened by its address. */
  goToPrevious: () => void
}

/** State of a `DataTable` in the URL (nuqs). Every change but paging returns to the first page. */
export function useTableQuery(options: TableQueryOptions = {}): TableQuery {
  const { filterKeys = noKeys, defaultSort = null, prefix = '' } = options
  const keyList = filterKeys.join(',')
  const parsers = useMemo(() => {
    const filterParsers = Object.fromEntries(
      keyList
        .split(',')
        .filter(Boolean)
        .map((key) => [`${prefix}${key}`, parseAsArrayOf(parseAsString)]),
    )
    return {
      ...filterParsers,
      [`${prefix}q`]: parseAsString,
      [`${prefix}sort`]: parseAsString,
      [`${prefix}after`]: parseAsString,
    }
  }, [keyList, prefix])
  const [state, setState] = useQueryStates(parsers as Record<string, typeof parseAsString>, { history: 'push' })
  const [trail, setTrail] = useState<readonly (string | null)[]>([])

  const text = (key: string) => state[`${prefix}${key}`] ?? null
  const filters = Object.fromEntries(
    filterKeys.map((key) => [key, (state[`${prefix}${key}`] as unknown as string[] | null) ?? []]),
  ) as Record<string, string[]>
  const search = text('q') ?? ''
  const cursor = text('after')

  function change(values: Record<string, unknown>, history: 'push' | 'replace' = 'push') {
    const prefixed = Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}${key}`, value]))
    if (!('after' in values)) {
      setTrail([])
      prefixed[`${prefix}after`] = null
    }
    void setState(prefixed as Record<string, string | null>, { history })
  }

  return {
    search,
    sort: parseSort(text('sort')) ?? defaultSort,
    filters,
    cursor,
    narrowed: search !== '' || filterKeys.some((key) => (filters[key]?.length ?? 0) > 0),
    setSearch: (value) => change({ q: value === '' ? null : value }, 'replace'),
    setSort: (sort) => change({ sort: sort ? `${sort.desc ? '-' : ''}${sort.id}` : null }),
    setFilter: (key, values) => change({ [key]: values.length > 0 ? values : null }),
    clearFilters: () => change({ q: null, ...Object.fromEntries(filterKeys.map((key) => [key, null])) }),
    goToNext: (next) => {
      setTrail([...trail, cursor])
      change({ after: next })
    },
    goToPrevious: () => {
      setTrail(trail.slice(0, -1))
      change({ after: trail.at(-1) ?? null })
    },
  }
}

const noKeys: readonly string[] = []

function parseSort(text: string | null): TableSort | null {
  if (!text) return null
  return text.startsWith('-') ? { id: text.slice(1), desc: true } : { id: text, desc: false }
}
