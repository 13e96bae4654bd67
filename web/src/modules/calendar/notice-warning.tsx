import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Warning } from './api/calendar';

/** Says that a year is counted without its holiday notice, and what to do meanwhile. */
export function NoticeWarning({ warnings }: { readonly warnings: readonly Warning[] }) {
  const { t } = useTranslation('calendar');
  if (warnings.length === 0) return null;
  const years = [...new Set(warnings.map((warning) => warning.year))].join('、');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('noticeMissing', { years })}
      description={t('noticeMissingAdvice')}
      style={{ marginBottom: 16 }}
    />
  );
}
