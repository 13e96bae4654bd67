import { diffChars } from './diff';
import styles from './differences.module.css';

/** Two wordings in one: what went is struck out, what came is underlined. */
export function Diffed({ before, after }: { readonly before: string; readonly after: string }) {
  return diffChars(before, after).map(({ kind, text }, index) =>
    kind === 'same' ? (
      <span key={index}>{text}</span>
    ) : kind === 'gone' ? (
      <del key={index} className={styles.gone}>
        {text}
      </del>
    ) : (
      <ins key={index} className={styles.came}>
        {text}
      </ins>
    ),
  );
}
