'use client'

import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Controller, useForm } from 'react-hook-form'
import type { MediaAsset } from '@/features/media/media-schema'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Sheet } from '@/ui/sheet'
import { Textarea } from '@/ui/textarea'
import { toast } from '@/ui/toast'
import type { AdminCategory } from '../../category-admin-schema'
import { ImageField } from './image-field'
import { RichText } from './rich-text'
import { SearchPreview } from './search-preview'

interface CategorySheetProps {
  /** Null: a new one. */
  category: AdminCategory | null
  parentId: string | null
  /** The store's languages but its default one. */
  locales: readonly string[]
  categoryUrl: string
  onClose: () => void
  onSaved: () => void
}

interface CategoryForm {
  name: string
  handle: string
  descriptionHtml: string
  seoTitle: string
  seoDescription: string
  image: MediaAsset | null
  names: Record<string, string>
}

/** Name, picture, texts and search result of one category. */
export function CategorySheet({ category, parentId, locales, categoryUrl, onClose, onSaved }: CategorySheetProps) {
  const t = useTranslations('catalog.categories')
  const seo = useTranslations('catalog.editor.seo')
  const trpc = useTRPC()
  const message = useErrorMessage()
  const languages = new Intl.DisplayNames([useLocale()], { type: 'language' })
  const { register, control, handleSubmit, watch, setError, formState } = useForm<CategoryForm>({
    defaultValues: {
      name: category?.name ?? '',
      handle: category?.handle ?? '',
      descriptionHtml: category?.descriptionHtml ?? '',
      seoTitle: category?.seoTitle ?? '',
      seoDescription: category?.seoDescription ?? '',
      image: category?.image ?? null,
      names: Object.fromEntries(locales.map((locale) => [locale, category?.translations[locale]?.name ?? ''])),
    },
  })
  const save = useMutation(
    trpc.admin.catalog.saveCategory.mutationOptions({
      onSuccess: () => {
        toast.success(t('saved'))
        onSaved()
      },
      onError: (error) => {
        if (error.data?.domain?.field === 'handle') setError('handle', { message: message(error) })
        else toast.error(message(error))
      },
    }),
  )
  const submit = handleSubmit(({ image, names, handle, seoTitle, seoDescription, ...values }) => {
    const translated = Object.entries(names).map(([locale, name]) => {
      const { name: _, ...kept } = category?.translations[locale] ?? {}
      return [locale, { ...kept, ...(name.trim() === '' ? {} : { name }) }]
    })
    save.mutate({
      ...values,
      ...(category ? { id: category.id } : {}),
      ...(handle === '' ? {} : { handle }),
      parentId,
      seoTitle: seoTitle || null,
      seoDescription: seoDescription || null,
      imageAssetId: image?.id ?? null,
      translations: { ...category?.translations, ...Object.fromEntries(translated) },
    })
  })
  const [name, seoTitle, seoDescription, handle] = watch(['name', 'seoTitle', 'seoDescription', 'handle'])

  return (
    <Sheet
      open
      side="right"
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={category ? category.name : t('new')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" loading={save.isPending} onClick={() => void submit()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Field label={t('name')} required error={formState.errors.name?.message}>
          <Input {...register('name', { validate: (value) => value.trim() !== '' || t('nameMissing') })} maxLength={255} />
        </Field>
        {locales.map((locale) => (
          <Field key={locale} label={t('nameIn', { language: languages.of(locale) ?? locale })}>
            <Input {...register(`names.${locale}`)} lang={locale} maxLength={255} />
          </Field>
        ))}
        <Controller
          control={control}
          name="image"
          render={({ field }) => <ImageField label={t('image')} value={field.value} onChange={field.onChange} />}
        />
        <Controller
          control={control}
          name="descriptionHtml"
          render={({ field }) => (
            <Field label={t('descriptionLabel')}>
              <RichText value={field.value} onValueChange={field.onChange} label={t('descriptionLabel')} />
            </Field>
          )}
        />
        <SearchPreview title={seoTitle || name} description={seoDescription} url={`${categoryUrl}${handle || '…'}`} />
        <Field label={seo('seoTitle')}>
          <Input {...register('seoTitle')} maxLength={255} placeholder={name} />
        </Field>
        <Field label={seo('seoDescription')}>
          <Textarea {...register('seoDescription')} rows={3} maxLength={1000} />
        </Field>
        <Field label={seo('handle')} hint={seo('handleHint')} error={formState.errors.handle?.message}>
          <Input
            {...register('handle', {
              validate: (value) => value === '' || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) || seo('handleWrong'),
            })}
            prefix="/categories/"
            maxLength={200}
          />
        </Field>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </Sheet>
  )
}
