'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ChevronLeft, ExternalLink, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/trpc/client'
import { Alert } from '@/ui/alert'
import { Button } from '@/ui/button'
import { LinkButton } from '@/ui/link-button'
import { SaveBar } from '@/ui/save-bar'
import { toast } from '@/ui/toast'
import type { AdminCategories, AdminCategory } from '../../category-admin-schema'
import { columnsOf, type GroupDraft, type GroupTexts, isSameDraft, otherTexts, textsOf } from './group-draft'
import { GroupPictureCard } from './group-picture-card'
import { GroupSeoCard } from './group-seo-card'
import { GroupTextsCard } from './group-texts-card'
import { useFieldProblem } from './use-field-problem'

interface CategoryEditorProps {
  readonly data: AdminCategories
  readonly category: AdminCategory
  readonly onClose: () => void
  readonly onDelete: () => void
}

function draftOf(data: AdminCategories, category: AdminCategory): GroupDraft {
  const { name, descriptionHtml, seoTitle, seoDescription } = category
  const texts = textsOf(data, { name, descriptionHtml, seoTitle, seoDescription }, category.translations)
  return { handle: category.handle, image: category.image, texts }
}

/** Texts, picture and address of one category. */
export function CategoryEditor({ data, category, onClose, onDelete }: CategoryEditorProps) {
  const t = useTranslations('catalogGroups')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const saved = draftOf(data, category)
  const [draft, setDraft] = useState(saved)
  const [locale, setLocale] = useState(data.locale)
  const save = useMutation(
    trpc.admin.catalog.saveCategory.mutationOptions({
      onSuccess: async () => {
        toast.success(t('saved'))
        await queries.invalidateQueries({ queryKey: trpc.admin.catalog.categories.queryKey() })
      },
    }),
  )
  const problem = useFieldProblem(save.error)
  const original = draft.texts[data.locale]
  const texts = draft.texts[locale]
  if (!original || !texts) return null
  const isNameless = original.name.trim() === ''
  const setTexts = (next: GroupTexts) => setDraft({ ...draft, texts: { ...draft.texts, [locale]: next } })

  function submit() {
    if (!original || isNameless) return
    save.mutate({
      id: category.id,
      updatedAt: category.updatedAt,
      parentId: category.parentId,
      handle: draft.handle,
      imageAssetId: draft.image?.id ?? null,
      ...columnsOf(original),
      translations: Object.fromEntries(otherTexts(draft, data.locale)),
    })
  }

  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="grid justify-items-start gap-2">
          <Button size="sm" variant="ghost" icon={<ChevronLeft />} className="-ml-2 lg:hidden" onClick={onClose}>
            {t('categories.title')}
          </Button>
          <h2 className="text-base font-semibold wrap-anywhere">{category.name}</h2>
        </div>
        <div className="flex gap-2">
          <LinkButton
            size="sm"
            variant="ghost"
            href={`${data.categoryUrl}${category.handle}`}
            target="_blank"
            icon={<ExternalLink className="size-4" />}
          >
            {t('view')}
          </LinkButton>
          <Button size="sm" variant="dangerGhost" icon={<Trash2 />} onClick={onDelete}>
            {t('categories.delete')}
          </Button>
        </div>
      </div>
      {problem.form ? (
        <Alert tone="danger" urgent>
          {problem.form}
        </Alert>
      ) : null}
      <div className="grid items-start gap-6 2xl:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
          <GroupTextsCard
            title={t('categories.texts')}
            nameLabel={t('categories.name')}
            texts={texts}
            original={original}
            onChange={setTexts}
            languages={{ locale: data.locale, locales: data.locales, chosen: locale, onChoose: setLocale }}
            nameError={isNameless ? t('fields.nameMissing') : problem.of('name')}
          />
          <GroupSeoCard
            texts={texts}
            original={original}
            onChange={setTexts}
            handle={draft.handle}
            onHandleChange={(handle) => setDraft({ ...draft, handle })}
            handleError={problem.of('handle')}
            handleHint={draft.handle === category.handle ? null : t('seo.redirects', { handle: category.handle })}
            urlStart={data.categoryUrl}
          />
        </div>
        <GroupPictureCard image={draft.image} onChange={(image) => setDraft({ ...draft, image })} />
      </div>
      <SaveBar
        dirty={!isSameDraft(draft, saved)}
        saving={save.isPending}
        onSave={submit}
        onDiscard={() => setDraft(saved)}
      />
    </div>
  )
}
