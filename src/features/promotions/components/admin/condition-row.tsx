'use client'

import { Filter, X } from 'lucide-react'
import { cn } from '@/ui/cn'
import { Combobox } from '@/ui/combobox'
import { MenuItem, MenuSeparator } from '@/ui/dropdown-menu'
import { IconButton } from '@/ui/icon-button'
import { Select } from '@/ui/select'
import type { OperatorName } from '../../engine/operators'
import type { Path } from './builder-context'
import { kindOfLeaf, newLeaf, operatorsOf, takesWhere, withField, withOperator } from './condition-fields'
import { fieldLabel, operatorLabel } from './condition-labels'
import { ConditionValueField } from './condition-value'
import { NodeMenu } from './node-menu'
import { emptyGroup, type LeafDraft } from './tree-draft'
import { useTree } from './tree-context'
import { useProblem } from './use-problem'
import { useText } from './use-text'

interface ConditionRowProps {
  readonly leaf: LeafDraft
  readonly number: number
  readonly path: Path
  readonly depth: number
}

/** One comparison: what is looked at, how, and with which value. */
export function ConditionRow({ leaf, number, path, depth }: ConditionRowProps) {
  const text = useText()
  const problem = useProblem()
  const { change, fields, Tree } = useTree()
  const set = (next: LeafDraft) => change(leaf.key, () => next)
  const operators = operatorsOf(kindOfLeaf(leaf))
  const name = text('tree.condition', { number })
  const remove = () => change(leaf.key, () => null)
  const error = problem([...path, 'value'], { below: true }) ?? problem([...path, 'operator']) ?? problem(path)
  return (
    <fieldset
      data-node={leaf.key}
      className={cn('grid gap-2 rounded-card border p-2.5', depth % 2 === 0 ? 'bg-sunken' : 'bg-surface')}
    >
      <legend className="sr-only">{name}</legend>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 @xl:grid-cols-[minmax(0,13rem)_minmax(0,9.5rem)_minmax(0,1fr)_auto]">
        <Combobox
          aria-label={text('tree.field')}
          value={`${leaf.target}.${leaf.field}`}
          options={fields.map((field) => ({
            value: field.name,
            label: fieldLabel(text, field),
            description: text(`groups.${field.target}`),
          }))}
          onValueChange={(chosen) => {
            const field = fields.find((each) => each.name === chosen)
            if (field) set(withField(leaf, field))
          }}
        />
        <span className="flex items-center gap-0.5 @xl:order-last">
          <NodeMenu node={leaf} name={name} onRemove={remove}>
            {takesWhere(leaf) && !leaf.where ? (
              <>
                <MenuItem icon={<Filter />} onSelect={() => set({ ...leaf, where: whereOf() })}>
                  {text('tree.addWhere')}
                </MenuItem>
                <MenuSeparator />
              </>
            ) : null}
          </NodeMenu>
          <IconButton
            size="sm"
            tooltip={false}
            label={text('tree.removeNamed', { name })}
            icon={<X />}
            onClick={remove}
          />
        </span>
        <Select
          aria-label={text('tree.operator')}
          className="@max-xl:col-span-2"
          value={leaf.operator}
          options={operators.map((operator) => ({ value: operator, label: operatorLabel(text, leaf, operator) }))}
          onChange={(event) => set(withOperator(leaf, event.target.value as OperatorName))}
        />
        <div className="min-w-0 @max-xl:col-span-2">
          <ConditionValueField leaf={leaf} path={[...path, 'value']} onChange={(value) => set({ ...leaf, value })} />
        </div>
      </div>
      {error ? <p className="text-mini font-medium text-danger-ink">{error}</p> : null}
      {leaf.where ? (
        <div className="grid gap-2 border-l-2 border-accent/40 pl-3">
          <div className="flex items-center justify-between gap-2">
            <span className="text-mini font-medium text-ink-muted">{text('tree.where')}</span>
            <IconButton
              size="sm"
              tooltip={false}
              label={text('tree.removeWhere')}
              icon={<X />}
              onClick={() => set({ ...leaf, where: null })}
            />
          </div>
          <Tree
            itemsOnly
            root={leaf.where}
            path={[...path, 'where']}
            onChange={(where) => set({ ...leaf, where })}
            label={text('tree.where')}
            empty={text('items.all')}
          />
        </div>
      ) : null}
    </fieldset>
  )

  function whereOf() {
    const field =
      fields.find(({ target, perItem }) => perItem && target !== leaf.target) ?? fields.find(({ perItem }) => perItem)
    return emptyGroup('all', field ? [newLeaf(field)] : [])
  }
}
