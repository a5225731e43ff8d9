'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  type EditableZone,
  type SaveShippingZoneInput,
  saveShippingZoneInput,
  type ShippingProblem,
} from '../shipping-schema'
import type { CurrencyCode } from '@/lib/currencies'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Combobox } from '@/ui/combobox'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Sheet } from '@/ui/sheet'
import { ShippingMethodFields } from './shipping-method-fields'

type ZoneDraft = Omit<SaveShippingZoneInput, 'methods'> & {
  methods: (SaveShippingZoneInput['methods'][number] & { key: string })[]
}

interface ShippingZoneSheetProps {
  /** Null: a new one. */
  readonly zone: EditableZone | null
  readonly position: number
  /** All that the store sells in, the default first. */
  readonly currencies: readonly CurrencyCode[]
  readonly countries: { value: string; label: string }[]
  readonly isSaving: boolean
  readonly onSave: (input: SaveShippingZoneInput) => void
  readonly onRemove: (zone: EditableZone) => Promise<void>
  readonly onClose: () => void
}

/** One zone with its methods, edited as a whole. */
export function ShippingZoneSheet(props: ShippingZoneSheetProps) {
  const { zone, currencies } = props
  const [currency] = currencies
  const t = useTranslations('admin.settings.shipping')
  const [draft, setDraft] = useState<ZoneDraft>(() => draftOf(zone, props.position))
  const [isTried, setTried] = useState(false)
  const change = (part: Partial<ZoneDraft>) => setDraft({ ...draft, ...part })
  const parsed = saveShippingZoneInput.safeParse(inputOf(draft))
  const problemAt = useProblems(isTried && !parsed.success ? parsed.error.issues : [])
  const save = () => {
    setTried(true)
    if (parsed.success) props.onSave(parsed.data)
  }
  return (
    <Sheet
      open
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      size="lg"
      title={zone ? zone.name : t('newZone')}
      footer={
        <>
          {zone ? (
            <ConfirmDialog
              trigger={
                <Button variant="dangerGhost" className="mr-auto">
                  {t('remove')}
                </Button>
              }
              title={t('removeTitle', { name: zone.name })}
              description={t('removeText')}
              confirmLabel={t('remove')}
              onConfirm={() => props.onRemove(zone)}
            />
          ) : null}
          <Button variant="primary" loading={props.isSaving} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-6">
        {isTried && !parsed.success ? <Alert tone="danger">{t('incomplete')}</Alert> : null}
        <Field label={t('zoneName')} required error={problemAt('name')}>
          <Input value={draft.name} maxLength={120} onChange={(event) => change({ name: event.target.value })} />
        </Field>
        <ZoneCountries chosen={draft.countries} all={props.countries} onChange={(countries) => change({ countries })} />
        <ZoneRegions regions={draft.regions} error={problemAt('regions')} onChange={(regions) => change({ regions })} />
        <section className="grid gap-3">
          <h3 className="text-sm font-semibold text-ink">{t('methods')}</h3>
          {draft.methods.map((method, index) => (
            <ShippingMethodFields
              key={method.key}
              method={method}
              currencies={currencies}
              problemAt={(path) => problemAt(`methods.${index}.${path}`)}
              onChange={(part) => change({ methods: draft.methods.with(index, { ...method, ...part }) })}
              onRemove={() => change({ methods: draft.methods.toSpliced(index, 1) })}
            />
          ))}
          <Button
            icon={<Plus />}
            className="justify-self-start"
            onClick={() => change({ methods: [...draft.methods, newMethod(currency ?? 'EUR')] })}
          >
            {t('addMethod')}
          </Button>
        </section>
      </div>
    </Sheet>
  )
}

const KNOWN: readonly string[] = ['overlap', 'flat_has_one', 'days_reversed'] satisfies ShippingProblem[]

/** What to say at a field, by its path; what a problem lies below counts for it (`regions.0` for `regions`). */
function useProblems(issues: readonly { path: PropertyKey[]; message: string }[]) {
  const t = useTranslations('admin.settings.shipping')
  return (path: string): string | undefined => {
    const issue = issues.find((each) => {
      const at = each.path.join('.')
      return at === path || (path === 'regions' && at.startsWith('regions.'))
    })
    if (!issue) return undefined
    if (path === 'regions') return t('problem.region')
    if (path.endsWith('.toValue')) return t('problem.reversed')
    return t(KNOWN.includes(issue.message) ? `problem.${issue.message as ShippingProblem}` : 'problem.missing')
  }
}

interface ZoneRegionsProps {
  readonly regions: readonly string[]
  readonly error: string | undefined
  readonly onChange: (regions: string[]) => void
}

/** Parts of countries, as their codes, typed one after another. */
function ZoneRegions({ regions, error, onChange }: ZoneRegionsProps) {
  const t = useTranslations('admin.settings.shipping')
  const [text, setText] = useState(regions.join(', '))
  return (
    <Field label={t('regions')} hint={t('regionsHint')} optional error={error}>
      <Input
        value={text}
        className="font-mono"
        placeholder="US-CA, US-OR"
        onChange={(event) => {
          setText(event.target.value)
          onChange([
            ...new Set(
              event.target.value
                .toUpperCase()
                .split(/[\s,;]+/)
                .filter(Boolean),
            ),
          ])
        }}
      />
    </Field>
  )
}

interface ZoneCountriesProps {
  readonly chosen: readonly string[]
  readonly all: { value: string; label: string }[]
  readonly onChange: (chosen: string[]) => void
}

function ZoneCountries({ chosen, all, onChange }: ZoneCountriesProps) {
  const t = useTranslations('admin.settings.shipping')
  const labelOf = new Map(all.map((country) => [country.value, country.label]))
  return (
    <Field label={t('countries')} hint={t('countriesHint')}>
      {chosen.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {chosen.map((code) => {
            const country = labelOf.get(code) ?? code
            return (
              <li key={code}>
                <button
                  type="button"
                  aria-label={t('removeCountry', { country })}
                  onClick={() => onChange(chosen.filter((each) => each !== code))}
                  className="flex min-h-7 items-center gap-1 rounded-full bg-hover pr-2 pl-3 text-mini font-medium hover:bg-danger-soft hover:text-danger-ink touch:min-h-10"
                >
                  {country}
                  <X aria-hidden className="size-3.5" />
                </button>
              </li>
            )
          })}
        </ul>
      ) : null}
      <Combobox
        placeholder={t('addCountry')}
        value={null}
        options={all.filter((country) => !chosen.includes(country.value))}
        onValueChange={(code) => onChange([...chosen, code])}
      />
    </Field>
  )
}

function draftOf(zone: EditableZone | null, position: number): ZoneDraft {
  if (!zone) return { name: '', countries: [], regions: [], position, methods: [] }
  const { id, name, countries, regions } = zone
  const methods = zone.methods.map(({ position: _, ...method }) => ({ ...method, key: method.id }))
  return { id, name, countries, regions, position, methods }
}

function inputOf({ methods, ...zone }: ZoneDraft): SaveShippingZoneInput {
  return { ...zone, methods: methods.map(({ key: _, ...method }) => method) }
}

function newMethod(currency: CurrencyCode): ZoneDraft['methods'][number] {
  return {
    key: crypto.randomUUID(),
    name: '',
    description: null,
    basis: 'flat',
    minDays: 2,
    maxDays: 5,
    active: true,
    rates: [{ currency, fromValue: 0, toValue: null, amountMinor: 0, freeAboveMinor: null }],
    translations: {},
  }
}
