import type { AuditNote } from '@/server/audit'
import { type DeadLetterScope, discardDeadLetters } from '@/server/jobs/dead-letters'
import type { ChangedWork, ChosenWorkInput } from '../failed-work-schema'
import { noteChosen } from './note-chosen'

/** Forgets failed jobs: what they should have done is not done. */
export async function discardFailedWork(
  ctx: { readonly auditNote: AuditNote },
  scope: DeadLetterScope,
  input: ChosenWorkInput,
): Promise<ChangedWork> {
  const discarded = await discardDeadLetters(scope, input.ids)
  noteChosen(ctx.auditNote, discarded)
  return { count: discarded.length }
}
