'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Checkbox } from '@/ui/checkbox'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { toast } from '@/ui/toast'
import { type CustomerDetail, updateCustomerInput } from '../customers-schema'

/** Staff put right what a customer's card says. */
export function EditCustomerDialog({ customer }: { readonly customer: CustomerDetail }) {
  const t = useTranslations('customers.detail')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const formId = useId()
  const [isOpen, setOpen] = useState(false)
  const errorMessage = useErrorMessage()
  const { firstName, lastName, phone, acceptsMarketing, id } = customer
  const form = useForm({
    resolver: zodResolver(updateCustomerInput),
    values: { firstName, lastName, phone: phone ?? '', acceptsMarketing },
  })
  const save = useMutation(
    trpc.admin.customers.edit.mutationOptions({
      onSuccess: async () => {
        setOpen(false)
        toast.success(t('saved'))
        await queries.invalidateQueries({ queryKey: trpc.admin.customers.pathKey() })
      },
    }),
  )
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button icon={<Pencil />}>{t('edit')}</Button>}
      title={t('editTitle')}
      footer={
        <Button type="submit" form={formId} variant="primary" loading={save.isPending}>
          {t('save')}
        </Button>
      }
    >
      <form
        id={formId}
        className="grid gap-5 sm:grid-cols-2"
        onSubmit={form.handleSubmit((fields) => save.mutate({ id, ...fields }))}
      >
        {save.error ? (
          <Alert tone="danger" urgent className="sm:col-span-2">
            {errorMessage(save.error)}
          </Alert>
        ) : null}
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
      </form>
    </Dialog>
  )
}
