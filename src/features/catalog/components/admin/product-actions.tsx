'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Archive, Copy, Ellipsis, ExternalLink, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { DropdownMenu, MenuItem, MenuSeparator } from '@/ui/dropdown-menu'
import { IconButton } from '@/ui/icon-button'
import { LinkButton } from '@/ui/link-button'
import { toast } from '@/ui/toast'
import type { EditorProduct } from '../../product-admin-schema'
import { useAdminPath } from './use-admin-path'

/** Looking at, duplicating, archiving and deleting a product. */
export function ProductActions({ product, productUrl }: { product: EditorProduct; productUrl: string }) {
  const t = useTranslations('catalog.editor.actions')
  const trpc = useTRPC()
  const router = useRouter()
  const path = useAdminPath()
  const message = useErrorMessage()
  const queryClient = useQueryClient()
  const [deleting, setDeleting] = useState(false)
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.admin.catalog.pathKey() })
  const onError = (error: unknown) => void toast.error(message(error))
  const duplicate = useMutation(
    trpc.admin.catalog.duplicateProduct.mutationOptions({
      onError,
      onSuccess: async ({ id }) => {
        await refresh()
        router.push(path(`/products/${id}`))
      },
    }),
  )
  const bulk = useMutation(trpc.admin.catalog.bulkEdit.mutationOptions({ onError }))
  const selection = { kind: 'ids' as const, ids: [product.id] }
  const archived = product.status === 'archived'

  return (
    <>
      {product.status === 'active' ? (
        <LinkButton href={`${productUrl}${product.handle}`} target="_blank" icon={<ExternalLink />}>
          {t('view')}
        </LinkButton>
      ) : null}
      <DropdownMenu align="end" trigger={<IconButton variant="secondary" label={t('more')} icon={<Ellipsis />} />}>
        <MenuItem icon={<Copy />} onSelect={() => duplicate.mutate({ id: product.id })}>
          {t('duplicate')}
        </MenuItem>
        <MenuItem
          icon={<Archive />}
          onSelect={() =>
            bulk.mutate(
              { selection, edit: { kind: 'status', status: archived ? 'draft' : 'archived' } },
              { onSuccess: () => void refresh() },
            )
          }
        >
          {archived ? t('restore') : t('archive')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 />} tone="danger" onSelect={() => setDeleting(true)}>
          {t('delete')}
        </MenuItem>
      </DropdownMenu>
      <ConfirmDialog
        open={deleting}
        onOpenChange={setDeleting}
        title={t('deleteTitle', { title: product.title })}
        description={t('deleteDescription')}
        confirmLabel={t('delete')}
        onConfirm={async () => {
          await bulk.mutateAsync({ selection, edit: { kind: 'delete' } })
          router.push(path('/products'))
          void refresh()
        }}
      />
    </>
  )
}
