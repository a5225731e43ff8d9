'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type SaveTaxRateInput, taxClassSchema } from '../taxes-schema'
import { PPM } from '@/lib/rate'
import { Button } from '@/ui/button'
import { Combobox } from '@/ui/combobox'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { NumberField } from '@/ui/number-field'
import { Select } from '@/ui/select'
import { Switch } from '@/ui/switch'

interface TaxRateDialogProps {
  readonly rate: SaveTaxRateInput
  readonly countries: { value: string; label: string }[]
  readonly isSaving: boolean
  readonly onSave: (rate: SaveTaxRateInput) => void
  readonly onRemove: (rate: { id: string; name: string }) => Promise<void>
  readonly onClose: () => void
}

const PERCENT = PPM / 100

/** One row of the tax table. */
export function TaxRateDialog({ rate, countries, isSaving, onSave, onRemove, onClose }: TaxRateDialogProps) {
  const t = useTranslations('admin.settings.taxes')
  const [draft, setDraft] = useState(rate)
  const change = (part: Partial<SaveTaxRateInput>) => setDraft({ ...draft, ...part })
  const { id } = rate
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t(id ? 'edit' : 'add')}
      footer={
        <>
          {id ? (
            <Button
              variant="dangerGhost"
              className="mr-auto"
              onClick={() => void onRemove({ id, name: rate.name }).catch(() => undefined)}
            >
              {t('remove')}
            </Button>
          ) : null}
          <Button
            variant="primary"
            loading={isSaving}
            disabled={draft.name.trim() === ''}
            onClick={() => onSave(draft)}
          >
            {t('save')}
          </Button>
        </>
      }
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
    </Dialog>
  )
}
