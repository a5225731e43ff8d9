'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { fromLocalDateTime, toLocalDateTime } from '@/lib/dates'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { Input } from '@/ui/input'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import { toast } from '@/ui/toast'
import { codeTextSchema } from '../../promotion-codes-schema'
import { useBuilder } from './builder-context'
import { ReferencePicker } from './reference-picker'

interface AddCodeDialogProps {
  readonly promotionId: string
  readonly onClose: () => void
}

const EMPTY = {
  code: '',
  maxUses: null as number | null,
  startsAt: null as string | null,
  endsAt: null as string | null,
  owner: 'everybody' as 'everybody' | 'customer' | 'group',
  customerId: '',
  customerGroupId: '',
}

/** One more code, for everybody, for a customer or for a group. */
export function AddCodeDialog({ promotionId, onClose }: AddCodeDialogProps) {
  const t = useTranslations('promotionsAdmin.codes')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const errorMessage = useErrorMessage()
  const { choices } = useBuilder()
  const [form, setForm] = useState(EMPTY)
  const [problem, setProblem] = useState<string | null>(null)
  const set = (change: Partial<typeof EMPTY>) => {
    setProblem(null)
    setForm({ ...form, ...change })
  }
  const groups = useQuery(trpc.admin.customers.groups.queryOptions({}, { enabled: form.owner === 'group' }))
  const add = useMutation(
    trpc.admin.promotions.addCode.mutationOptions({
      onSuccess: async (answer) => {
        if (answer.status === 'taken') return setProblem(t('taken', { code: answer.code }))
        toast.success(t('added', { code: answer.code }))
        await queries.invalidateQueries({ queryKey: trpc.admin.promotions.codes.pathKey() })
      },
    }),
  )
  async function submit() {
    const { owner, customerId, customerGroupId, ...rest } = form
    if (!codeTextSchema.safeParse(form.code).success) {
      setProblem(t('badCode'))
      return false
    }
    const answer = await add.mutateAsync({
      promotionId,
      ...rest,
      customerId: owner === 'customer' && customerId !== '' ? customerId : null,
      customerGroupId: owner === 'group' && customerGroupId !== '' ? customerGroupId : null,
    })
    return answer.status !== 'taken'
  }
  const instant = (name: 'startsAt' | 'endsAt') => (
    <Field label={t(name)} optional>
      <Input
        type="datetime-local"
        value={form[name] === null ? '' : toLocalDateTime(new Date(form[name]), choices.timeZone)}
        onChange={(event) =>
          set({ [name]: fromLocalDateTime(event.target.value, choices.timeZone)?.toISOString() ?? null })
        }
      />
    </Field>
  )
  return (
    <FormDialog
      title={t('addTitle')}
      submitLabel={t('add')}
      error={add.error ? errorMessage(add.error) : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('columns.code')} hint={t('codeHint')} error={problem} required className="sm:col-span-2">
          <Input
            value={form.code}
            maxLength={64}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            className="font-mono uppercase"
            onChange={(event) => set({ code: event.target.value })}
          />
        </Field>
        <Field label={t('maxUses')} hint={t('maxUsesHint')} optional className="sm:col-span-2">
          <NumberField
            min={1}
            max={1_000_000}
            value={form.maxUses}
            onValueChange={(maxUses) => set({ maxUses })}
            className="max-w-40"
          />
        </Field>
        {instant('startsAt')}
        {instant('endsAt')}
        <Field label={t('columns.for')} className="sm:col-span-2">
          <Select
            value={form.owner}
            options={(['everybody', 'customer', 'group'] as const).map((value) => ({
              value,
              label: t(`owners.${value}`),
            }))}
            onChange={(event) => set({ owner: event.target.value as typeof form.owner })}
          />
        </Field>
        {form.owner === 'customer' ? (
          <div className="sm:col-span-2">
            <ReferencePicker
              single
              target="customer"
              label={t('owners.customer')}
              ids={form.customerId === '' ? [] : [form.customerId]}
              onChange={([id]) => set({ customerId: id ?? '' })}
            />
          </div>
        ) : null}
        {form.owner === 'group' ? (
          <Field label={t('owners.group')} className="sm:col-span-2">
            <Select
              value={form.customerGroupId}
              placeholder={t('chooseGroup')}
              options={(groups.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => set({ customerGroupId: event.target.value })}
            />
          </Field>
        ) : null}
      </div>
    </FormDialog>
  )
}
