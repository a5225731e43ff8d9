'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FileMinus, FileText, Package } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useErrorMessage, useTRPC } from '@/trpc/client'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { DateTime } from '@/ui/date-time'
import { Money } from '@/ui/money'
import { toast } from '@/ui/toast'
import type { DocumentRow } from '../documents-schema'

/** An order's invoice and credit notes; where it has none yet, the button that issues it. */
export function OrderDocumentsCard({ orderId }: { readonly orderId: string }) {
  const t = useTranslations('documentsAdmin.card')
  const trpc = useTRPC()
  const { data } = useQuery(trpc.admin.documents.ofOrder.queryOptions({ orderId }))
  if (!data || (data.documents.length === 0 && !data.canIssue && !data.packingSlipPath)) return null
  return (
    <Card>
      <CardHeader title={t('title')} />
      {data.documents.length > 0 || data.packingSlipPath ? (
        <CardSection className="py-2">
          <ul className="-mx-2 grid">
            {data.documents.map((document) => (
              <DocumentItem key={document.id} document={document} />
            ))}
            {data.packingSlipPath ? (
              <li>
                <FileLink href={data.packingSlipPath} icon={<Package />}>
                  <span className="font-medium">{t('slip')}</span>
                </FileLink>
              </li>
            ) : null}
          </ul>
        </CardSection>
      ) : null}
      {data.canIssue ? <IssueInvoice orderId={orderId} /> : null}
    </Card>
  )
}

function DocumentItem({ document }: { document: DocumentRow }) {
  const t = useTranslations('documentsAdmin.card')
  const Icon = document.kind === 'invoice' ? FileText : FileMinus
  return (
    <li>
      <FileLink href={document.path} icon={<Icon />}>
        <span className="grid min-w-0 flex-1">
          <span className="numeric truncate font-medium">{document.name}</span>
          <span className="text-mini text-ink-muted">
            {t(document.kind)} · <DateTime at={document.issuedAt} shape="date" />
          </span>
        </span>
        <span className="numeric shrink-0">
          {document.kind === 'credit_note' ? '−' : ''}
          <Money minor={document.totalMinor} currency={document.currency} />
        </span>
      </FileLink>
    </li>
  )
}

function FileLink({ href, icon, children }: { href: string; icon: ReactNode; children: ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="flex min-h-10 items-center gap-3 rounded-control px-2 py-2 text-sm hover:bg-hover [&>svg]:size-4.5 [&>svg]:shrink-0 [&>svg]:text-ink-muted"
    >
      {icon}
      {children}
    </a>
  )
}

function IssueInvoice({ orderId }: { orderId: string }) {
  const t = useTranslations('documentsAdmin.card')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const message = useErrorMessage()
  const issue = useMutation(
    trpc.admin.documents.issueInvoice.mutationOptions({
      onSuccess: async ({ name }) => {
        await queries.invalidateQueries({ queryKey: trpc.admin.documents.ofOrder.queryKey({ orderId }) })
        toast.success(t('issued', { name }))
      },
      onError: (error) => void toast.error(message(error)),
    }),
  )
  return (
    <CardSection className="grid gap-3">
      <p className="text-mini text-ink-muted">{t('none')}</p>
      <Button className="justify-self-start" loading={issue.isPending} onClick={() => issue.mutate({ orderId })}>
        {t('issue')}
      </Button>
    </CardSection>
  )
}
