'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { PPM } from '@/lib/rate'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Combobox } from '@/ui/combobox'
import { Field } from '@/ui/field'
import { FormDialog } from '@/ui/form-dialog'
import { Input } from '@/ui/input'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import { Switch } from '@/ui/switch'
import { toast } from '@/ui/toast'
import { type SaveTaxRateInput, taxClassSchema } from '../taxes-schema'

interface TaxRateDialogProps {
  readonly rate: SaveTaxRateInput
  readonly countries: { value: string; label: string }[]
  readonly onClose: () => void
}

const PERCENT = PPM / 100

/** One row of the tax table. */
export function TaxRateDialog({ rate, countries, onClose }: TaxRateDialogProps) {
  const t = useTranslations('admin.settings.taxes')
  const [draft, setDraft] = useState(rate)
  const change = (part: Partial<SaveTaxRateInput>) => setDraft({ ...draft, ...part })
  const { id } = rate
  const { save, remove, problem } = useRateActions()
  return (
    <FormDialog
      title={t(id ? 'edit' : 'add')}
      submitLabel={t('save')}
      error={problem}
      disabled={draft.name.trim() === ''}
      aside={
        id ? (
          <Button
            variant="dangerGhost"
            onClick={() => void remove({ id, name: rate.name }).then(onClose, () => undefined)}
          >
            {t('remove')}
          </Button>
        ) : null
      }
      onSubmit={() => save(draft)}
      onClose={onClose}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('name')} hint={t('nameHint')} required className="sm:col-span-2">
          <Input value={draft.name} maxLength={80} onChange={(event) => change({ name: event.target.value })} />
        </Field>
        <Field label={t('country')}>
          <Combobox
            options={countries}
            value={draft.country}
            onValueChange={(country) => change({ country, region: null })}
          />
        </Field>
        <Field label={t('rate')}>
          <NumberField
            value={draft.ratePpm / PERCENT}
            min={0}
            max={100}
            fractionDigits={4}
            suffix="%"
            onValueChange={(percent) => change({ ratePpm: Math.round((percent ?? 0) * PERCENT) })}
          />
        </Field>
        <Field label={t('class')}>
          <Select
            value={draft.taxClass}
            onChange={(event) => change({ taxClass: taxClassSchema.parse(event.target.value) })}
            options={taxClassSchema.options.map((value) => ({ value, label: t(`classes.${value}`) }))}
          />
        </Field>
        <Field label={t('region')} hint={t('regionHint')} optional>
          <Input value={draft.region ?? ''} onChange={(event) => change({ region: event.target.value || null })} />
        </Field>
        <Field label={t('postalPrefix')} optional>
          <Input
            value={draft.postalPrefix ?? ''}
            onChange={(event) => change({ postalPrefix: event.target.value || null })}
          />
        </Field>
        <div className="self-center">
          <Switch
            label={t('appliesToShipping')}
            checked={draft.appliesToShipping}
            onCheckedChange={(appliesToShipping) => change({ appliesToShipping })}
          />
        </div>
      </div>
    </FormDialog>
  )
}

function useRateActions() {
  const t = useTranslations('admin.settings')
  const trpc = useTRPC()
  const router = useRouter()
  const message = useErrorMessage()
  const done = (text: string) => {
    toast.success(text)
    router.refresh()
  }
  const save = useMutation(trpc.admin.taxes.save.mutationOptions({ onSuccess: () => done(t('saved')) }))
  const remove = useMutation(trpc.admin.taxes.remove.mutationOptions())
  const error = save.error ?? remove.error
  return {
    problem: error ? message(error) : null,
    save: (rate: SaveTaxRateInput) => save.mutateAsync(rate),
    remove: async (rate: { id: string; name: string }) => {
      await remove.mutateAsync({ id: rate.id })
      done(t('taxes.removed', { name: rate.name }))
    },
  }
}
