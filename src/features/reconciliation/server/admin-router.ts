import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  applyRemedyInput,
  findingsOutput,
  listFindingsInput,
  remedyOutcomeSchema,
  runReconciliationInput,
  runStartedOutput,
} from '../reconciliation-schema'
import { applyRemedy } from './apply-remedy'
import { listFindings } from './list-findings'
import { startReconciliation } from './start-reconciliation'

export const reconciliationAdminRouter = router({
  findings: staffProcedure('orders:read', { rate: 'read', audit: null })
    .input(listFindingsInput)
    .output(findingsOutput)
    .query(({ ctx, input }) => listFindings(ctx, input)),
  run: staffProcedure('orders:write', { rate: 'heavy', audit: 'reconciliation.run' })
    .input(runReconciliationInput)
    .output(runStartedOutput)
    .mutation(({ ctx }) => startReconciliation(ctx)),
  remedy: staffProcedure('orders:write', { rate: 'write', audit: 'reconciliation.remedied' })
    .input(applyRemedyInput)
    .output(remedyOutcomeSchema)
    .mutation(({ ctx, input }) => applyRemedy(ctx, input)),
})
