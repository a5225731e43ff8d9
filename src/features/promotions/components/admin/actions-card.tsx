'use client'

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { DropdownMenu, MenuItem } from '@/ui/dropdown-menu'
import { Field } from '@/ui/field'
import { IconButton } from '@/ui/icon-button'
import { Select } from '@/ui/select'
import { ACTION_KINDS, type ActionKindName } from '../../promotion-admin-schema'
import { ActionFields, type Values } from './action-field'
import { ACTION_FORMS, initialVariant } from './action-fields'
import { ActionIcon } from './action-icon'
import type { CardProps } from './basics-card'
import type { Path } from './builder-context'
import { type ActionDraft, choosesItems, newActionDraft } from './promotion-draft'
import { useProblem } from './use-problem'
import { useText } from './use-text'

const MOST = 10

/** What the shopper gets: one action, or several in one promotion. */
export function ActionsCard({ draft, onChange }: CardProps) {
  const text = useText()
  const problem = useProblem()
  const { actions } = draft
  const set = (next: readonly ActionDraft[]) => onChange({ actions: next })
  const error = problem(['actions'])
  return (
    <Card>
      <CardHeader title={text('actionsCard.title')} description={text('actionsCard.description')} />
      {error ? (
        <CardSection>
          <p className="text-mini font-medium text-danger-ink">{error}</p>
        </CardSection>
      ) : null}
      {actions.map((action, index) => (
        <CardSection key={action.key}>
          <ActionEditor
            action={action}
            number={index + 1}
            path={['actions', index]}
            onChange={(next) => set(actions.with(index, next))}
            onRemove={actions.length > 1 ? () => set(actions.toSpliced(index, 1)) : null}
            onUp={index > 0 ? () => set(actions.toSpliced(index, 1).toSpliced(index - 1, 0, action)) : null}
            onDown={
              index < actions.length - 1 ? () => set(actions.toSpliced(index, 1).toSpliced(index + 1, 0, action)) : null
            }
          />
        </CardSection>
      ))}
      <CardSection>
        <DropdownMenu
          align="start"
          className="max-h-96 overflow-y-auto"
          trigger={
            <Button size="sm" icon={<Plus />} disabled={actions.length >= MOST}>
              {text(actions.length === 0 ? 'actionsCard.addFirst' : 'actionsCard.add')}
            </Button>
          }
        >
          {ACTION_KINDS.map((kind) => (
            <MenuItem
              key={kind}
              icon={<ActionIcon kind={kind} />}
              onSelect={() => set([...actions, newActionDraft(kind)])}
            >
              {text(`actions.${kind}.title`)}
            </MenuItem>
          ))}
        </DropdownMenu>
      </CardSection>
    </Card>
  )
}

interface ActionEditorProps {
  readonly action: ActionDraft
  readonly number: number
  readonly path: Path
  readonly onChange: (action: ActionDraft) => void
  readonly onRemove: (() => void) | null
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
}

function ActionEditor({ action, number, path, onChange, onRemove, onUp, onDown }: ActionEditorProps) {
  const text = useText()
  const form = ACTION_FORMS.get(action.kind)
  const change = (values: Values) => onChange({ ...action, values })
  const variants = form?.variants
  const problem = useProblem()
  const error = problem(path)
  const chosen = variants ? String(action.values[variants.by]) : ''
  const fields = variants ? (variants.options[chosen] ?? []) : (form?.fields ?? [])
  return (
    <fieldset className="@container grid gap-4">
      <legend className="sr-only">{text('actionsCard.action', { number })}</legend>
      <div className="flex items-end gap-2">
        <Field label={text('actionsCard.kind')} className="min-w-0 flex-1" hint={text(`actions.${action.kind}.text`)}>
          <Select
            value={action.kind}
            options={ACTION_KINDS.map((kind) => ({ value: kind, label: text(`actions.${kind}.title`) }))}
            onChange={(event) => onChange({ ...newActionDraft(event.target.value as ActionKindName), key: action.key })}
          />
        </Field>
        {onUp || onDown || onRemove ? (
          <span className="flex self-start pt-6">
            <IconButton
              tooltip={false}
              label={text('actionsCard.up', { number })}
              icon={<ArrowUp />}
              disabled={!onUp}
              onClick={() => onUp?.()}
            />
            <IconButton
              tooltip={false}
              label={text('actionsCard.down', { number })}
              icon={<ArrowDown />}
              disabled={!onDown}
              onClick={() => onDown?.()}
            />
            <IconButton
              tooltip={false}
              label={text('actionsCard.remove', { number })}
              icon={<Trash2 />}
              disabled={!onRemove}
              onClick={() => onRemove?.()}
            />
          </span>
        ) : null}
      </div>
      {variants ? (
        <Field label={text(`fields.${variants.by}`)}>
          <Select
            value={chosen}
            options={Object.keys(variants.options).map((each) => ({
              value: each,
              label: text(`values.${variants.by}.${each}`),
            }))}
            onChange={(event) =>
              change({ ...initialVariant(variants, event.target.value), items: action.values.items })
            }
          />
        </Field>
      ) : null}
      <ActionFields
        kind={action.kind}
        fields={fields}
        values={action.values}
        onChange={change}
        path={path}
        hidden={choosesItems(action) ? [] : ['items']}
      />
      {error ? <p className="text-mini font-medium text-danger-ink">{error}</p> : null}
    </fieldset>
  )
}
