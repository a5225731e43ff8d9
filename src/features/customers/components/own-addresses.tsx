import { useLocale, useTranslations } from 'next-intl'
import { addressLines } from '@/lib/address'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card, CardSection } from '@/ui/card'
import { LinkButton } from '@/ui/link-button'
import type { CustomerAddress } from '../customers-schema'
import { AccountFrame, Outcome } from './account-frame'
import { AddressForm } from './address-form'
import type { RefusedForm } from './use-account-problem'

interface OwnAddressesProps {
  readonly prefix: string
  readonly addresses: readonly CustomerAddress[]
  readonly answer: RefusedForm | null
  /** The id of the address being changed, "new", or null. */
  readonly edited: string | null
  readonly isSaved: boolean
}

/** A customer's addresses; one of them, or a new one, is being written where the URL says so. */
export function OwnAddresses({ prefix, addresses, answer, edited, isSaved }: OwnAddressesProps) {
  const t = useTranslations('customerAccount.addresses')
  const path = `${prefix}/account/addresses`
  const open = edited ?? (answer ? answer.kept.id || 'new' : null)
  const address = addresses.find(({ id }) => id === open) ?? null
  return (
    <AccountFrame prefix={prefix} current="addresses" title={t('title')}>
      <Outcome problem={null} said={isSaved && !answer ? t('saved') : null} />
      {open === null ? (
        <>
          {addresses.length === 0 ? <p className="text-ink-muted">{t('none')}</p> : null}
          <ul className="grid gap-4 sm:grid-cols-2">
            {addresses.map((each) => (
              <AddressItem key={each.id} address={each} path={path} />
            ))}
          </ul>
          <LinkButton href={`${path}?edit=new`} variant="primary" className="justify-self-start">
            {t('add')}
          </LinkButton>
        </>
      ) : (
        <AddressForm path={path} address={address} answer={answer} isFirst={addresses.length === 0} />
      )}
    </AccountFrame>
  )
}

function AddressItem({ address: { id, address, isDefault }, path }: { address: CustomerAddress; path: string }) {
  const t = useTranslations('customerAccount.addresses')
  const locale = useLocale()
  return (
    <li>
      <Card className="h-full">
        <CardSection className="flex h-full flex-col gap-4">
          <address className="grid justify-items-start text-sm leading-6 text-ink not-italic">
            {isDefault ? <Badge className="mb-2">{t('default')}</Badge> : null}
            {addressLines(address, locale).map((line, index) => (
              // Two lines of an address may read the same.
              <span key={`${index}-${line}`} className="wrap-anywhere">
                {line}
              </span>
            ))}
          </address>
          <div className="mt-auto flex gap-2">
            <LinkButton href={`${path}?edit=${id}`} size="sm">
              {t('edit')}
            </LinkButton>
            <form method="post" action={path}>
              <input type="hidden" name="id" value={id} />
              <Button type="submit" name="delete" value="1" size="sm" variant="dangerGhost">
                {t('delete')}
              </Button>
            </form>
          </div>
        </CardSection>
      </Card>
    </li>
  )
}
