import { FullscreenOutlined } from '@ant-design/icons';
import { Button, Collapse } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import { filterNames, useBoard, type BoardFilter, type PromiseLine } from './api/get-board';
import type { Outcome } from './api/list-tickets-behind';
import { BoardFilters } from './board-filters';
import { GoalRow } from './goal-row';
import { PromiseTable } from './promise-table';
import { byClause, hasResults } from './summary';
import { TicketsDrawer } from './tickets-drawer';
import { TrendDialog } from './trend-dialog';
import styles from './board.module.css';

/** 承诺看板: clause by clause, what was promised and what came of it. */
export function BoardPage() {
  const { t } = useTranslation('analytics');
  const [state, set] = useUrlState();
  const filter: BoardFilter = Object.fromEntries(filterNames.map((name) => [name, state[name]]));
  const board = useBoard(filter);
  const [trend, setTrend] = useState<string>();
  const lines = [...(board.data?.items ?? [])].sort(byClause);
  const silent = lines.filter((line) => !hasResults(line));
  const behind = lines.find((line) => line.code === state.code);
  const drawn = lines.find((line) => line.code === trend);
  const table = (shown: readonly PromiseLine[]) => (
    <PromiseTable
      lines={shown}
      loading={board.isPending}
      openTickets={(line, outcome) => set({ code: line.code, outcome })}
      openTrend={(line) => setTrend(line.code)}
    />
  );
  const wall = state.wall !== undefined;
  return (
    <PageBody wide>
      <PageHeader title={t('title')} hint={wall ? undefined : t('hint')} actions={!wall && <WallButton />} />
      {!wall && <BoardFilters shown={board.data} />}
      {board.error ? (
        <ProblemAlert error={board.error} retry={() => void board.refetch()} />
      ) : (
        <div className={wall ? styles.wall : undefined}>
          <GoalRow lines={lines} />
          {table(lines.filter(hasResults))}
          {!wall && silent.length > 0 && (
            <Collapse
              ghost
              items={[
                { key: 'silent', label: t('silent', { count: silent.length }), children: table(silent) },
              ]}
            />
          )}
        </div>
      )}
      {behind && (
        <TicketsDrawer
          line={behind}
          outcome={(state.outcome as Outcome | undefined) ?? 'broken'}
          choose={(outcome) => set({ outcome })}
          filter={filter}
          onClose={() => set({ code: undefined, outcome: undefined })}
        />
      )}
      {drawn && board.data && (
        <TrendDialog line={drawn} step={board.data.step} onClose={() => setTrend(undefined)} />
      )}
    </PageBody>
  );
}

/** The whole screen for the numbers; Esc comes back. */
function WallButton() {
  const { t } = useTranslation('analytics');
  const [, set] = useUrlState();
  const show = () => {
    set({ wall: '1' });
    document.addEventListener('fullscreenchange', function leave() {
      if (document.fullscreenElement) return;
      set({ wall: undefined });
      document.removeEventListener('fullscreenchange', leave);
    });
    void document.querySelector('main')?.requestFullscreen();
  };
  return (
    <Button icon={<FullscreenOutlined />} onClick={show}>
      {t('wall')}
    </Button>
  );
}
