import type { ConditionField } from './condition-fields'
import { kindOfLeaf } from './condition-fields'
import type { LeafDraft } from './tree-draft'
import type { Text } from './use-text'

/** What a field is called. */
export function fieldLabel(text: Text, { target, field }: Pick<ConditionField, 'target' | 'field'>): string {
  return text(`targets.${target}.${field}`)
}

/** "is one of" of words is "equals one of" of figures: texts go by the kind of value. */
export function operatorLabel(text: Text, leaf: Pick<LeafDraft, 'target' | 'field'>, operator: string): string {
  const kind = kindOfLeaf(leaf)
  const figures = kind === 'number' || kind === 'money'
  return text([`operators.${figures ? 'figures' : 'words'}.${operator}`, `operators.words.${operator}`])
}
