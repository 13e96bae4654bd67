import { FullscreenOutlined } from '@ant-design/icons';
import { Alert, Button, Collapse } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUrlState } from '@/lib/url-state';
import { wallClock } from '@/lib/wall-clock';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ProblemAlert } from '@/ui/problem-alert';
import {
  countsTickets,
  filterNames,
  useBoard,
  type BoardFilter,
  type Goal,
  type PromiseLine,
} from './api/get-board';
import type { Outcome } from './api/list-tickets-behind';
import { BoardFilters } from './board-filters';
import { BoardWall } from './board-wall';
import { CheckLine } from './check-line';
import { CompareSelect, useCompareChoices } from './compare-select';
import { otherFilter } from './compare';
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
  const otherQuestion = otherFilter(state.against, filter, board.data);
  const other = useBoard(otherQuestion ?? filter, otherQuestion !== undefined);
  const compared =
    otherQuestion && other.data ? new Map(other.data.items.map((line) => [line.code, line])) : undefined;
  const [trend, setTrend] = useState<string>();
  const wall = state.wall !== undefined;
  const lines = [...(board.data?.items ?? [])].sort(byClause);
  const shownLines = wall
    ? lines
    : lines.filter((line) => !state.goal || line.goals.includes(state.goal as Goal));
  const silent = shownLines.filter((line) => !hasResults(line));
  const behind = lines.find((line) => line.code === state.code);
  const drawn = lines.find((line) => line.code === trend);
  const table = (shown: readonly PromiseLine[]) => (
    <PromiseTable
      lines={shown}
      compared={compared}
      loading={board.isPending}
      openTickets={(line, outcome) => set({ code: line.code, outcome })}
      openTrend={(line) => setTrend(line.code)}
    />
  );
  return (
    <PageBody wide>
      <PageHeader
        title={t('title')}
        hint={wall ? undefined : t('hint')}
        actions={
          !wall && (
            <>
              <Link to="/policy/indicators">{t('catalogue.title')}</Link>
              <WallButton />
            </>
          )
        }
      />
      {!wall && <BoardFilters shown={board.data} extra={<CompareSelect />} />}
      {!wall && board.data && (
        <Past to={board.data.to} back={() => set({ from: undefined, to: undefined })} />
      )}
      {otherQuestion && other.data && !wall && (
        <ComparedWith against={state.against} from={other.data.from} to={other.data.to} />
      )}
      {board.error ? (
        <ProblemAlert error={board.error} retry={() => void board.refetch()} />
      ) : (
        <div className={wall ? styles.wall : undefined}>
          <GoalRow lines={lines} chosen={state.goal} choose={wall ? undefined : (goal) => set({ goal })} />
          {wall ? (
            <BoardWall lines={lines} leave={() => set({ wall: undefined })} />
          ) : (
            table(shownLines.filter(hasResults))
          )}
          {!wall && <CheckLine />}
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
      {behind && countsTickets(behind.behind.source) && (
        <TicketsDrawer
          line={behind}
          outcome={(state.outcome as Outcome | undefined) ?? 'broken'}
          choose={(outcome) => set({ outcome })}
          filter={filter}
          onClose={() => set({ code: undefined, outcome: undefined })}
        />
      )}
      {drawn && board.data && (
        <TrendDialog
          line={drawn}
          step={board.data.step}
          filter={filter}
          onClose={() => setTrend(undefined)}
        />
      )}
    </PageBody>
  );
}

/** What stands in the column of comparison: of whom, and of when. */
function ComparedWith({
  against,
  from,
  to,
}: {
  readonly against: string | undefined;
  readonly from: string;
  readonly to: string;
}) {
  const { t } = useTranslation('analytics');
  const whom = useCompareChoices().find(({ value }) => value === against)?.label;
  return <p className={styles.still}>{t('compare.with', { whom, from, to })}</p>;
}

/** That the board is not of today: what was promised, agreed and achieved as of that day. */
function Past({ to, back }: { readonly to: string; readonly back: () => void }) {
  const { t } = useTranslation('analytics');
  if (!dayjs(to).isBefore(wallClock().startOf('day'))) return null;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={t('past', { day: to })}
      action={
        <Button size="small" onClick={back}>
          {t('toToday')}
        </Button>
      }
    />
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
