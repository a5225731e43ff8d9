import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ORDER_CAUSES, ORDER_PHASES, ORDER_TRANSITIONS } from './order-state-machine'

/** Everything that leads from one phase to another, on one arrow. */
function picture(): string {
  const arrows = ORDER_PHASES.flatMap((from) =>
    ORDER_PHASES.flatMap((to) => {
      const causes = ORDER_CAUSES.filter((cause) => ORDER_TRANSITIONS[from][cause]?.to === to)
      return causes.length === 0 ? [] : [`  ${from} --> ${to}: ${causes.join(', ')}`]
    }),
  )
  return ['stateDiagram-v2', ...arrows].join('\n')
}

it('is drawn in docs/money.md as the table has it', () => {
  expect(readFileSync('docs/money.md', 'utf8')).toContain(`\`\`\`mermaid\n${picture()}\n\`\`\``)
})
