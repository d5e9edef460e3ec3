import { Lexer } from './lexer.js';
import { PdfFault, type PdfValue } from './values.js';

const opensValue = new Set(Buffer.from('/([<+-.0123456789'));

/**
 * A page's content as operands and operators separated by one space. Content that two programs write with different spaces, numbers or
 * strings becomes equal. Undefined if the bytes are not page content.
 */
export const spelledContent = (bytes: Uint8Array, spell: (value: PdfValue) => string): string | undefined => {
  const lexer = new Lexer(bytes);
  const words: string[] = [];
  try {
    while (!lexer.atEnd) {
      if (opensValue.has(bytes[lexer.at] as number)) words.push(spell(lexer.value()));
      else {
        const word = lexer.word();
        if (word === '') return undefined;
        words.push(word);
      }
    }
  } catch (error) {
    if (error instanceof PdfFault) return undefined;
    throw error;
  }
  return words.join(' ');
};
