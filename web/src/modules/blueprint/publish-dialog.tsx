import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '@/ui/reason-dialog';
import { usePublish, type Table } from './api/blueprints';

/** Publishes the table with a reason; one with faults is refused, and this says so before. */
export function PublishDialog({ table, close }: { readonly table: Table; readonly close: () => void }) {
  const { t } = useTranslation('blueprint');
  const publish = usePublish(table);
  return (
    <ReasonDialog
      title={t('publish')}
      open
      busy={publish.isPending}
      error={publish.error}
      onCancel={close}
      onConfirm={(reason) => publish.mutate(reason, { onSuccess: close })}
    >
      {table.faults.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('willRefuse', { count: table.faults.length })}
        />
      ) : (
        <p>{t('publishHint')}</p>
      )}
    </ReasonDialog>
  );
}
