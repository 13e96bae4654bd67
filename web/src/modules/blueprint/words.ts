import type { Cell, Column, Node } from './api/blueprints';

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
