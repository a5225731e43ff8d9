'use client'

import { useTranslations } from 'next-intl'

type Values = Record<string, string | number>
export type Text = (keys: string | readonly string[], values?: Values) => string

/**
 * Texts whose keys come from the engine's registries (a field, an operator, a property of an action): the first of the keys that has
 * one. drafts.test.ts proves that every registered name has its text; without one the name itself is shown.
 */
export function useText(): Text {
  const t = useTranslations('promotionsAdmin')
  const say = t as unknown as (key: string, values?: Values) => string
  return (keys, values) => {
    const all = typeof keys === 'string' ? [keys] : keys
    const found = all.find((key) => t.has(key as never))
    return found === undefined ? (all.at(-1)?.split('.').at(-1) ?? '') : say(found, values)
  }
}
