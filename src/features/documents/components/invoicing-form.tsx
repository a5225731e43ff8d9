'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Controller, type UseFormReturn, useForm, useWatch } from 'react-hook-form'
import { useSettingsSave } from '@/features/stores/components/settings/use-settings-save'
import { useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { RadioCards } from '@/ui/radio-cards'
import { SaveBar } from '@/ui/save-bar'
import { Textarea } from '@/ui/textarea'
import { DOCUMENT_PREVIEW } from '../document-paths'
import { ISSUE_MOMENTS, type InvoicingSettings, type SaveInvoicingInput, saveInvoicingInput } from '../invoicing-schema'
import { TaxIdsField } from './tax-ids-field'

export type InvoicingFormReturn = UseFormReturn<SaveInvoicingInput>

interface InvoicingFormProps {
  readonly slug: string
  readonly settings: InvoicingSettings
}

/** Who writes the invoices, how they are numbered, when they are issued and what stands below them. */
export function InvoicingForm({ slug, settings }: InvoicingFormProps) {
  const trpc = useTRPC()
  const saving = useSettingsSave()
  const form: InvoicingFormReturn = useForm<SaveInvoicingInput>({
    resolver: zodResolver(saveInvoicingInput) as never,
    defaultValues: valuesOf(settings),
  })
  const save = useMutation(
    trpc.admin.documents.saveInvoicing.mutationOptions({
      ...saving,
      onSuccess: (saved) => {
        form.reset(valuesOf(saved))
        saving.onSuccess()
      },
    }),
  )
  const submit = form.handleSubmit((values) => save.mutate(values))
  return (
    <>
      <form onSubmit={submit} noValidate className="grid gap-5">
        <SellerCard form={form} slug={slug} storeName={settings.storeName} />
        <NumbersCard form={form} settings={settings} />
        <IssueCard form={form} />
        <TextsCard form={form} />
        <SaveBar
          dirty={form.formState.isDirty}
          saving={save.isPending}
          onSave={submit}
          onDiscard={() => form.reset()}
        />
      </form>
    </>
  )
}

function SellerCard({ form, slug, storeName }: { form: InvoicingFormReturn; slug: string; storeName: string }) {
  const t = useTranslations('documentsAdmin.settings')
  const { errors } = form.formState
  return (
    <Card>
      <CardHeader
        title={t('seller')}
        description={t('sellerText')}
        actions={<PreviewButton form={form} slug={slug} />}
      />
      <CardSection className="grid gap-5">
        <Field label={t('legalName')} hint={t('legalNameHint', { storeName })} error={errors.legalName && t('tooLong')}>
          <Input {...form.register('legalName')} maxLength={160} placeholder={storeName} />
        </Field>
        <Field label={t('address')} hint={t('addressHint')} error={errors.address && t('tooLong')}>
          <Textarea {...form.register('address')} rows={4} maxLength={400} autoComplete="off" />
        </Field>
        <TaxIdsField form={form} />
      </CardSection>
    </Card>
  )
}

/** Opens a sample in a new tab, made from what the form says now. */
function PreviewButton({ form, slug }: { form: InvoicingFormReturn; slug: string }) {
  const t = useTranslations('documentsAdmin.settings')
  const preview = form.handleSubmit((values) => {
    const post = Object.assign(document.createElement('form'), {
      method: 'post',
      action: `/api/${DOCUMENT_PREVIEW}/${slug}`,
      target: '_blank',
      hidden: true,
    })
    post.append(Object.assign(document.createElement('input'), { name: 'settings', value: JSON.stringify(values) }))
    document.body.append(post)
    post.submit()
    post.remove()
  })
  return (
    <Button type="button" size="sm" icon={<Eye />} onClick={() => void preview()}>
      {t('preview')}
    </Button>
  )
}

function NumbersCard({ form, settings }: { form: InvoicingFormReturn; settings: InvoicingSettings }) {
  const t = useTranslations('documentsAdmin.settings')
  const { errors } = form.formState
  const [invoicePrefix, creditNotePrefix] = useWatch({
    control: form.control,
    name: ['invoicePrefix', 'creditNotePrefix'],
  })
  const next = (name: string, saved: string, typed: string) => typed.trim() + name.slice(saved.length)
  const { invoicing } = settings
  return (
    <Card>
      <CardHeader title={t('numbers')} description={t('numbersText')} />
      <CardSection className="grid gap-5 sm:grid-cols-2">
        <Field
          label={t('invoicePrefix')}
          hint={t('next', { name: next(settings.nextInvoice, invoicing.invoicePrefix, invoicePrefix) })}
          error={errors.invoicePrefix && t('prefixError')}
        >
          <Input {...form.register('invoicePrefix')} maxLength={16} className="font-mono" />
        </Field>
        <Field
          label={t('creditNotePrefix')}
          hint={t('next', { name: next(settings.nextCreditNote, invoicing.creditNotePrefix, creditNotePrefix) })}
          error={
            errors.creditNotePrefix &&
            t(errors.creditNotePrefix.message === 'same_prefix' ? 'samePrefix' : 'prefixError')
          }
        >
          <Input {...form.register('creditNotePrefix')} maxLength={16} className="font-mono" />
        </Field>
      </CardSection>
    </Card>
  )
}

function IssueCard({ form }: { form: InvoicingFormReturn }) {
  const t = useTranslations('documentsAdmin.settings')
  return (
    <Card>
      <CardHeader title={t('issue')} description={t('issueText')} />
      <CardSection>
        <Controller
          control={form.control}
          name="issueOn"
          render={({ field }) => (
            <RadioCards
              aria-label={t('issue')}
              columns={3}
              value={field.value ?? 'paid'}
              onValueChange={field.onChange}
              options={ISSUE_MOMENTS.map((value) => ({
                value,
                label: t(`issueOn.${value}.label`),
                description: t(`issueOn.${value}.text`),
              }))}
            />
          )}
        />
      </CardSection>
    </Card>
  )
}

function TextsCard({ form }: { form: InvoicingFormReturn }) {
  const t = useTranslations('documentsAdmin.settings')
  const { errors } = form.formState
  return (
    <Card>
      <CardHeader title={t('texts')} />
      <CardSection className="grid gap-5">
        {(['dueText', 'exemptNote', 'footer'] as const).map((name) => (
          <Field key={name} label={t(name)} hint={t(`${name}Hint`)} error={errors[name] && t('tooLong')}>
            <Textarea
              {...form.register(name)}
              rows={name === 'footer' ? 3 : 2}
              maxLength={name === 'footer' ? 600 : 400}
            />
          </Field>
        ))}
      </CardSection>
    </Card>
  )
}

function valuesOf({ version, invoicing }: InvoicingSettings): SaveInvoicingInput {
  return { version, ...invoicing }
}
