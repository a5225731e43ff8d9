import { Money } from '@/ui/money'
import type { CustomerRow } from '../customers-schema'

/** What was spent, in each currency that it was spent in. */
export function Spent({ amounts }: { readonly amounts: CustomerRow['spent'] }) {
  if (amounts.length === 0) return <span className="text-ink-faint">–</span>
  return (
    <span className="inline-flex flex-wrap justify-end gap-x-2">
      {amounts.map(({ currency, totalMinor }) => (
        <Money key={currency} minor={totalMinor} currency={currency} />
      ))}
    </span>
  )
}
