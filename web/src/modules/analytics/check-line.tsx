import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { exact } from '@/lib/dates';
import { useCheck } from './api/get-check';

/** That the numbers of the board were computed a second time in another way, and what came of it. */
export function CheckLine() {
  const { t } = useTranslation('analytics');
  const check = useCheck();
  if (!check.data?.at) return null;
  const { at, compared, differences } = check.data;
  if (differences.length === 0) {
    return (
      <Typography.Paragraph type="secondary" style={{ marginTop: 12 }}>
        {t('check.same', { when: exact(at), count: compared })}
      </Typography.Paragraph>
    );
  }
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginTop: 12 }}
      title={t('check.differs', { when: exact(at), count: differences.length })}
      description={differences.slice(0, 20).map((one) => (
        <div key={one.indicator + one.what}>
          {t('check.line', {
            code: one.indicator,
            what: t(`check.whats.${one.what}`),
            board: one.board,
            tables: one.tables,
          })}
        </div>
      ))}
    />
  );
}
