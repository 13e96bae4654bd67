import { useTranslation } from 'react-i18next';
import type { Cell, Column, Node, Words } from './api/blueprints';

/** Picks the language the reader chose, or the other one where it says nothing. */
export function useWords(): (words: Words | null | undefined) => string {
  const { i18n } = useTranslation('blueprint');
  return (words) => {
    if (!words) return '';
    return i18n.language.startsWith('zh') ? words.zh || words.en : words.en || words.zh;
  };
}

export function cellOf(node: Node, column: Column): Cell {
  return (
    node.cells.find((cell) => cell.column === column) ?? {
      column,
      value: { zh: '', en: '' },
      shown: { zh: '', en: '' },
      origin: 'typed',
      refs: [],
    }
  );
}

/** A Chinese character is as wide as two Latin letters. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}

export const isMarked = (cell: Cell) => cell.origin === 'typed' || cell.origin === 'overridden';
