'use client'

import type { ReactTable } from '@tanstack/react-table'
import { Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DropdownMenu, MenuCheckboxItem, MenuLabel } from '../dropdown-menu'
import { IconButton } from '../icon-button'
import type { DataTableColumn } from './table-column'
import type { Features } from './table-features'

export function ColumnChooser<Row extends object>(props: {
  table: ReactTable<Features, Row>
  columns: readonly DataTableColumn<Row>[]
}) {
  const t = useTranslations('ui.table')
  const choices = props.table.getAllLeafColumns().filter((column) => column.getCanHide())
  if (choices.length === 0) return null
  return (
    <DropdownMenu
      trigger={<IconButton size="sm" variant="secondary" label={t('columns')} icon={<Columns3 />} tooltip={false} />}
    >
      <MenuLabel>{t('columns')}</MenuLabel>
      {choices.map((column) => (
        <MenuCheckboxItem
          key={column.id}
          checked={column.getIsVisible()}
          onCheckedChange={(visible) => column.toggleVisibility(visible)}
          onSelect={(event) => event.preventDefault()}
        >
          {props.columns.find((own) => own.id === column.id)?.header}
        </MenuCheckboxItem>
      ))}
    </DropdownMenu>
  )
}
