import { operatorProcedure, router } from '@/server/trpc/procedures'
import { allFindingsOutput, listAllFindingsInput } from '../reconciliation-schema'
import { listAllFindings } from './list-all-findings'

export const reconciliationOperatorRouter = router({
  findings: operatorProcedure('platform:read', { rate: 'read', audit: null })
    .input(listAllFindingsInput)
    .output(allFindingsOutput)
    .query(({ input }) => listAllFindings(input)),
})
