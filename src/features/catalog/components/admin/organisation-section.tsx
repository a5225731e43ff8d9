'use client'

import { useTranslations } from 'next-intl'
import { Controller, useFormContext } from 'react-hook-form'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Select } from '@/ui/select'
import type { ProductChoices } from '../../product-admin-schema'
import { PRODUCT_STATUSES, TAX_CLASSES } from '../../product-draft-schema'
import type { ProductForm } from './product-form'
import { TagInput } from './tag-input'

/** Status, vendor, type, tags, categories and collections. */
export function OrganisationSection({ choices }: { choices: ProductChoices }) {
  const t = useTranslations('catalog.editor.organisation')
  const status = useTranslations('catalog.status')
  const { control, register } = useFormContext<ProductForm>()
  return (
    <div className="grid gap-4">
      <Card>
        <CardSection className="grid gap-4">
          <Field label={t('status')}>
            <Select
              {...register('status')}
              options={PRODUCT_STATUSES.map((value) => ({ value, label: status(value) }))}
            />
          </Field>
          <Field label={t('taxClass')}>
            <Select
              {...register('taxClass')}
              options={TAX_CLASSES.map((value) => ({ value, label: t(`tax.${value}`) }))}
            />
          </Field>
        </CardSection>
      </Card>
      <Card>
        <CardHeader title={t('title')} />
        <CardSection className="grid gap-4">
          <Field label={t('vendor')}>
            <Input {...register('vendor')} list="catalog-vendors" maxLength={255} autoComplete="off" />
          </Field>
          <Suggestions id="catalog-vendors" values={choices.vendors} />
          <Field label={t('type')}>
            <Input {...register('productType')} list="catalog-types" maxLength={255} autoComplete="off" />
          </Field>
          <Suggestions id="catalog-types" values={choices.productTypes} />
          <Controller
            control={control}
            name="tags"
            render={({ field }) => (
              <Field label={t('tags')}>
                <TagInput value={field.value} onValueChange={field.onChange} suggestions={choices.tags} />
              </Field>
            )}
          />
        </CardSection>
      </Card>
      <MembershipCard
        name="categoryIds"
        title={t('categories')}
        empty={t('noCategories')}
        choices={choices.categories}
      />
      {choices.collections.length > 0 ? (
        <MembershipCard name="collectionIds" title={t('collections')} empty="" choices={choices.collections} />
      ) : null}
    </div>
  )
}

function Suggestions({ id, values }: { id: string; values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </datalist>
  )
}

function MembershipCard(props: {
  name: 'categoryIds' | 'collectionIds'
  title: string
  empty: string
  choices: readonly { id: string; name: string }[]
}) {
  const { control } = useFormContext<ProductForm>()
  return (
    <Card>
      <CardHeader title={props.title} />
      <CardSection>
        <Controller
          control={control}
          name={props.name}
          render={({ field }) =>
            props.choices.length === 0 ? (
              <p className="text-sm text-ink-muted">{props.empty}</p>
            ) : (
              <div
                role="group"
                aria-label={props.title}
                className="scrollbar-quiet grid max-h-64 gap-2.5 overflow-y-auto"
              >
                {props.choices.map(({ id, name }) => (
                  <Checkbox
                    key={id}
                    label={name}
                    checked={field.value.includes(id)}
                    onChange={(event) =>
                      field.onChange(
                        event.target.checked ? [...field.value, id] : field.value.filter((other) => other !== id),
                      )
                    }
                  />
                ))}
              </div>
            )
          }
        />
      </CardSection>
    </Card>
  )
}
