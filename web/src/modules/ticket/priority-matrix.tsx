import { useTranslation } from 'react-i18next';
import type { Tier } from '@/lib/request-traits';
import type { Level } from './api/ticket';
import styles from './new-ticket.module.css';

interface MatrixProps {
  readonly urgency: Level;
  readonly impact: Level;
  readonly tier: Tier;
}

const cells = [
  [true, true],
  [true, false],
  [false, true],
  [false, false],
] as const;

/** Urgent or not, important or not: where this request lies, and what is done first. */
export function PriorityMatrix({ urgency, impact, tier }: MatrixProps) {
  const { t } = useTranslation('ticket');
  const isUrgent = urgency === 'high';
  const isImportant = impact === 'high' || (impact === 'medium' && tier === 'high');
  return (
    <ul className={styles.matrix} aria-label={t('matrix.title')}>
      {cells.map(([important, urgent]) => {
        const name = `${important ? 'important' : 'minor'}_${urgent ? 'urgent' : 'calm'}`;
        const here = important === isImportant && urgent === isUrgent;
        return (
          <li key={name} className={here ? styles.here : undefined} aria-current={here}>
            <b>{t(`matrix.${name}`)}</b>
            <span>{t(`matrix.does.${name}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
