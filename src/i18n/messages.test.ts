import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadMessages } from './load-messages'
import { type Locale, locales } from './locales'

const folder = path.join(import.meta.dirname, 'messages')
const translations = locales.filter((locale) => locale !== 'en')

/** `identity-mails.json` is the namespace `identityMails`. */
function exportName(file: string): string {
  return file.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function namespaces(locale: Locale): string[] {
  return readdirSync(path.join(folder, locale))
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'))
    .toSorted()
}

/** All messages of a language as `namespace.path` → text. */
function flatten(node: unknown, prefix = ''): [string, string][] {
  if (typeof node === 'string') return [[prefix, node]]
  if (typeof node !== 'object' || node === null) throw new TypeError(`${prefix} is neither text nor a group`)
  return Object.entries(node).flatMap(([key, value]) => flatten(value, prefix ? `${prefix}.${key}` : key))
}

function messagesOf(locale: Locale): Map<string, string> {
  return new Map(
    namespaces(locale).flatMap((namespace) =>
      flatten(JSON.parse(readFileSync(path.join(folder, locale, `${namespace}.json`), 'utf8')), exportName(namespace)),
    ),
  )
}

/** What a message needs from its caller, as `name:type` and `<tag>`. Throws where the braces do not add up. */
function requirements(message: string): string[] {
  const found = new Set<string>()
  for (const [, tag] of message.matchAll(/<(\w+)>/g)) found.add(`<${tag}>`)
  scan(message, 0, found)
  return [...found].toSorted()
}

function scan(text: string, from: number, found: Set<string>): number {
  let at = from
  while (at < text.length) {
    if (text[at] === '}') return at
    at = text[at] === '{' ? scanArgument(text, at + 1, found) : at + 1
  }
  if (from > 0) throw new SyntaxError(`A brace is not closed: ${text}`)
  return at
}

function scanArgument(text: string, from: number, found: Set<string>): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(text.slice(from))
  if (!head) throw new SyntaxError(`Not an argument: ${text}`)
  const [all, name, type] = head
  found.add(`${name}:${type ?? 'text'}`)
  let at = from + all.length
  const branches: string[] = []
  while (text[at] !== '}') {
    if (at >= text.length) throw new SyntaxError(`A brace is not closed: ${text}`)
    if (text[at] === '{') {
      branches.push(/([\w=]+)\s*$/.exec(text.slice(from, at))?.[1] ?? '')
      at = scan(text, at + 1, found)
    }
    at += 1
  }
  if (type && ['plural', 'select', 'selectordinal'].includes(type) && !branches.includes('other')) {
    throw new SyntaxError(`No "other" branch: ${text}`)
  }
  return at + 1
}

const english = messagesOf('en')
const allowed = new Set(
  readFileSync(path.join(folder, 'same-as-english.txt'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#')),
)

it.each(locales)('%s: the index exports every namespace file', async (locale) => {
  expect(Object.keys(await loadMessages(locale)).toSorted()).toEqual(namespaces(locale).map(exportName).toSorted())
})

it('every English message is well-formed', () => {
  for (const message of english.values()) expect(() => requirements(message)).not.toThrow()
})

describe.each(translations)('%s', (locale) => {
  const messages = messagesOf(locale)

  it('has the same keys as English', () => {
    expect([...messages.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  it('asks the same of its callers', () => {
    const differing = [...english].filter(([key, text]) => {
      const own = messages.get(key)
      return own !== undefined && requirements(own).join() !== requirements(text).join()
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('is translated, or listed in same-as-english.txt', () => {
    const same = [...english].filter(([key, text]) => messages.get(key) === text && hasWords(text)).map(([key]) => key)
    expect(same.filter((key) => !allowed.has(`${locale} ${key}`))).toEqual([])
  })

  it('lists in same-as-english.txt only what is the same', () => {
    const listed = [...allowed].filter((line) => line.startsWith(`${locale} `)).map((line) => line.slice(3))
    expect(listed.filter((key) => messages.get(key) !== english.get(key) || !english.has(key))).toEqual([])
  })
})

/** Whether anything is left to translate once arguments and tags are taken out. */
function hasWords(message: string): boolean {
  return /\p{L}{2,}/u.test(message.replaceAll(/\{\s*\w+\s*(?:,[^{}]*)?\}|<\/?\w+>/g, ''))
}

describe('requirements', () => {
  it('tells arguments from the text of plural branches', () => {
    expect(requirements('Hi {name}, {n, plural, one {item} other {# items of {shop}}} <b>x</b>')).toEqual([
      '<b>',
      'n:plural',
      'name:text',
      'shop:text',
    ])
  })

  it.each(['{name', '{n, plural, one {x}}', '{n, plural, other {x}', '{}'])('refuses %s', (message) => {
    expect(() => requirements(message)).toThrow(SyntaxError)
  })
})
