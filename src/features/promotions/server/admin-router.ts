import { z } from 'zod'
import { router, staffProcedure } from '@/server/trpc/procedures'
import {
  builderChoicesSchema,
  duplicatePromotionInput,
  editorPromotionSchema,
  findReferencesInput,
  listPromotionsInput,
  promotionDoneSchema,
  promotionIdInput,
  promotionListSchema,
  promotionStateSetSchema,
  referencesSchema,
  savedPromotionSchema,
  savePromotionInput,
  setPromotionStateInput,
} from '../promotion-admin-schema'
import {
  addCodeInput,
  addedCodeSchema,
  codeListSchema,
  deleteCodesInput,
  deletedCodesSchema,
  generateCodesInput,
  listCodesInput,
  startedGenerationSchema,
} from '../promotion-codes-schema'
import { previewPromotionInput, promotionPreviewSchema, recentCartsSchema } from '../promotion-preview-schema'
import { addCode } from './add-code'
import { deleteCodes } from './delete-codes'
import { deletePromotion } from './delete-promotion'
import { duplicatePromotion } from './duplicate-promotion'
import { findReferences } from './find-references'
import { getBuilderChoices } from './get-builder-choices'
import { getPromotion } from './get-promotion'
import { listCodes } from './list-codes'
import { listPromotions } from './list-promotions'
import { listRecentCarts } from './list-recent-carts'
import { previewPromotion } from './preview-promotion'
import { savePromotion } from './save-promotion'
import { setPromotionState } from './set-promotion-state'
import { simulationsRouter } from './simulations-router'
import { startCodeGeneration } from './start-code-generation'

const nothing = z.strictObject({})
const read = () => staffProcedure('promotions:read', { rate: 'read', audit: null })
const write = (audit: string) => staffProcedure('promotions:write', { rate: 'write', audit })

export const promotionsAdminRouter = router({
  simulations: simulationsRouter,
  list: read()
    .input(listPromotionsInput)
    .output(promotionListSchema)
    .query(({ ctx, input }) => listPromotions(ctx, input)),
  get: read()
    .input(promotionIdInput)
    .output(editorPromotionSchema)
    .query(({ ctx, input }) => getPromotion(ctx, input.id)),
  choices: read()
    .input(nothing)
    .output(builderChoicesSchema)
    .query(({ ctx }) => getBuilderChoices(ctx)),
  references: read()
    .input(findReferencesInput)
    .output(referencesSchema)
    .query(({ ctx, input }) => findReferences(ctx, input)),
  preview: read()
    .input(previewPromotionInput)
    .output(promotionPreviewSchema)
    .query(({ ctx, input }) => previewPromotion(ctx, input)),
  recentCarts: read()
    .input(nothing)
    .output(recentCartsSchema)
    .query(({ ctx }) => listRecentCarts(ctx)),
  save: write('promotion.saved')
    .input(savePromotionInput)
    .output(savedPromotionSchema)
    .mutation(({ ctx, input }) => savePromotion(ctx, input)),
  setState: write('promotion.state_set')
    .input(setPromotionStateInput)
    .output(promotionStateSetSchema)
    .mutation(({ ctx, input }) => setPromotionState(ctx, input)),
  duplicate: write('promotion.duplicated')
    .input(duplicatePromotionInput)
    .output(savedPromotionSchema)
    .mutation(({ ctx, input }) => duplicatePromotion(ctx, input)),
  delete: write('promotion.deleted')
    .input(promotionIdInput)
    .output(promotionDoneSchema)
    .mutation(({ ctx, input }) => deletePromotion(ctx, input.id)),
  codes: read()
    .input(listCodesInput)
    .output(codeListSchema)
    .query(({ ctx, input }) => listCodes(ctx, input)),
  addCode: write('promotion.code_added')
    .input(addCodeInput)
    .output(addedCodeSchema)
    .mutation(({ ctx, input }) => addCode(ctx, input)),
  generateCodes: staffProcedure('promotions:write', { rate: 'heavy', audit: 'promotion.codes_generated' })
    .input(generateCodesInput)
    .output(startedGenerationSchema)
    .mutation(({ ctx, input }) => startCodeGeneration(ctx, input)),
  deleteCodes: write('promotion.codes_deleted')
    .input(deleteCodesInput)
    .output(deletedCodesSchema)
    .mutation(({ ctx, input }) => deleteCodes(ctx, input)),
})
