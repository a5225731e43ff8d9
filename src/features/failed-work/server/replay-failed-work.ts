import type { AuditNote } from '@/server/audit'
import { type DeadLetterScope, replayDeadLetters } from '@/server/jobs/dead-letters'
import type { ChangedWork, ChosenWorkInput } from '../failed-work-schema'
import { noteChosen } from './note-chosen'

/** Puts failed jobs back to work, with all their tries before them. What is no longer there is passed over. */
export async function replayFailedWork(
  ctx: { readonly auditNote: AuditNote },
  scope: DeadLetterScope,
  input: ChosenWorkInput,
): Promise<ChangedWork> {
  const replayed = await replayDeadLetters(scope, input.ids)
  noteChosen(ctx.auditNote, replayed)
  return { count: replayed.length }
}
