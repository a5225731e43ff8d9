import type { ReactNode } from 'react'

export interface ChoiceListProps {
  legend: string
  name: string
  chosen: string | null
  choices: readonly {
    readonly value: string
    readonly title: ReactNode
    readonly text?: ReactNode
    readonly aside?: ReactNode
  }[]
}

/** One of several, as cards; radio buttons underneath. */
export function ChoiceList({ legend, name, chosen, choices }: ChoiceListProps) {
  return (
    <fieldset>
      <legend className="heading mb-4 text-xl">{legend}</legend>
      <div className="grid gap-3">
        {choices.map(({ value, title, text, aside }) => (
          <label
            key={value}
            className="flex cursor-pointer items-start gap-4 rounded-card border border-line-strong px-5 py-4 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:inset-ring has-checked:inset-ring-accent"
          >
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === chosen}
              required
              className="mt-0.5 size-5 shrink-0 appearance-none rounded-full border border-line-strong bg-canvas checked:border-[6px] checked:border-accent"
            />
            <span className="min-w-0 grow">
              <span className="block font-semibold">{title}</span>
              {text ? <span className="mt-0.5 block text-sm whitespace-pre-line text-ink-muted">{text}</span> : null}
            </span>
            {aside ? <span className="numeric font-semibold">{aside}</span> : null}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
