'use client'

import { ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useController, useFormContext } from 'react-hook-form'
import { Button } from '@/ui/button'
import { Card, CardFooter, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { IconButton } from '@/ui/icon-button'
import { Input } from '@/ui/input'
import { MAX_OPTIONS } from '../../product-draft-schema'
import { OptionValues } from './option-values'
import { type FormOption, optionDrafts, type ProductForm } from './product-form'

/** What a shopper can choose. Saving makes one variant for each combination; those there already keep what is theirs. */
export function OptionsSection({ variantCount }: { variantCount: number }) {
  const t = useTranslations('catalog.editor.options')
  const { control } = useFormContext<ProductForm>()
  const { field } = useController({ control, name: 'options' })
  const options = field.value
  const set = (index: number, option: FormOption) =>
    field.onChange(options.map((one, at) => (at === index ? option : one)))
  const move = (index: number, by: number) => {
    const next = [...options]
    const [moved] = next.splice(index, 1)
    if (moved) next.splice(index + by, 0, moved)
    field.onChange(next)
  }
  const count = optionDrafts(options).reduce((product, option) => product * option.values.length, 1)

  return (
    <Card>
      <CardHeader title={t('title')} description={options.length === 0 ? t('description') : undefined} />
      {options.map((option, index) => (
        // Options have no id before they are saved, and are told apart by their place.
        <CardSection key={option.id ?? `new-${index}`} className="grid gap-3">
          <div className="flex items-end gap-2">
            <Field label={t('name')} className="flex-1">
              <Input
                value={option.name}
                maxLength={255}
                placeholder={t('namePlaceholder')}
                onChange={(event) => set(index, { ...option, name: event.target.value })}
              />
            </Field>
            <IconButton
              variant="ghost"
              label={t('moveUp', { option: option.name })}
              icon={<ArrowUp />}
              disabled={index === 0}
              onClick={() => move(index, -1)}
            />
            <IconButton
              variant="ghost"
              label={t('remove', { option: option.name })}
              icon={<Trash2 />}
              onClick={() => field.onChange(options.filter((_, at) => at !== index))}
            />
          </div>
          <OptionValues option={option} onChange={(values) => set(index, { ...option, values })} />
        </CardSection>
      ))}
      <CardFooter className="justify-between">
        <span className="text-mini text-ink-muted">
          {options.length > 0 && count !== variantCount
            ? t('willMake', { count })
            : t('variants', { count: variantCount })}
        </span>
        <Button
          size="sm"
          icon={<Plus />}
          disabled={options.length >= MAX_OPTIONS}
          onClick={() => field.onChange([...options, { name: '', values: [] }])}
        >
          {t('add')}
        </Button>
      </CardFooter>
    </Card>
  )
}
