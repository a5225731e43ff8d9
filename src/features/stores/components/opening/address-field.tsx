'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Check, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { AddressCheck } from '../../stores-schema'
import { useTRPC } from '@/trpc/client'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'

interface AddressFieldProps {
  /** The store's name as typed so far: suggests an address as long as none was typed. */
  readonly name: string
  readonly hostSuffix: string
  readonly kept: string
  readonly problem: string | null
}

const PAUSE_MS = 250

/** The address of the store, looked at while it is typed. */
export function AddressField({ name, hostSuffix, kept, problem }: AddressFieldProps) {
  const t = useTranslations('stores.new')
  const [typed, setTyped] = useState<string | null>(kept || null)
  const check = useAddressCheck(typed, name)
  const value = typed ?? (name.trim().length >= 2 ? (check.data?.slug ?? '') : '')
  const answer = check.data && value !== '' ? check.data : null
  const refused = answer && answer.state !== 'free' ? t(`check.${answer.state}`) : null
  return (
    <Field
      label={t('address')}
      hint={t('addressHint')}
      // What was refused on sending is shown until something else is typed.
      error={typed === kept && problem ? problem : refused}
    >
      <Input
        size="lg"
        name="slug"
        required
        maxLength={40}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        suffix={
          <span className="flex items-center gap-2">
            {hostSuffix}
            <CheckMark answer={answer} isPending={check.isFetching} />
          </span>
        }
        value={value}
        onChange={(event) => setTyped(event.target.value.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-'))}
      />
      {answer && answer.alternatives.length > 0 ? (
        <p className="flex flex-wrap items-center gap-1.5 text-mini text-ink-muted">
          {t('alternatives')}
          {answer.alternatives.map((slug) => (
            <button
              key={slug}
              type="button"
              onClick={() => setTyped(slug)}
              className="min-h-6 rounded-full bg-accent-soft px-2.5 font-medium text-accent-ink hover:underline"
            >
              {slug}
            </button>
          ))}
        </p>
      ) : null}
    </Field>
  )
}

function CheckMark({ answer, isPending }: { answer: AddressCheck | null; isPending: boolean }) {
  const t = useTranslations('stores.new.check')
  if (isPending) return <LoaderCircle aria-label={t('checking')} className="animate-spin" />
  if (answer?.state !== 'free') return null
  return <Check aria-label={t('free', { slug: answer.slug })} className="text-ok-ink" strokeWidth={2.5} />
}

function useAddressCheck(typed: string | null, name: string) {
  const trpc = useTRPC()
  const wanted = usePaused(typed ?? '')
  const named = usePaused(name.trim())
  const input = typed === null ? { name: named } : { slug: wanted, name: '' }
  return useQuery(
    trpc.account.stores.checkAddress.queryOptions(input, {
      enabled: typed === null ? named.length >= 2 : wanted.length > 0,
      placeholderData: keepPreviousData,
    }),
  )
}

/** The value as it was when the typing paused. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}
