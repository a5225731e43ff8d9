'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Field } from '@/ui/field'
import { Select } from '@/ui/select'
import { useBuilder } from './builder-context'
import type { Preview } from './use-preview'

/** Whose cart it is tried on: one that a shopper filled lately, or one made up. */
export function PreviewSource({ preview }: { readonly preview: Preview }) {
  const t = useTranslations('promotionsAdmin.preview')
  const format = useFormatter()
  const { choices } = useBuilder()
  const { recentCarts, recentId, takeRecent } = preview
  if (recentCarts.length === 0) return null
  return (
    <Field label={t('source')}>
      <Select
        value={recentId ?? ''}
        placeholder={t('madeUp')}
        options={recentCarts.map((cart) => ({
          value: cart.id,
          label: t('recent', {
            shopper: cart.shopper ?? t('guest'),
            count: cart.lines.reduce((sum, { quantity }) => sum + quantity, 0),
            when: format.relativeTime(new Date(cart.updatedAt), new Date(choices.now)),
          }),
        }))}
        onChange={(event) => takeRecent(recentCarts.find(({ id }) => id === event.target.value) ?? null)}
      />
    </Field>
  )
}
