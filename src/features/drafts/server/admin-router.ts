import { z } from 'zod'
import { idSchema } from '@/lib/ids'
import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  draftIdInput,
  draftSchema,
  openDraftSchema,
  priceDraftInput,
  pricedDraftSchema,
  saveDraftInput,
  saveDraftResultSchema,
  sendDraftInput,
  sendDraftResultSchema,
} from '../drafts-schema'
import { createDraft } from './create-draft'
import { deleteDraft, getDraft, previewDraft } from './get-draft'
import { saveDraft } from './save-draft'
import { sendDraft } from './send-draft'
import { startExchange } from './start-exchange'

const changed = z.strictObject({ id: z.string() })
const write = (audit: string) => staffProcedure('orders:write', { rate: 'write', audit })

export const draftsAdminRouter = router({
  get: staffProcedure('orders:read', { rate: 'read', audit: null })
    .input(draftIdInput)
    .output(openDraftSchema)
    .query(({ ctx, input }) => getDraft(ctx, input)),
  price: staffProcedure('orders:read', { rate: 'read', audit: null })
    .input(priceDraftInput)
    .output(pricedDraftSchema)
    .query(({ ctx, input }) => previewDraft(ctx, input)),
  create: write('draft.created')
    .input(z.strictObject({ draft: draftSchema }))
    .output(z.strictObject({ id: z.string(), name: z.string() }))
    .mutation(({ ctx, input }) => createDraft(ctx, input)),
  save: write('order.edited')
    .input(saveDraftInput)
    .output(saveDraftResultSchema)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  send: write('draft.sent')
    .input(sendDraftInput)
    .output(sendDraftResultSchema)
    .mutation(({ ctx, input }) => sendDraft(ctx, input)),
  exchange: write('return.exchanged')
    .input(z.strictObject({ returnId: idSchema }))
    .output(changed)
    .mutation(({ ctx, input }) => startExchange(ctx, input)),
  delete: write('draft.deleted')
    .input(draftIdInput)
    .output(changed)
    .mutation(({ ctx, input }) => deleteDraft(ctx, input)),
})
