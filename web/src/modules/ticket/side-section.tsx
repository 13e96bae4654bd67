import { type ReactNode, useState } from 'react';
import { useMe } from '@/lib/session';
import styles from './workspace.module.css';

interface SectionProps {
  /** Under which it is remembered that somebody closed it. */
  readonly name: string;
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the side panel that folds; whoever closed it finds it closed on the next ticket. */
export function Section({ name, title, action, children }: SectionProps) {
  const [folded, fold] = useRemembered(`folded.${name}`, 'no');
  return (
    <details
      className={styles.section}
      open={folded !== 'yes'}
      onToggle={(event) => fold(event.currentTarget.open ? 'no' : 'yes')}
    >
      <summary>
        <h2>{title}</h2> {action}
      </summary>
      {folded !== 'yes' && children}
    </details>
  );
}

/** What one person chose on this machine. */
export function useRemembered(what: string, usual: string): readonly [string, (value: string) => void] {
  const place = `chengnuo.side.${useMe().id}.${what}`;
  const [value, set] = useState(() => localStorage.getItem(place) ?? usual);
  const remember = (next: string) => {
    if (next === value) return;
    set(next);
    localStorage.setItem(place, next);
  };
  return [value, remember];
}
