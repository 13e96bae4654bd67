import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { phases } from './api/procedure-document';
import { usePhaseCounts, useRework, type BoardFilter } from './api/process';

interface CountsProps {
  readonly filter: BoardFilter;
  readonly choose: (phase: string | undefined) => void;
}

/** How many requests stand in each phase; a click shows only these. */
export function PhaseCounts({ filter, choose }: CountsProps) {
  const { t } = useTranslation('work');
  const counts = usePhaseCounts(filter);
  return (
    <div style={{ marginBottom: 12 }}>
      {phases.map((phase) => (
        <Button
          key={phase}
          type={filter.phase === phase ? 'primary' : 'default'}
          size="small"
          onClick={() => choose(filter.phase === phase ? undefined : phase)}
          aria-pressed={filter.phase === phase}
          style={{ marginInlineEnd: 8 }}
        >
          {t(`process.phases.${phase}`)} {counts.data?.byPhase[phase] ?? 0}
        </Button>
      ))}
    </div>
  );
}

/** Rework of the last 90 days because something was not asked or written down. */
export function Rework() {
  const { t } = useTranslation('work');
  const [, set] = useUrlState();
  const rework = useRework();
  const count = rework.data?.byCause.missing_data ?? 0;
  return (
    <Button type="text" onClick={() => set({ show: 'executions', leaving: 'sent_back' })}>
      {t('process.rework', { count })}
    </Button>
  );
}
