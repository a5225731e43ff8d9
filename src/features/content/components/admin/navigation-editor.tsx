'use client'

import { ArrowDown, ArrowUp, CornerDownRight, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ContentEditor, type LocalizedText, MENU_HANDLES, type StoredMenu } from '../../content-schema'
import { Button } from '@/ui/button'
import { Card, CardHeader, CardSection } from '@/ui/card'
import { IconButton } from '@/ui/icon-button'
import { SaveBar } from '@/ui/save-bar'
import { LinkFields } from './link-fields'
import { TextInLanguages } from './text-in-languages'
import { useContentSave } from './use-content-save'

interface NavigationEditorProps {
  readonly content: ContentEditor
  readonly locales: readonly string[]
}

type MenuItem = StoredMenu['items'][number]
type MenuEntry = MenuItem['children'][number]

/** The store's menus; the main one may have a second level. */
export function NavigationEditor({ content, locales }: NavigationEditorProps) {
  const { draft, change, bar } = useContentSave(content, ({ menus }) => ({ menus: allMenus(menus) }))
  return (
    <div className="grid gap-5">
      {draft.menus.map((menu, index) => (
        <MenuCard
          key={menu.handle}
          menu={menu}
          locales={locales}
          onChange={(next) => change({ menus: draft.menus.with(index, next) })}
        />
      ))}
      <SaveBar {...bar} />
    </div>
  )
}

interface MenuCardProps {
  readonly menu: StoredMenu
  readonly locales: readonly string[]
  readonly onChange: (menu: StoredMenu) => void
}

function MenuCard({ menu, locales, onChange }: MenuCardProps) {
  const t = useTranslations('admin.content.navigation')
  const setItems = (items: MenuItem[]) => onChange({ ...menu, items })
  return (
    <Card>
      <CardHeader title={t(`menus.${menu.handle}`)} />
      <CardSection className="grid gap-4">
        {menu.handle === 'main' ? null : (
          <TextInLanguages
            label={t('menuTitle')}
            value={menu.title}
            locales={locales}
            onChange={(title) => onChange({ ...menu, title })}
          />
        )}
        {menu.items.length === 0 ? <p className="text-sm text-ink-muted">{t('empty')}</p> : null}
        {menu.items.map((item, index) => (
          <EntryFields
            // Entries have no id of their own; they are only moved whole.
            key={`${menu.handle}-${index}`}
            entry={item}
            locales={locales}
            onChange={(part) => setItems(menu.items.with(index, { ...item, ...part }))}
            onMove={(by) => setItems(moved(menu.items, index, by))}
            onRemove={() => setItems(menu.items.toSpliced(index, 1))}
            isFirst={index === 0}
            isLast={index === menu.items.length - 1}
          >
            {menu.handle === 'main' ? (
              <Children
                item={item}
                locales={locales}
                onChange={(children) => setItems(menu.items.with(index, { ...item, children }))}
              />
            ) : null}
          </EntryFields>
        ))}
        <Button
          icon={<Plus />}
          className="justify-self-start"
          onClick={() => setItems([...menu.items, { ...newEntry(), children: [] }])}
        >
          {t('add')}
        </Button>
      </CardSection>
    </Card>
  )
}

interface ChildrenProps {
  readonly item: MenuItem
  readonly locales: readonly string[]
  readonly onChange: (children: MenuEntry[]) => void
}

function Children({ item, locales, onChange }: ChildrenProps) {
  const t = useTranslations('admin.content.navigation')
  const { children } = item
  return (
    <div className="grid gap-3 border-l-2 pl-4">
      {children.map((child, index) => (
        <EntryFields
          key={`child-${index}`}
          entry={child}
          locales={locales}
          onChange={(part) => onChange(children.with(index, { ...child, ...part }))}
          onMove={(by) => onChange(moved(children, index, by))}
          onRemove={() => onChange(children.toSpliced(index, 1))}
          isFirst={index === 0}
          isLast={index === children.length - 1}
        />
      ))}
      <Button
        size="sm"
        variant="ghost"
        icon={<CornerDownRight />}
        className="justify-self-start"
        onClick={() => onChange([...children, newEntry()])}
      >
        {t('addChild')}
      </Button>
    </div>
  )
}

interface EntryFieldsProps {
  readonly entry: MenuEntry
  readonly locales: readonly string[]
  readonly onChange: (part: Partial<MenuEntry>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly children?: React.ReactNode
}

function EntryFields(props: EntryFieldsProps) {
  const { entry, locales, onChange, onMove, onRemove } = props
  const t = useTranslations('admin.content.navigation')
  const label = firstText(entry.label) || t('entry')
  return (
    <div className="grid gap-3 rounded-card border bg-sunken p-4">
      <div className="flex items-center justify-between gap-3">
        <h3 className="truncate text-sm font-semibold text-ink">{label}</h3>
        <div className="flex shrink-0">
          <IconButton
            label={t('up', { label })}
            icon={<ArrowUp />}
            disabled={props.isFirst}
            onClick={() => onMove(-1)}
          />
          <IconButton
            label={t('down', { label })}
            icon={<ArrowDown />}
            disabled={props.isLast}
            onClick={() => onMove(1)}
          />
          <IconButton label={t('remove', { label })} icon={<Trash2 />} onClick={onRemove} />
        </div>
      </div>
      <TextInLanguages
        label={t('label')}
        value={entry.label}
        locales={locales}
        onChange={(text) => onChange({ label: text })}
      />
      <LinkFields
        label={t('leadsTo')}
        link={entry.link}
        required
        onChange={(link) => onChange({ link: link ?? { kind: 'home' } })}
      />
      {props.children}
    </div>
  )
}

function newEntry(): MenuEntry {
  return { label: {}, link: { kind: 'all-products' } }
}

function moved<T>(items: readonly T[], index: number, by: -1 | 1): T[] {
  const item = items[index]
  return item === undefined ? [...items] : items.toSpliced(index, 1).toSpliced(index + by, 0, item)
}

function firstText(text: LocalizedText): string {
  return Object.values(text).find((each) => each) ?? ''
}

function allMenus(menus: readonly StoredMenu[]): StoredMenu[] {
  return MENU_HANDLES.map((handle) => menus.find((menu) => menu.handle === handle) ?? { handle, title: {}, items: [] })
}
