import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUrlState } from '@/lib/url-state';
import { FilterBar } from '@/ui/filter-bar';
import { PageBody, PageHeader } from '@/ui/page-header';
import { SheetsTable } from './sheets-table';

/** What was checked by any standard, as far as I may see it; my own in any case. */
export function SheetsPage() {
  const { t } = useTranslation('policy');
  const [{ passed }] = useUrlState();
  return (
    <PageBody wide>
      <PageHeader
        title={t('standards.sheets')}
        hint={t('standards.sheetsHint')}
        actions={
          <Link to="/standards">
            <Button>{t('standards.library')}</Button>
          </Link>
        }
      />
      <FilterBar
        filters={[
          {
            name: 'passed',
            label: t('standards.outcome'),
            options: [
              { value: 'true', label: t('standards.passed') },
              { value: 'false', label: t('standards.failed') },
            ],
          },
        ]}
      />
      <SheetsTable passed={passed} />
    </PageBody>
  );
}
