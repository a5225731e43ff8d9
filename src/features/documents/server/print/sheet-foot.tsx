import { Text, View } from '@react-pdf/renderer'
import { sheet } from './invoice-styles'
import type { Words } from './words'

/** At the end of every sheet: a text, already printable, and which sheet it is. */
export function SheetFoot({ note, words }: { readonly note: string; readonly words: Words }) {
  return (
    <View style={sheet.foot} fixed>
      <Text style={sheet.footText}>{note}</Text>
      <Text
        render={({ subPageNumber, subPageTotalPages }) =>
          words.t('page', { page: subPageNumber, pages: subPageTotalPages })
        }
      />
    </View>
  )
}
