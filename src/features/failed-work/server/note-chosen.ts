import type { AuditNote } from '@/server/audit'

/** Jobs that are named in the audit record; of more, the count. */
const NAMED = 20

/** Says in the audit record which jobs were acted on. */
export function noteChosen(note: AuditNote, jobs: readonly { readonly id: string; readonly name: string }[]): void {
  note.subject = [...new Set(jobs.map(({ name }) => name))].slice(0, 5).join(', ')
  note.before = { count: jobs.length, ids: jobs.slice(0, NAMED).map(({ id }) => id) }
}
