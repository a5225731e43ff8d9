'use client'

import { useTranslations } from 'next-intl'
import { ChipsInput } from '@/ui/chips-input'

interface TagInputProps {
  value: readonly string[]
  onValueChange: (value: string[]) => void
  suggestions: readonly string[]
}

/** A product's tags. */
export function TagInput(props: TagInputProps) {
  const t = useTranslations('catalog.tags')
  return <ChipsInput {...props} placeholder={t('placeholder')} removeLabel={(tag) => t('remove', { tag })} />
}
