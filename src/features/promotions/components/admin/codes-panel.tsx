'use client'

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Download, Plus, Sparkles, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { buttonStyles } from '@/ui/button-styles'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { DataTable } from '@/ui/data-table/data-table'
import { useTableQuery } from '@/ui/data-table/use-table-query'
import { EmptyState } from '@/ui/empty-state'
import { FilterBar } from '@/ui/filter-bar'
import { ProgressBar } from '@/ui/progress-bar'
import { toast } from '@/ui/toast'
import type { CodeGeneration } from '../../promotion-codes-schema'
import { AddCodeDialog } from './add-code-dialog'
import { useCodeColumns } from './code-columns'
import { GenerateCodesDialog } from './generate-codes-dialog'

const POLL_MS = 800
const USED = ['used', 'unused'] as const

interface CodesPanelProps {
  readonly store: string
  readonly promotionId: string
}

function isUnderWay(generation: CodeGeneration | null | undefined): boolean {
  return generation?.state === 'queued' || generation?.state === 'running'
}

/** The codes of a promotion: to find, add, make in bulk, hand out and take back. */
export function CodesPanel({ store, promotionId }: CodesPanelProps) {
  const t = useTranslations('promotionsAdmin.codes')
  const trpc = useTRPC()
  const errorMessage = useErrorMessage()
  const query = useTableQuery({ filterKeys: ['used'], prefix: 'code_' })
  const used = USED.find((each) => query.filters.used?.length === 1 && query.filters.used[0] === each)
  const list = useQuery(
    trpc.admin.promotions.codes.queryOptions(
      { promotionId, search: query.search, used: used ?? 'all', ...(query.cursor ? { cursor: query.cursor } : {}) },
      {
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) => (isUnderWay(state.data?.generation) ? POLL_MS : false),
      },
    ),
  )
  const remove = useRemoveCodes(promotionId)
  const columns = useCodeColumns()
  const [dialog, setDialog] = useState<'add' | 'generate' | 'unused' | null>(null)
  const { counts, generation } = list.data ?? {}
  const unused = (counts?.all ?? 0) - (counts?.used ?? 0)
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <p className="numeric mr-auto text-sm text-ink-muted">
          {counts ? t('figures', { all: counts.all, used: counts.used }) : ''}
        </p>
        <a
          href={`/api/promotion-codes/${encodeURIComponent(store)}/${promotionId}`}
          download
          className={buttonStyles({ variant: 'ghost' })}
        >
          <Download aria-hidden />
          {t('export')}
        </a>
        {unused > 0 ? (
          <Button variant="ghost" icon={<Trash2 />} onClick={() => setDialog('unused')}>
            {t('deleteUnused', { count: unused })}
          </Button>
        ) : null}
        <Button icon={<Sparkles />} disabled={isUnderWay(generation)} onClick={() => setDialog('generate')}>
          {t('generate')}
        </Button>
        <Button variant="primary" icon={<Plus />} onClick={() => setDialog('add')}>
          {t('add')}
        </Button>
      </div>
      {list.error ? <Alert tone="danger">{errorMessage(list.error)}</Alert> : null}
      {generation && isUnderWay(generation) ? <Progress generation={generation} /> : null}
      {generation?.state === 'failed' ? <Alert tone="danger">{t('failed')}</Alert> : null}
      <DataTable
        id="promotion-codes"
        label={t('title')}
        columns={columns}
        rows={list.data?.codes}
        getRowId={(row) => row.id}
        rowLabel={(row) => row.code}
        query={query}
        nextCursor={list.data?.nextCursor ?? null}
        totalCount={list.data?.total}
        pending={list.isPlaceholderData}
        bulkActions={(selection, clear) =>
          selection.kind === 'ids' ? (
            <Button
              size="sm"
              variant="ghost"
              icon={<Trash2 />}
              onClick={() => remove.mutate({ promotionId, ids: [...selection.ids] }, { onSuccess: clear })}
            >
              {t('delete')}
            </Button>
          ) : null
        }
        toolbar={(trailing) => (
          <FilterBar
            search={{
              value: query.search,
              onValueChange: query.setSearch,
              placeholder: t('search'),
              pending: list.isFetching,
            }}
            filters={[
              {
                key: 'used',
                label: t('used'),
                options: USED.map((value) => ({ value, label: t(`usedFilter.${value}`) })),
              },
            ]}
            values={query.filters}
            onFilterChange={query.setFilter}
            onClear={query.clearFilters}
            trailing={trailing}
          />
        )}
        empty={<EmptyState illustration="scroll" title={t('empty')} description={t('emptyText')} />}
        emptyFiltered={<EmptyState illustration="lens" title={t('none')} description={t('noneText')} />}
      />
      {dialog === 'add' ? <AddCodeDialog promotionId={promotionId} onClose={() => setDialog(null)} /> : null}
      {dialog === 'generate' ? <GenerateCodesDialog promotionId={promotionId} onClose={() => setDialog(null)} /> : null}
      <ConfirmDialog
        open={dialog === 'unused'}
        onOpenChange={(open) => (open ? undefined : setDialog(null))}
        title={t('deleteUnusedTitle', { count: unused })}
        description={t('deleteUnusedText')}
        confirmLabel={t('deleteUnused', { count: unused })}
        onConfirm={async () => {
          await remove.mutateAsync({ promotionId, ids: null })
        }}
      />
    </div>
  )
}

function useRemoveCodes(promotionId: string) {
  const t = useTranslations('promotionsAdmin.codes')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const message = useErrorMessage()
  return useMutation(
    trpc.admin.promotions.deleteCodes.mutationOptions({
      onSuccess: async ({ deleted }, { ids }) => {
        if (ids !== null && deleted < ids.length) toast.info(t('someKept', { deleted, kept: ids.length - deleted }))
        else toast.success(t('deleted', { count: deleted }))
        await Promise.all([
          queries.invalidateQueries({ queryKey: trpc.admin.promotions.codes.pathKey() }),
          queries.invalidateQueries({ queryKey: trpc.admin.promotions.get.queryKey({ id: promotionId }) }),
        ])
      },
      onError: (error) => toast.error(message(error)),
    }),
  )
}

function Progress({ generation }: { generation: CodeGeneration }) {
  const t = useTranslations('promotionsAdmin.codes')
  const { done, total } = generation
  return (
    <div role="status" className="grid gap-2 rounded-card border bg-surface p-4 shadow-card">
      <ProgressBar value={total ? done / total : null} label={t('generating')} />
      <p className="numeric text-mini text-ink-muted">{total ? t('progress', { done, total }) : t('generating')}</p>
    </div>
  )
}
