'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/ui/alert'
import { PageHeader } from '@/ui/page-header'
import { SaveBar } from '@/ui/save-bar'
import { StatusBadge } from '@/ui/status-badge'
import type { AdminCollection } from '../../collection-admin-schema'
import type { ProductChoices } from '../../product-admin-schema'
import { CollectionActions } from './collection-actions'
import { type CollectionDraft, collectionDraftOf, collectionInputOf } from './collection-draft'
import { CollectionSettings } from './collection-settings'
import { type GroupTexts, isSameDraft } from './group-draft'
import { GroupPictureCard } from './group-picture-card'
import { GroupSeoCard } from './group-seo-card'
import { GroupTextsCard } from './group-texts-card'
import { KindCard } from './kind-card'
import { MembersCard } from './members-card'
import { RulesCard } from './rules-card'
import { useFieldProblem } from './use-field-problem'
import { useSaveCollection } from './use-save-collection'

interface CollectionEditorProps {
  readonly store: string
  readonly choices: ProductChoices
  readonly collection: AdminCollection | null
}

/** Everything of one collection: texts, products or rules, and how it is shown. */
export function CollectionEditor({ store, choices, collection }: CollectionEditorProps) {
  const t = useTranslations('catalogGroups')
  const saved = collectionDraftOf(choices, collection)
  const [draft, setDraft] = useState(saved)
  const [locale, setLocale] = useState(choices.locale)
  const [isTried, setTried] = useState(false)
  const save = useSaveCollection(store)
  const problem = useFieldProblem(save.error)
  const original = draft.texts[choices.locale]
  const texts = draft.texts[locale]
  if (!original || !texts) return null
  const change = (part: Partial<CollectionDraft>) => setDraft({ ...draft, ...part })
  const input = collectionInputOf(draft, choices, collection)
  const urlStart = choices.productUrl.replace(/products\/$/, 'collections/')
  function submit() {
    setTried(true)
    if (input) save.mutate(input)
  }
  return (
    <>
      <PageHeader
        title={collection?.title ?? t('collections.newTitle')}
        breadcrumbs={[
          { label: t('collections.products'), href: `/admin/${store}/products` },
          { label: t('collections.title'), href: `/admin/${store}/products/collections` },
        ]}
        badges={
          collection ? (
            <StatusBadge
              tone={collection.published ? 'ok' : 'neutral'}
              progress={collection.published ? 'done' : 'none'}
            >
              {t(collection.published ? 'collections.published' : 'collections.hidden')}
            </StatusBadge>
          ) : null
        }
        actions={collection ? <CollectionActions store={store} collection={collection} /> : null}
      />
      {problem.form ? (
        <Alert tone="danger" urgent className="mb-6">
          {problem.form}
        </Alert>
      ) : null}
      {isTried && !input ? (
        <Alert tone="danger" urgent className="mb-6">
          {original.name.trim() === '' ? t('fields.nameMissing') : t('rules.incomplete')}
        </Alert>
      ) : null}
      <div className="grid items-start gap-6 pb-20 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid min-w-0 gap-6">
          <GroupTextsCard
            title={t('collections.texts')}
            nameLabel={t('collections.name')}
            texts={texts}
            original={original}
            onChange={(next: GroupTexts) => change({ texts: { ...draft.texts, [locale]: next } })}
            languages={{ locale: choices.locale, locales: choices.locales, chosen: locale, onChoose: setLocale }}
            nameError={isTried && original.name.trim() === '' ? t('fields.nameMissing') : problem.of('title')}
          />
          {collection ? null : (
            <KindCard
              kind={draft.kind}
              onChange={(kind) => change({ kind, sort: kind === 'manual' ? 'manual' : 'newest' })}
            />
          )}
          {draft.kind === 'manual' ? (
            <MembersCard
              members={draft.members}
              isOrdered={draft.sort === 'manual'}
              onChange={(members) => setDraft((current) => ({ ...current, members: members(current.members) }))}
            />
          ) : (
            <RulesCard rules={draft.rules} onChange={(rules) => change({ rules })} choices={choices} />
          )}
          <GroupSeoCard
            texts={texts}
            original={original}
            onChange={(next) => change({ texts: { ...draft.texts, [locale]: next } })}
            handle={draft.handle}
            onHandleChange={(handle) => change({ handle })}
            handleError={problem.of('handle')}
            handleHint={handleHint()}
            urlStart={urlStart}
          />
        </div>
        <div className="grid gap-6 max-lg:order-last">
          <CollectionSettings draft={draft} onChange={change} />
          <GroupPictureCard image={draft.image} onChange={(image) => change({ image })} />
        </div>
      </div>
      <SaveBar
        dirty={!isSameDraft(draft, saved)}
        saving={save.isPending || (save.isSuccess && collection === null)}
        onSave={submit}
        onDiscard={() => setDraft(saved)}
      />
    </>
  )

  function handleHint(): string | null {
    if (!collection) return t('seo.handleFromTitle')
    return draft.handle === collection.handle ? null : t('seo.redirects', { handle: collection.handle })
  }
}
