import { useLocale, useTranslations } from 'next-intl'
import { countryChoices } from '@/lib/countries'
import { Checkbox } from '@/ui/checkbox'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { LinkButton } from '@/ui/link-button'
import { PostForm } from '@/ui/post-form'
import { Select } from '@/ui/select'
import type { CustomerAddress } from '../customers-schema'
import { Outcome } from './account-frame'

import { type RefusedForm, useAccountProblem } from './use-account-problem'

interface AddressFormProps {
  readonly path: string
  /** Null for a new one. */
  readonly address: CustomerAddress | null
  readonly answer: RefusedForm | null
  readonly isFirst: boolean
}

type FieldName =
  | 'firstName'
  | 'lastName'
  | 'company'
  | 'line1'
  | 'line2'
  | 'city'
  | 'region'
  | 'postalCode'
  | 'country'
  | 'phone'
const BLAMED: readonly FieldName[] = ['firstName', 'lastName', 'line1', 'city', 'region', 'postalCode', 'country']

export function AddressForm({ path, address, answer, isFirst }: AddressFormProps) {
  const t = useTranslations('customerAccount')
  const problem = useAccountProblem(answer, BLAMED)
  const text = (name: FieldName, autoComplete: string, more: { required?: boolean; maxLength: number }) => ({
    name,
    autoComplete,
    ...more,
    defaultValue: answer?.kept[name] ?? address?.address[name] ?? '',
  })
  return (
    <PostForm
      action={path}
      submit={t('addresses.save')}
      aside={<LinkButton href={path}>{t('addresses.cancel')}</LinkButton>}
      className="flex flex-wrap gap-3"
    >
      <div className="grid w-full max-w-2xl gap-5 sm:grid-cols-6">
        <div className="sm:col-span-6 empty:hidden">
          <Outcome problem={problem(null)} />
        </div>
        {address ? <input type="hidden" name="id" value={address.id} /> : null}
        <Field label={t('addresses.country')} error={problem('country')} className="sm:col-span-6">
          <CountrySelect defaultValue={answer?.kept.country ?? address?.address.country ?? ''} />
        </Field>
        <Field label={t('firstName')} error={problem('firstName')} className="sm:col-span-3">
          <Input {...text('firstName', 'given-name', { required: true, maxLength: 80 })} />
        </Field>
        <Field label={t('lastName')} error={problem('lastName')} className="sm:col-span-3">
          <Input {...text('lastName', 'family-name', { required: true, maxLength: 80 })} />
        </Field>
        <Field label={t('addresses.company')} optional className="sm:col-span-6">
          <Input {...text('company', 'organization', { maxLength: 120 })} />
        </Field>
        <Field label={t('addresses.line1')} error={problem('line1')} className="sm:col-span-6">
          <Input {...text('line1', 'address-line1', { required: true, maxLength: 200 })} />
        </Field>
        <Field label={t('addresses.line2')} optional className="sm:col-span-6">
          <Input {...text('line2', 'address-line2', { maxLength: 200 })} />
        </Field>
        <Field label={t('addresses.postalCode')} error={problem('postalCode')} className="sm:col-span-2">
          <Input {...text('postalCode', 'postal-code', { maxLength: 16 })} />
        </Field>
        <Field label={t('addresses.city')} error={problem('city')} className="sm:col-span-4">
          <Input {...text('city', 'address-level2', { required: true, maxLength: 120 })} />
        </Field>
        <Field label={t('addresses.region')} error={problem('region')} className="sm:col-span-3">
          <Input {...text('region', 'address-level1', { maxLength: 64 })} />
        </Field>
        <Field label={t('phone')} optional className="sm:col-span-3">
          <Input type="tel" {...text('phone', 'tel', { maxLength: 40 })} />
        </Field>
        {isFirst || address?.isDefault ? (
          <input type="hidden" name="isDefault" value="on" />
        ) : (
          <Checkbox name="isDefault" label={t('addresses.makeDefault')} className="sm:col-span-6" />
        )}
      </div>
    </PostForm>
  )
}

function CountrySelect({ defaultValue }: { defaultValue: string }) {
  return (
    <Select
      name="country"
      autoComplete="country"
      required
      placeholder=""
      defaultValue={defaultValue}
      options={countryChoices(useLocale())}
    />
  )
}
