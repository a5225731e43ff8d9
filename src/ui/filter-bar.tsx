'use client'

import { ListFilter, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from './button'
import { Checkbox } from './checkbox'
import { DropdownMenu, MenuItem } from './dropdown-menu'
import { Popover } from './popover'
import { SearchInput } from './search-input'

export interface FilterDefinition {
  key: string
  label: string
  /** Choices of which several may be ticked. */
  options?: readonly { value: string; label: string }[]
  /** A filter of another shape: its own editor, and the text of its chip. */
  render?: (values: readonly string[], onChange: (values: string[]) => void) => ReactNode
  summarize?: (values: readonly string[]) => string
}

export interface FilterBarProps {
  search?: { value: string; onValueChange: (value: string) => void; placeholder?: string; pending?: boolean }
  filters?: readonly FilterDefinition[]
  values: Readonly<Record<string, readonly string[]>>
  onFilterChange: (key: string, values: string[]) => void
  onClear: () => void
  /** At the end: column chooser, export. */
  trailing?: ReactNode
}

/** Search, applied filters as chips, and a menu to add another. */
export function FilterBar(props: FilterBarProps) {
  const t = useTranslations('ui.filters')
  const [opened, setOpened] = useState<string | null>(null)
  const filters = props.filters ?? []
  const shown = filters.filter((filter) => opened === filter.key || (props.values[filter.key]?.length ?? 0) > 0)
  const addable = filters.filter((filter) => !shown.includes(filter))
  const active = filters.some((filter) => (props.values[filter.key]?.length ?? 0) > 0)

  return (
    <div className="flex flex-wrap items-center gap-2">
      {props.search ? <SearchInput {...props.search} size="sm" className="w-full min-w-40 sm:w-64" /> : null}
      {shown.map((filter) => (
        <FilterChip
          key={filter.key}
          filter={filter}
          values={props.values[filter.key] ?? []}
          open={opened === filter.key}
          onOpenChange={(open) => setOpened(open ? filter.key : null)}
          onChange={(values) => props.onFilterChange(filter.key, values)}
        />
      ))}
      {addable.length > 0 ? (
        <DropdownMenu
          align="start"
          trigger={
            <Button
              size="sm"
              variant="ghost"
              icon={<ListFilter />}
              className="border border-dashed border-line-strong/60"
            >
              {t('add')}
            </Button>
          }
        >
          {addable.map((filter) => (
            <MenuItem key={filter.key} onSelect={() => setTimeout(() => setOpened(filter.key))}>
              {filter.label}
            </MenuItem>
          ))}
        </DropdownMenu>
      ) : null}
      {active ? (
        <Button size="sm" variant="ghost" onClick={props.onClear}>
          {t('clearAll')}
        </Button>
      ) : null}
      {props.trailing ? <div className="ml-auto flex items-center gap-2">{props.trailing}</div> : null}
    </div>
  )
}

interface FilterChipProps {
  filter: FilterDefinition
  values: readonly string[]
  open: boolean
  onOpenChange: (open: boolean) => void
  onChange: (values: string[]) => void
}

function FilterChip({ filter, values, open, onOpenChange, onChange }: FilterChipProps) {
  const t = useTranslations('ui.filters')
  const summary = filter.summarize?.(values) ?? summarizeOptions(filter, values)
  return (
    <span className="inline-flex h-(--control-height-small) items-stretch overflow-hidden rounded-control border border-line-strong/50 bg-surface text-mini shadow-control dark:bg-raised">
      <Popover
        open={open}
        onOpenChange={onOpenChange}
        label={filter.label}
        className="max-h-80 w-60 overflow-y-auto p-3"
        trigger={
          <button
            type="button"
            className="flex items-center gap-1 px-2.5 font-medium hover:bg-hover focus-visible:outline-offset-[-2px]"
          >
            <span className="text-ink-muted">{filter.label}</span>
            {summary ? <span className="max-w-48 truncate text-ink">{summary}</span> : null}
          </button>
        }
      >
        {filter.render ? (
          filter.render(values, onChange)
        ) : (
          <OptionList filter={filter} values={values} onChange={onChange} />
        )}
      </Popover>
      <button
        type="button"
        aria-label={t('remove', { filter: filter.label })}
        className="grid w-7 place-items-center border-l text-ink-muted hover:bg-hover hover:text-ink focus-visible:outline-offset-[-2px]"
        onClick={() => {
          onChange([])
          onOpenChange(false)
        }}
      >
        <X className="size-3.5" />
      </button>
    </span>
  )
}

function summarizeOptions(filter: FilterDefinition, values: readonly string[]): string {
  return values.map((value) => filter.options?.find((option) => option.value === value)?.label ?? value).join(', ')
}

function OptionList({ filter, values, onChange }: Pick<FilterChipProps, 'filter' | 'values' | 'onChange'>) {
  return (
    <fieldset className="grid gap-1">
      <legend className="sr-only">{filter.label}</legend>
      {filter.options?.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          checked={values.includes(option.value)}
          onChange={(event) =>
            onChange(
              event.target.checked ? [...values, option.value] : values.filter((value) => value !== option.value),
            )
          }
        />
      ))}
    </fieldset>
  )
}
