import type { Words } from '@/lib/words';
import type { Fault, Node } from './api/blueprints';
import { cellOf, isMarked } from './words';

export type Choice = Readonly<Record<string, string | undefined>>;

/** The rows somebody asked for; all of them are here, so nothing is asked of the server. */
export function choose(
  nodes: readonly Node[],
  { part, flow, post, only, q }: Choice,
  faults: readonly Fault[],
  words: (words: Words) => string,
): readonly Node[] {
  const text = q?.toLowerCase();
  return nodes.filter(
    (node) =>
      (!part || node.part === part) &&
      (!flow || node.procedure === flow) &&
      (!post || cellOf(node, 'post').value.zh === post) &&
      (!only || kept(node, only, faults)) &&
      (!text || node.cells.some((cell) => words(cell.shown).toLowerCase().includes(text))),
  );
}

function kept(node: Node, only: string, faults: readonly Fault[]): boolean {
  switch (only) {
    case 'marked':
      return node.cells.some(isMarked);
    case 'own':
      return node.own;
    case 'faulty':
      return faults.some((fault) => fault.node === node.key);
    default:
      return true;
  }
}
