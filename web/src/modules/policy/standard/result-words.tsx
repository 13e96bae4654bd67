import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Result } from './api';

/** How a standard is kept, in a line. */
export function ResultWords({ result }: { readonly result: Result }) {
  const { t } = useTranslation('policy');
  if (result.sheets === 0)
    return <Typography.Text type="secondary">{t('standards.neverChecked')}</Typography.Text>;
  return t('standards.resultWords', {
    count: result.sheets,
    percent: Math.round((result.passed * 100) / result.sheets),
    mean: result.mean ?? '—',
  });
}
