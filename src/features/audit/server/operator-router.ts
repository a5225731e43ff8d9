import { operatorProcedure, router } from '@/server/trpc/procedures'
import { auditListOutput, listAuditInput } from '../audit-schema'
import { listAuditEvents } from './list-audit-events'

export const auditOperatorRouter = router({
  list: operatorProcedure('platform:read', { rate: 'read', audit: null })
    .input(listAuditInput)
    .output(auditListOutput)
    .query(({ input }) => listAuditEvents(input)),
})
