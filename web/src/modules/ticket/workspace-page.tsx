import { useTranslation } from 'react-i18next';
import { PageBody, PageHeader } from '@/ui/page-header';

export function WorkspacePage() {
  const { t } = useTranslation('ticket');
  return (
    <PageBody wide>
      <PageHeader title={t('nav')} />
    </PageBody>
  );
}
