'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Ellipsis, Pencil, Plus, Trash2, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { DropdownMenu, MenuItem } from '@/ui/dropdown-menu'
import { EmptyState } from '@/ui/empty-state'
import { IconButton } from '@/ui/icon-button'
import { PageHeader } from '@/ui/page-header'
import { Skeleton } from '@/ui/skeleton'
import { toast } from '@/ui/toast'
import type { CustomerGroup } from '../groups-schema'
import { GroupDialog } from './group-dialog'

/** The groups of a store's customers. Needs AdminTrpcProvider and the messages `customers`. */
export function GroupsPage({ store }: { readonly store: string }) {
  const t = useTranslations('customers.groups')
  const tCustomers = useTranslations('customers')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const groups = useQuery(trpc.admin.customers.groups.queryOptions({}))
  const [edited, setEdited] = useState<CustomerGroup | 'new' | null>(null)
  const [doomed, setDoomed] = useState<CustomerGroup | null>(null)
  const remove = useDeleteGroup()
  const add = (
    <Button variant="primary" icon={<Plus />} onClick={() => setEdited('new')}>
      {t('new')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        breadcrumbs={[{ label: tCustomers('title'), href: `/admin/${store}/customers` }]}
        actions={add}
      />
      {groups.error ? <Alert tone="danger">{errorMessage(groups.error)}</Alert> : null}
      {groups.isPending ? <Skeleton className="h-48" /> : null}
      {groups.data?.length === 0 ? (
        <EmptyState illustration="people" title={t('empty')} description={t('emptyText')} actions={add} />
      ) : null}
      {groups.data && groups.data.length > 0 ? (
        <Card>
          <ul className="divide-y">
            {groups.data.map((group) => (
              <li key={group.id} className="flex items-center gap-3 p-4">
                <span
                  aria-hidden
                  className="grid size-9 shrink-0 place-items-center rounded-md bg-accent-soft text-accent-ink"
                >
                  <Users className="size-4" />
                </span>
                <div className="grid min-w-0 flex-1">
                  <Link
                    href={`/admin/${store}/customers?group=${group.id}`}
                    className="truncate text-sm font-medium text-ink hover:underline"
                  >
                    {group.name}
                  </Link>
                  <span className="text-mini text-ink-muted">
                    {t('members', { count: group.memberCount })}
                    {group.codeCount > 0 ? ` · ${t('codes', { count: group.codeCount })}` : ''}
                    {group.taxExempt ? ` · ${t('taxExempt')}` : ''}
                  </span>
                </div>
                <DropdownMenu
                  trigger={<IconButton tooltip={false} label={t('more', { name: group.name })} icon={<Ellipsis />} />}
                >
                  <MenuItem icon={<Pencil />} onSelect={() => setEdited(group)}>
                    {t('rename')}
                  </MenuItem>
                  <MenuItem
                    icon={<Trash2 />}
                    tone="danger"
                    disabledReason={group.codeCount > 0 ? t('inUse') : undefined}
                    onSelect={() => setDoomed(group)}
                  >
                    {t('delete')}
                  </MenuItem>
                </DropdownMenu>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {edited === null ? null : (
        <GroupDialog group={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
      <ConfirmDialog
        open={doomed !== null}
        onOpenChange={(open) => (open ? undefined : setDoomed(null))}
        title={t('deleteTitle', { name: doomed?.name ?? '' })}
        description={t('deleteText')}
        confirmLabel={t('delete')}
        onConfirm={async () => {
          if (doomed) await remove.mutateAsync({ id: doomed.id })
        }}
      />
    </>
  )
}

function useDeleteGroup() {
  const t = useTranslations('customers.groups')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const message = useErrorMessage()
  return useMutation(
    trpc.admin.customers.deleteGroup.mutationOptions({
      onSuccess: async () => {
        toast.success(t('deleted'))
        await queries.invalidateQueries({ queryKey: trpc.admin.customers.pathKey() })
      },
      onError: (error) => toast.error(message(error)),
    }),
  )
}
