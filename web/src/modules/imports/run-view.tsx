import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import { isBusy, reportUrl, run, type Import } from './api/imports';
import { CountsLine } from './counts-line';

/** Takes the file over; an interrupted run goes on where it has come, and a row taken once is never taken again. */
export function RunView({ shown }: { readonly shown: Import }) {
  const { t } = useTranslation('imports');
  const start = useMutation({
    mutationFn: () => run(shown.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
  const counts = shown.counts;
  const left = (counts?.skipped ?? 0) + (counts?.failed ?? 0);
  return (
    <Flex vertical gap={12}>
      <Flex gap={12} align="center" wrap>
        {shown.state === 'running' ? (
          <Button onClick={() => start.mutate()} loading={start.isPending}>
            {t('goOn')}
          </Button>
        ) : (
          <Popconfirm title={t('runQuestion')} onConfirm={() => start.mutate()}>
            <Button type="primary" loading={start.isPending} disabled={isBusy(shown.state)}>
              {t('run')}
            </Button>
          </Popconfirm>
        )}
        {shown.state === 'running' && t('rowsRead', { count: Math.max(shown.rowsRead, counts?.rows ?? 0) })}
        {counts && <CountsLine counts={counts} />}
        {counts && left > 0 && (
          <a href={reportUrl(shown.id)} download>
            {t('report')}
          </a>
        )}
      </Flex>
      {shown.state === 'running' && <Alert type="info" showIcon title={t('goOnHint')} />}
      {shown.state === 'broken' && <Alert type="warning" showIcon title={t('brokenFile')} />}
      {shown.state === 'failed' && (
        <Alert type="error" showIcon title={t('refused', { code: shown.refused ?? '' })} />
      )}
      <ProblemAlert error={start.error} />
    </Flex>
  );
}
