'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ExternalLink, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { LinkButton } from '@/ui/link-button'
import { toast } from '@/ui/toast'
import type { AdminCollection } from '../../collection-admin-schema'

interface CollectionActionsProps {
  readonly store: string
  readonly collection: AdminCollection
}

/** Looking at a collection in the shop, and deleting it. */
export function CollectionActions({ store, collection }: CollectionActionsProps) {
  const t = useTranslations('catalogGroups')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const router = useRouter()
  const errorMessage = useErrorMessage()
  const remove = useMutation(trpc.admin.catalog.deleteCollection.mutationOptions())
  async function confirm() {
    try {
      await remove.mutateAsync({ id: collection.id })
    } catch (error) {
      toast.error(errorMessage(error))
      return false
    }
    toast.success(t('collections.deleted', { title: collection.title }))
    await queries.invalidateQueries({ queryKey: trpc.admin.catalog.collections.queryKey() })
    router.push(`/admin/${store}/products/collections`)
    return true
  }
  return (
    <>
      {collection.published ? (
        <LinkButton href={collection.url} target="_blank" variant="ghost" icon={<ExternalLink className="size-4" />}>
          {t('view')}
        </LinkButton>
      ) : null}
      <ConfirmDialog
        trigger={
          <Button variant="dangerGhost" icon={<Trash2 />}>
            {t('collections.delete')}
          </Button>
        }
        title={t('collections.deleteTitle', { title: collection.title })}
        description={t('collections.deleteText')}
        confirmLabel={t('collections.delete')}
        onConfirm={confirm}
      />
    </>
  )
}
