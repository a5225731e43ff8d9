'use client'

import { Select } from '@/ui/select'
import { Field } from '@/ui/field'
import type { Path } from './builder-context'
import { CONDITION_FIELDS, newLeaf } from './condition-fields'
import { emptyGroup, type GroupDraft } from './tree-draft'
import { TreeEditor } from './tree-editor'
import { useText } from './use-text'

interface ItemsFieldProps {
  readonly label: string
  readonly value: GroupDraft
  readonly onChange: (value: GroupDraft) => void
  readonly path: Path
}

/** What merchants choose items by, most often first. */
const QUICK = ['category.id', 'collection.id', 'product.id', 'variant.id'] as const

/** Which items an action is about: every item, those of one sort in one step, or any conditions. */
export function ItemsField({ label, value, onChange, path }: ItemsFieldProps) {
  const text = useText()
  const isEvery = value.type === 'all' && value.children.length === 0
  const [only] = value.children
  const quick =
    value.children.length === 1 && only?.type === 'leaf' && only.operator === 'in'
      ? QUICK.find((name) => name === `${only.target}.${only.field}`)
      : undefined
  const mode = isEvery ? 'every' : (quick ?? 'conditions')
  function choose(next: string) {
    if (next === 'every') return onChange(emptyGroup())
    const field = CONDITION_FIELDS.find(({ name }) => name === next)
    if (field) return onChange(emptyGroup('all', [newLeaf(field)]))
    const vendor = CONDITION_FIELDS.find(({ name }) => name === 'product.vendor')
    onChange(
      isEvery && vendor
        ? emptyGroup('all', [newLeaf(vendor)])
        : { ...value, children: [...value.children, ...more(vendor)] },
    )
  }
  return (
    <div className="grid min-w-0 content-start gap-2">
      <Field label={label}>
        <Select
          value={mode}
          options={['every', ...QUICK, 'conditions'].map((each) => ({
            value: each,
            label: text(`items.modes.${each.replace('.id', '')}`),
          }))}
          onChange={(event) => choose(event.target.value)}
        />
      </Field>
      {isEvery ? null : (
        <TreeEditor itemsOnly root={value} onChange={onChange} path={path} label={label} empty={text('items.all')} />
      )}
    </div>
  )
}

function more(field: (typeof CONDITION_FIELDS)[number] | undefined) {
  return field ? [newLeaf(field)] : []
}
