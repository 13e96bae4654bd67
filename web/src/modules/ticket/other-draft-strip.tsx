import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OtherDraft } from './use-draft';

/** The same letter was changed on another device: which of the two goes on? */
export function OtherDraftStrip({ other }: { readonly other: OtherDraft }) {
  const { t } = useTranslation('ticket');
  return (
    <Alert
      type="warning"
      title={t('otherDraft.title')}
      description={<q>{other.text.length > 200 ? `${other.text.slice(0, 200)}…` : other.text}</q>}
      action={
        <Space orientation="vertical">
          <Button size="small" onClick={other.take}>
            {t('otherDraft.take')}
          </Button>
          <Button size="small" onClick={other.keepMine}>
            {t('otherDraft.keepMine')}
          </Button>
        </Space>
      }
    />
  );
}
