'use client'

import { useParams } from 'next/navigation'

/** Addresses below the admin of the store that the page's path names. */
export function useAdminPath(): (path: string) => string {
  const { store } = useParams<{ store: string }>()
  return (path) => `/admin/${store}${path}`
}
