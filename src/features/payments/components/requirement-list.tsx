import { useTranslations } from 'next-intl'

/** Beginnings of what Stripe asks for, each with a name of ours. */
const GROUPS = [
  'external_account',
  'tos_acceptance',
  'business_profile',
  'business_type',
  'company',
  'individual',
  'representative',
  'owners',
  'directors',
  'documents',
] as const

/** What the provider still wants: in our words as far as they go, with its own beside them. */
export function RequirementList({ requirements }: { readonly requirements: readonly string[] }) {
  const t = useTranslations('admin.settings.payments.stripe.requirement')
  if (requirements.length === 0) return null
  const name = (requirement: string) => GROUPS.find((group) => requirement.startsWith(group)) ?? 'other'
  return (
    <ul className="mt-2 grid gap-1">
      {requirements.map((requirement) => (
        <li key={requirement} className="flex flex-wrap items-baseline gap-x-2">
          <span>{t(name(requirement))}</span>
          <code className="font-mono text-mini text-ink-muted wrap-anywhere">{requirement}</code>
        </li>
      ))}
    </ul>
  )
}
