import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '@/ui/reason-dialog';
import { usePublish, type Table } from './api/blueprints';
import { useAskVariant } from './api/sheets';
import { RehearsalLine } from './rehearsal-line';

/** Publishes the table with a reason, a variant by asking for approval; one with faults is refused, and this says so before. */
export function PublishDialog({ table, close }: { readonly table: Table; readonly close: () => void }) {
  const { t } = useTranslation('blueprint');
  const direct = usePublish(table);
  const ask = useAskVariant(table);
  const { variant } = table.head;
  const publish = variant ? ask : direct;
  return (
    <ReasonDialog
      title={t(variant ? 'askApproval' : 'publish')}
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
        <p>{t(variant ? 'askHint' : 'publishHint')}</p>
      )}
      <RehearsalLine table={table.head.id} />
    </ReasonDialog>
  );
}
