'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'

export interface Tracking {
  readonly carrier: string
  readonly trackingNumber: string
  readonly trackingUrl: string
}

export const NO_TRACKING: Tracking = { carrier: '', trackingNumber: '', trackingUrl: '' }

/** Whether a link was typed that a browser can open; none at all is fine. */
export function isTrackingLink(url: string): boolean {
  return url === '' || /^https?:\/\/\S+\.\S+$/.test(url)
}

/** How a parcel can be followed. */
export function TrackingFields(props: { value: Tracking; onChange: (value: Tracking) => void; urlError?: string }) {
  const { value, onChange, urlError } = props
  const t = useTranslations('orders.fulfilDialog')
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('carrier')} optional>
        <Input
          value={value.carrier}
          maxLength={80}
          onChange={(event) => onChange({ ...value, carrier: event.target.value })}
        />
      </Field>
      <Field label={t('trackingNumber')} optional>
        <Input
          value={value.trackingNumber}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ ...value, trackingNumber: event.target.value })}
        />
      </Field>
      <Field label={t('trackingUrl')} hint={t('trackingUrlHint')} error={urlError} optional className="sm:col-span-2">
        <Input
          type="url"
          inputMode="url"
          placeholder="https://"
          value={value.trackingUrl}
          maxLength={500}
          onChange={(event) => onChange({ ...value, trackingUrl: event.target.value })}
        />
      </Field>
    </div>
  )
}
