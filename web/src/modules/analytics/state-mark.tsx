import { useTranslation } from 'react-i18next';
import type { PromiseState } from './api/get-board';
import styles from './board.module.css';

const marks: Readonly<Record<PromiseState, { sign: string; style: string | undefined }>> = {
  kept: { sign: '●', style: styles.kept },
  warning: { sign: '▲', style: styles.warning },
  broken: { sign: '■', style: styles.broken },
  pending: { sign: '◷', style: styles.still },
  too_few: { sign: '○', style: styles.still },
  no_target: { sign: '○', style: styles.still },
  no_data: { sign: '○', style: styles.still },
};

/** The traffic light: a shape and a word, so that nobody needs the colour. */
export function StateMark({ state }: { readonly state: PromiseState }) {
  const { t } = useTranslation('analytics');
  return (
    <span className={marks[state].style}>
      <span aria-hidden>{marks[state].sign}</span> {t(`states.${state}`)}
    </span>
  );
}
