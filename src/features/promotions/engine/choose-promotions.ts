import { chooseTeams, formTeams, nameMembers, type Team } from './allowed-sets'
import { applyActions } from './apply-actions'
import type { Cart } from './cart'
import type { Contender } from './contender'
import { isSociable } from './find-conflict'

/** Most turns that are tried to find the best choice for one group of promotions that depend on each other. */
const MOST_TURNS = 2_000

/**
 * Stage 4: which of the promotions whose conditions hold apply to what `start` says is left of the lines. All of them, where none is in
 * another's way. Where rules leave a choice, each allowed choice is worked out in full, and the one that takes off most wins; on equal sums
 * the one with the higher promotion. Promotions that have no line in common, directly or through others, are chosen apart: an item that is
 * none of their business changes nothing for them.
 */
export function choosePromotions(contenders: readonly Contender[], cart: Cart, start?: readonly number[]): Contender[] {
  if (contenders.every((contender) => isSociable(contender))) return [...contenders]
  return separate(contenders, cart.lines.length + 1).flatMap((group) =>
    chooseInGroup(group, (set) => applyActions(cart, set, start).worthMinor),
  )
}

/** Groups that have nothing to do with each other, by union-find over the places that promotions depend on. */
function separate(contenders: readonly Contender[], places: number): Contender[][] {
  const parents = Array.from({ length: places }, (_, place) => place)
  const rootOf = (place: number): number => {
    let root = place
    while (parents[root] !== root) root = parents[root] ?? root
    parents[place] = root
    return root
  }
  for (const { depends } of contenders) {
    const [first, ...others] = depends
    for (const place of others) parents[rootOf(place)] = rootOf(first ?? place)
  }
  const groups = new Map<number, Contender[]>()
  for (const contender of contenders) {
    const [first = -1] = contender.depends
    const root = first === -1 ? -1 : rootOf(first)
    const group = groups.get(root)
    if (group) group.push(contender)
    else groups.set(root, [contender])
  }
  return [...groups.values()]
}

type Worth = (set: readonly Contender[]) => number

function chooseInGroup(group: readonly Contender[], worthOf: Worth): readonly Contender[] {
  const choices = chooseTeams(formTeams(group))
  const affordable = strongest(choices, worthOf)
  const sets = affordable.flatMap((choice) => nameMembers(choice))
  if (sets.length === 1) return sets[0] ?? []
  const judged = sets.map((set) => ({ set, ranks: ranksOf(set), worth: worthOf(set) }))
  const [best] = judged.toSorted((a, b) => b.worth - a.worth || compareRanks(a.ranks, b.ranks))
  return best?.set ?? []
}

function ranksOf(set: readonly Contender[]): number[] {
  return set.map(({ compiled }) => compiled.rank).toSorted((a, b) => a - b)
}

/** The set with the higher promotion (the smaller rank) where they first differ. */
function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, position) => rank !== b[position])
  return at === -1 ? 0 : (a[at] ?? Infinity) - (b[at] ?? Infinity)
}

/**
 * Keeps the work in bounds. Where there are more choices than can be tried, each team that sends one promotion is left with its strongest by
 * what they take off alone, half as many each time, and in the end the strongest choices.
 */
function strongest(choices: readonly Team[][], worthOfSet: Worth): Team[][] {
  if (turnsOf(choices) <= MOST_TURNS) return [...choices]
  const worth = new Map<Contender, number>()
  const worthOf = (contender: Contender) => {
    const known = worth.get(contender) ?? worthOfSet([contender])
    worth.set(contender, known)
    return known
  }
  let keep = Math.max(...choices.flat().map((team) => (team.onlyOne ? team.members.length : 1)))
  let left: Team[][] = [...choices]
  while (keep > 1 && turnsOf(left) > MOST_TURNS) {
    keep = Math.ceil(keep / 2)
    left = left.map((choice) => choice.map((team) => (team.onlyOne ? trim(team, keep, worthOf) : team)))
  }
  const worthOfChoice = (choice: readonly Team[]) =>
    choice.reduce((sum, { members }) => sum + members.reduce((all, member) => all + worthOf(member), 0), 0)
  const byWorth = left.map((choice) => ({ choice, worth: worthOfChoice(choice) })).toSorted((a, b) => b.worth - a.worth)
  const turns = byWorth.map(({ choice }) => turnsOf([choice]))
  let spent = 0
  return byWorth
    .filter((_, position) => {
      spent += turns[position] ?? 0
      return position === 0 || spent <= MOST_TURNS
    })
    .map(({ choice }) => choice)
}

function trim({ members }: Team, keep: number, worthOf: (contender: Contender) => number): Team {
  const best = members.toSorted((a, b) => worthOf(b) - worthOf(a) || a.compiled.rank - b.compiled.rank)
  return { members: best.slice(0, keep), onlyOne: true }
}

/** How many turns it takes to try all of them: ways of naming members × promotions in each. */
function turnsOf(choices: readonly (readonly Team[])[]): number {
  return choices.reduce((sum, choice) => {
    const ways = choice.reduce((product, { members, onlyOne }) => (onlyOne ? product * members.length : product), 1)
    const size = choice.reduce((count, { members, onlyOne }) => count + (onlyOne ? 1 : members.length), 0)
    return sum + ways * size
  }, 0)
}
