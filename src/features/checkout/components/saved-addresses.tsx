import { useLocale, useTranslations } from 'next-intl'
import type { CustomerAddress } from '@/features/customers/customers-schema'
import { addressLines } from '@/lib/address'
import { cn } from '@/ui/cn'

interface SavedAddressesProps {
  addresses: readonly CustomerAddress[]
  /** The one that is in the form. */
  currentId: string | null
  prefix: string
}

/** A customer's own addresses: each fills the form in. One alone is in the form already. */
export function SavedAddresses({ addresses, currentId, prefix }: SavedAddressesProps) {
  const t = useTranslations('checkout')
  const locale = useLocale()
  if (addresses.length < 2) return null
  return (
    <nav aria-label={t('savedAddresses')}>
      <ul className="grid gap-3 sm:grid-cols-2">
        {addresses.map(({ id, address }) => (
          <li key={id}>
            <a
              href={`${prefix}/checkout?address=${id}`}
              aria-current={id === currentId ? 'true' : undefined}
              className={cn(
                'block h-full rounded-card border px-4 py-3 text-sm wrap-anywhere',
                id === currentId ? 'border-accent bg-accent-soft' : 'border-line-strong hover:bg-hover',
              )}
            >
              {addressLines(address, locale).join(', ')}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
