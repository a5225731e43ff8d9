import { startedActivitySchema } from '../imports-schema'

/** Why a file was not taken: a code of the message namespace `errors`, under `domain`. */
export class FileRefused extends Error {
  override name = 'FileRefused'
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Sends a CSV file to be checked (a dry run: nothing is written). Gives the activity's id. @throws FileRefused */
export async function uploadCsv(store: string, file: File): Promise<string> {
  const response = await fetch(`/api/imports/${encodeURIComponent(store)}?dryRun=true`, {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent(file.name) },
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return startedActivitySchema.parse(answer).activityId
  throw new FileRefused(
    typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : 'internal',
  )
}

/** Address of a file that an activity left behind. */
export function activityFileUrl(store: string, activityId: string, file: 'result' | 'errors'): string {
  return `/api/import-files/${encodeURIComponent(store)}/${activityId}/${file}`
}
