import type { PricedDraft } from '../drafts-schema'
import type { DraftForm } from './draft-form'

/** What each part of the editor gets. */
export interface DraftPart {
  readonly form: DraftForm
  /** Null until the first price is there. */
  readonly priced: PricedDraft | null
  readonly onChange: (part: Partial<DraftForm>) => void
}
