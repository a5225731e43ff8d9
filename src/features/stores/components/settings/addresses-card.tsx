import { useTranslations } from 'next-intl'
import type { StoreAddresses } from '../../settings-schema'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { CopyButton } from '@/ui/copy-button'
import { StatusBadge } from '@/ui/status-badge'
import { TextLink } from '@/ui/text-link'

/** Where shoppers find the store. */
export function AddressesCard({ addresses }: { addresses: StoreAddresses }) {
  const t = useTranslations('admin.settings.domains')
  return (
    <div className="grid gap-5">
      <Card>
        <CardHeader title={t('own')} description={t('ownText')} />
        <CardSection className="flex flex-wrap items-center justify-between gap-3">
          <TextLink href={addresses.own} className="text-sm font-medium wrap-anywhere">
            {new URL(addresses.own).host}
          </TextLink>
          <CopyButton text={addresses.own} label={t('copy')} />
        </CardSection>
      </Card>
      <Card>
        <CardHeader title={t('domains')} />
        {addresses.domains.length === 0 ? (
          <CardSection className="text-sm text-ink-muted">{t('none')}</CardSection>
        ) : (
          <ul className="mt-4 divide-y border-t">
            {addresses.domains.map(({ host, verifiedAt }) => (
              <li key={host} className="flex min-h-12 items-center justify-between gap-3 px-5 text-sm">
                <span className="font-medium wrap-anywhere">{host}</span>
                <StatusBadge tone={verifiedAt ? 'ok' : 'warn'} progress={verifiedAt ? 'done' : 'none'}>
                  {t(verifiedAt ? 'verified' : 'waiting')}
                </StatusBadge>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  )
}
