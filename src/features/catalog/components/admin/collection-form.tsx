'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Controller, FormProvider, useForm } from 'react-hook-form'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { PageHeader } from '@/ui/page-header'
import { RadioCards } from '@/ui/radio-cards'
import { SaveBar } from '@/ui/save-bar'
import { Select } from '@/ui/select'
import { toast } from '@/ui/toast'
import { type AdminCollection, COLLECTION_SORTS } from '../../collection-admin-schema'
import type { ProductChoices } from '../../product-admin-schema'
import { collectionFormOf, type CollectionFormValues, collectionInputOf } from './collection-form-values'
import { CollectionMembers } from './collection-members'
import { CollectionSeo } from './collection-seo'
import { ImageField } from './image-field'
import { RichText } from './rich-text'
import { RuleBuilder } from './rule-builder'
import { useAdminPath } from './use-admin-path'

export function CollectionForm({ collection, choices }: { collection: AdminCollection | null; choices: ProductChoices }) {
  const t = useTranslations('catalog.collection')
  const form = useForm<CollectionFormValues>({ defaultValues: collectionFormOf(collection) })
  const { control, register, watch, formState } = form
  const { save, isSaving, remove, path } = useCollectionActions(collection, form)
  const kind = watch('kind')
  const sorts = COLLECTION_SORTS.filter((sort) => kind === 'manual' || sort !== 'manual')

  return (
    <FormProvider {...form}>
      <PageHeader
        title={collection?.title ?? t('new')}
        breadcrumbs={[{ label: t('collections'), href: path('/collections') }]}
        actions={
          collection ? (
            <ConfirmDialog
              trigger={
                <Button variant="dangerGhost" icon={<Trash2 />}>
                  {t('delete')}
                </Button>
              }
              title={t('deleteTitle', { title: collection.title })}
              description={t('deleteDescription')}
              confirmLabel={t('delete')}
              onConfirm={remove}
            />
          ) : undefined
        }
      />
      <form
        noValidate
        className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <div className="grid min-w-0 gap-4">
          <Card>
            <CardSection className="grid gap-4">
              <Field label={t('title')} required error={formState.errors.title?.message}>
                <Input {...register('title', { validate: (value) => value.trim() !== '' || t('titleMissing') })} maxLength={255} />
              </Field>
              <Controller
                control={control}
                name="descriptionHtml"
                render={({ field }) => (
                  <Field label={t('description')}>
                    <RichText value={field.value} onValueChange={field.onChange} label={t('description')} />
                  </Field>
                )}
              />
            </CardSection>
          </Card>
          <Card>
            <CardHeader title={t('products')} />
            <CardSection className="grid gap-5">
              <Controller
                control={control}
                name="kind"
                render={({ field }) => (
                  <RadioCards
                    aria-label={t('kindLabel')}
                    columns={2}
                    value={field.value}
                    onValueChange={field.onChange}
                    options={[
                      { value: 'manual', label: t('kind.manual'), description: t('kind.manualHint') },
                      { value: 'rule', label: t('kind.rule'), description: t('kind.ruleHint') },
                    ]}
                  />
                )}
              />
              {kind === 'manual' ? <CollectionMembers /> : <RuleBuilder choices={choices} />}
              <Field label={t('sort')} className="sm:max-w-64">
                <Select {...register('sort')} options={sorts.map((value) => ({ value, label: t(`sorts.${value}`) }))} />
              </Field>
            </CardSection>
          </Card>
          <CollectionSeo url={choices.productUrl.replace(/products\/$/, 'collections/')} />
        </div>
        <div className="grid gap-4">
          <Card>
            <CardSection>
              <Checkbox {...register('published')} label={t('published')} description={t('publishedHint')} />
            </CardSection>
          </Card>
          <Card>
            <CardSection>
              <Controller
                control={control}
                name="image"
                render={({ field }) => <ImageField label={t('image')} value={field.value} onChange={field.onChange} />}
              />
            </CardSection>
          </Card>
        </div>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
      <SaveBar dirty={formState.isDirty} saving={isSaving} onSave={save} onDiscard={() => form.reset()} />
    </FormProvider>
  )
}

function useCollectionActions(
  collection: AdminCollection | null,
  form: ReturnType<typeof useForm<CollectionFormValues>>,
) {
  const t = useTranslations('catalog.collection')
  const trpc = useTRPC()
  const router = useRouter()
  const path = useAdminPath()
  const message = useErrorMessage()
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.admin.catalog.pathKey() })
  const mutation = useMutation(
    trpc.admin.catalog.saveCollection.mutationOptions({
      onSuccess: async ({ id }) => {
        toast.success(t('saved'))
        form.reset(form.getValues())
        if (!collection) router.replace(path(`/collections/${id}`))
        await refresh()
      },
      onError: (error) => {
        if (error.data?.domain?.field === 'handle') form.setError('handle', { message: message(error) })
        toast.error(message(error))
      },
    }),
  )
  const removal = useMutation(
    trpc.admin.catalog.deleteCollection.mutationOptions({ onError: (error) => void toast.error(message(error)) }),
  )
  return {
    path,
    isSaving: mutation.isPending,
    save: () =>
      void form.handleSubmit((values) => {
        const input = collectionInputOf(values, collection)
        if (input) mutation.mutate(input)
        else toast.error(t('rulesMissing'))
      })(),
    remove: async () => {
      if (!collection) return
      await removal.mutateAsync({ id: collection.id })
      router.push(path('/collections'))
      void refresh()
    },
  }
}
