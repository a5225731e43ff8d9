'use client'

import type { ReactNode } from 'react'
import type { AdminShellData } from '../../home-schema'

export interface PaletteResult {
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly icon?: ReactNode
  readonly href: string
}

export interface PaletteResults {
  readonly groups: readonly {
    readonly id: string
    readonly heading: string
    readonly items: readonly PaletteResult[]
  }[]
  readonly isPending: boolean
}

/** What the store holds under the words typed. */
export function usePaletteResults(_data: AdminShellData, _query: string): PaletteResults {
  return { groups: [], isPending: false }
}
