import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RehearsalResult } from './api/blueprints';
import { useLastRehearsal } from './api/rehearsals';

/** What the last rehearsal came to; it is kept with the release. */
export function RehearsalLine({ table }: { readonly table: string }) {
  const { t } = useTranslation('blueprint');
  const last = useLastRehearsal(table);
  if (last.isPending) return null;
  return last.data ? (
    <Alert
      type={last.data.missed + last.data.broken > 0 ? 'warning' : 'success'}
      showIcon
      style={{ marginBottom: 12 }}
      title={
        <>
          {t('lastRehearsal')}
          <ResultText result={last.data} />
        </>
      }
    />
  ) : (
    <Alert type="info" showIcon style={{ marginBottom: 12 }} title={t('noRehearsal')} />
  );
}

export function ResultText({ result }: { readonly result: RehearsalResult }) {
  const { t } = useTranslation('blueprint');
  return t('result', {
    samples: result.samples,
    steps: result.steps,
    missed: result.missed,
    broken: result.broken,
    hours: Math.round(result.seconds / 360) / 10,
  });
}
