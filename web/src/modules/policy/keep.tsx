import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';

export function Keep({ keep }: { readonly keep: { isPending: boolean; error: unknown } }) {
  const { t } = useTranslation('policy');
  return (
    <div style={{ marginTop: 16 }}>
      <ProblemAlert error={keep.error} />
      <Button type="primary" htmlType="submit" loading={keep.isPending}>
        {t('keepClause')}
      </Button>
    </div>
  );
}
