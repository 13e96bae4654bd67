import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '@/lib/url-state';
import { PageBody, PageHeader } from '@/ui/page-header';
import { ExecutionTable } from './execution-table';
import { ProcessBoard } from './process-board';

/** Where every request stands, since when and with whom; and the ledger of what was done. */
export function ProcessPage() {
  const { t } = useTranslation('work');
  const [state, set] = useUrlState();
  const ledger = state.show === 'executions';
  return (
    <PageBody wide>
      <PageHeader title={t('process.title')} hint={t('process.hint')} />
      <Segmented
        value={ledger ? 'executions' : 'board'}
        onChange={(show) => set({ show: show === 'executions' ? show : undefined })}
        options={[
          { value: 'board', label: t('process.board') },
          { value: 'executions', label: t('process.executions') },
        ]}
        style={{ marginBottom: 12 }}
      />
      {ledger ? <ExecutionTable /> : <ProcessBoard />}
    </PageBody>
  );
}
