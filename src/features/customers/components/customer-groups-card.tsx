'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Badge } from '@/ui/badge'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { Checkbox } from '@/ui/checkbox'
import { Dialog } from '@/ui/dialog'
import { TextLink } from '@/ui/text-link'
import { toast } from '@/ui/toast'
import type { CustomerDetail } from '../customers-schema'

interface CustomerGroupsCardProps {
  readonly store: string
  readonly customer: CustomerDetail
}

/** The groups that a customer is in, and the way to change them. */
export function CustomerGroupsCard({ store, customer }: CustomerGroupsCardProps) {
  const t = useTranslations('customers.groups')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const message = useErrorMessage()
  const groups = useQuery(trpc.admin.customers.groups.queryOptions({}))
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const save = useMutation(
    trpc.admin.customers.setGroups.mutationOptions({
      onSuccess: async () => {
        setChosen(null)
        await queries.invalidateQueries({ queryKey: trpc.admin.customers.pathKey() })
      },
      onError: (error) => toast.error(message(error)),
    }),
  )
  const own = groups.data?.filter(({ id }) => customer.groupIds.includes(id)) ?? []
  const name = `${customer.firstName} ${customer.lastName}`.trim() || customer.email
  return (
    <Card>
      <CardHeader
        title={t('of')}
        actions={
          <Button size="sm" variant="ghost" onClick={() => setChosen(customer.groupIds)}>
            {t('choose')}
          </Button>
        }
      />
      <CardSection>
        {own.length === 0 ? (
          <p className="text-sm text-ink-muted">{t('none')}</p>
        ) : (
          <ul className="flex flex-wrap gap-1.5">
            {own.map((group) => (
              <li key={group.id}>
                <Badge tone="accent">{group.name}</Badge>
              </li>
            ))}
          </ul>
        )}
      </CardSection>
      <Dialog
        open={chosen !== null}
        onOpenChange={(open) => (open ? undefined : setChosen(null))}
        title={t('chooseTitle', { name })}
        size="sm"
        footer={
          <Button
            variant="primary"
            loading={save.isPending}
            onClick={() => save.mutate({ customerId: customer.id, groupIds: [...(chosen ?? [])] })}
          >
            {t('save')}
          </Button>
        }
      >
        <div className="grid gap-1">
          {groups.data?.length === 0 ? <p className="text-sm text-ink-muted">{t('noGroups')}</p> : null}
          {groups.data?.map(({ id, name: label }) => (
            <Checkbox
              key={id}
              label={label}
              checked={chosen?.includes(id) ?? false}
              onChange={(event) =>
                setChosen((current) =>
                  event.target.checked ? [...(current ?? []), id] : (current ?? []).filter((other) => other !== id),
                )
              }
            />
          ))}
          <p className="mt-2 text-mini">
            <TextLink href={`/admin/${store}/customers/groups`}>{t('manage')}</TextLink>
          </p>
        </div>
      </Dialog>
    </Card>
  )
}
