'use client'

import { FolderPlus, Plus } from 'lucide-react'
import { Button } from '@/ui/button'
import { cn } from '@/ui/cn'
import { Select } from '@/ui/select'
import type { Path } from './builder-context'
import { newLeaf } from './condition-fields'
import { ConditionRow } from './condition-row'
import { NodeMenu } from './node-menu'
import { emptyGroup, GROUP_TYPES, type GroupDraft, type GroupType, pathToChildren } from './tree-draft'
import { useTree } from './tree-context'
import { useProblem } from './use-problem'
import { useText } from './use-text'

interface ConditionGroupProps {
  readonly group: GroupDraft
  readonly path: Path
  readonly depth: number
  readonly label: string
  readonly empty: string
}

/** Conditions and groups that go together by "and", "or", or not at all. */
export function ConditionGroup({ group, path, depth, label, empty }: ConditionGroupProps) {
  const text = useText()
  const problem = useProblem()
  const { change, fields } = useTree()
  const childPath = [...path, ...pathToChildren(group.type)]
  const isRoot = depth === 0
  const [first] = fields
  const add = (child: GroupDraft['children'][number]) =>
    change(group.key, (node) => (node.type === 'leaf' ? node : { ...node, children: [...node.children, child] }))
  const own = problem(childPath) ?? problem(path)
  return (
    <fieldset
      data-node={group.key}
      className={cn(
        'grid min-w-0 gap-3',
        isRoot ? '' : 'rounded-card border border-line-strong/35 p-3',
        isRoot ? '' : depth % 2 === 1 ? 'bg-sunken' : 'bg-surface',
      )}
    >
      <legend className="sr-only">{label}</legend>
      {isRoot && group.children.length === 0 ? <p className="text-sm text-ink-muted">{empty}</p> : null}
      {isRoot && group.children.length < 2 && group.type === 'all' ? null : (
        <div className="flex items-center gap-2">
          <Select
            size="sm"
            aria-label={text('tree.type')}
            className="w-auto min-w-40"
            value={group.type}
            options={GROUP_TYPES.map((type) => ({ value: type, label: text(`tree.types.${type}`) }))}
            onChange={(event) =>
              change(group.key, (node) => ({ ...node, type: event.target.value as GroupType }) as GroupDraft)
            }
          />
          {isRoot ? null : (
            <NodeMenu node={group} name={label} className="ml-auto" onRemove={() => change(group.key, () => null)} />
          )}
        </div>
      )}
      {own ? <p className="text-mini font-medium text-danger-ink">{own}</p> : null}
      {group.children.length > 0 ? (
        <ol className="grid gap-2">
          {group.children.map((child, index) => (
            <li key={child.key} className="grid gap-2">
              {index > 0 ? <Connector type={group.type} /> : null}
              {child.type === 'leaf' ? (
                <ConditionRow leaf={child} number={index + 1} path={[...childPath, index]} depth={depth} />
              ) : (
                <ConditionGroup
                  group={child}
                  path={[...childPath, index]}
                  depth={depth + 1}
                  label={text('tree.group', { number: index + 1 })}
                  empty={empty}
                />
              )}
            </li>
          ))}
        </ol>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button size="sm" icon={<Plus />} onClick={() => (first ? add(newLeaf(first)) : undefined)}>
          {text('tree.add')}
        </Button>
        {group.children.length > 0 ? (
          <Button
            size="sm"
            variant="ghost"
            icon={<FolderPlus />}
            onClick={() => add(emptyGroup('any', first ? [newLeaf(first)] : []))}
          >
            {text('tree.addGroup')}
          </Button>
        ) : null}
      </div>
    </fieldset>
  )
}

/** "and" or "or" between two members. */
function Connector({ type }: { type: GroupType }) {
  const text = useText()
  return (
    <span aria-hidden className="flex items-center gap-2 text-xs font-medium text-ink-faint uppercase">
      <span className="h-px w-3 bg-line" />
      {text(type === 'all' || type === 'not_all' ? 'tree.and' : 'tree.or')}
      <span className="h-px flex-1 bg-line" />
    </span>
  )
}
