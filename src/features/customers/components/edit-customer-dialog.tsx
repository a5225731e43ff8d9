'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useForm } from 'react-hook-form'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { Input } from '@/ui/input'
import { toast } from '@/ui/toast'
import { type CustomerDetail, updateCustomerInput } from '../customers-schema'

interface EditCustomerDialogProps {
  readonly customer: CustomerDetail
  readonly onClose: () => void
}

/** Staff put right what a customer's card says. */
export function EditCustomerDialog({ customer, onClose }: EditCustomerDialogProps) {
  const t = useTranslations('customers.detail')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const { firstName, lastName, phone, acceptsMarketing, id } = customer
  const form = useForm({
    resolver: zodResolver(updateCustomerInput),
    defaultValues: { firstName, lastName, phone: phone ?? '', acceptsMarketing },
  })
  const save = useMutation(
    trpc.admin.customers.edit.mutationOptions({
      onSuccess: async () => {
        toast.success(t('saved'))
        await queries.invalidateQueries({ queryKey: trpc.admin.customers.pathKey() })
      },
    }),
  )
  async function submit() {
    let isSaved = false
    await form.handleSubmit(async (fields) => {
      await save.mutateAsync({ id, ...fields })
      isSaved = true
    })()
    return isSaved
  }
  return (
    <FormDialog
      title={t('editTitle')}
      submitLabel={t('save')}
      error={save.error ? errorMessage(save.error) : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t('firstName')} error={form.formState.errors.firstName?.message}>
          <Input {...form.register('firstName')} />
        </Field>
        <Field label={t('lastName')} error={form.formState.errors.lastName?.message}>
          <Input {...form.register('lastName')} />
        </Field>
        <Field label={t('phone')} error={form.formState.errors.phone?.message} className="sm:col-span-2">
          <Input type="tel" {...form.register('phone')} />
        </Field>
        <Checkbox label={t('marketing')} className="sm:col-span-2" {...form.register('acceptsMarketing')} />
      </div>
    </FormDialog>
  )
}
