import { FullscreenExitOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { short } from '@/lib/dates';
import { useWords } from '@/lib/words';
import { useNow } from '@/ui/time';
import type { Goal, PromiseLine } from './api/get-board';
import { achieved, target } from './amounts';
import { StateMark } from './state-mark';
import { hasResults } from './summary';
import styles from './board.module.css';

const goals: readonly Goal[] = ['experience', 'efficiency', 'relationship'];
const turnEvery = 20_000;
const perPage = 8;

/** For a screen on the wall: one goal after another, large, always what is so now. */
export function BoardWall({
  lines,
  leave,
}: {
  readonly lines: readonly PromiseLine[];
  readonly leave: () => void;
}) {
  const { t } = useTranslation('analytics');
  const words = useWords();
  const [turn, setTurn] = useState(0);
  const now = useNow();
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), turnEvery);
    return () => clearInterval(timer);
  }, []);
  const pages = goals.flatMap((goal) => pagesOf(goal, lines));
  const page = pages[turn % Math.max(1, pages.length)];
  if (!page) return null;
  return (
    <section className={styles.wall} aria-live="polite">
      <header className={styles.wallHead}>
        <h2>{t(`goals.${page.goal}`)}</h2>
        <span className={styles.still}>
          {(turn % pages.length) + 1} / {pages.length} · {short(new Date(now).toISOString())}
          {!document.fullscreenElement && (
            <Button type="text" size="small" icon={<FullscreenExitOutlined />} onClick={leave}>
              {t('leaveWall')}
            </Button>
          )}
        </span>
      </header>
      <ul className={styles.wallLines}>
        {page.lines.map((line) => (
          <li key={line.code}>
            <span>{words(line.name)}</span>
            <strong className={styles.number}>{achieved(line)}</strong>
            <span className={styles.still}>{target(line)}</span>
            <StateMark state={line.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function pagesOf(goal: Goal, lines: readonly PromiseLine[]) {
  const own = lines.filter((line) => line.goals.includes(goal) && hasResults(line));
  const count = Math.ceil(own.length / perPage);
  return Array.from({ length: count }, (_, index) => ({
    goal,
    lines: own.slice(index * perPage, (index + 1) * perPage),
  }));
}
