import { PlusOutlined } from '@ant-design/icons';
import { Button, Divider, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useTables } from './api/blueprints';

/** The company's own table, or one derived from it. */
export function TableSelect({
  chosen,
  begin,
}: {
  readonly chosen: string;
  readonly begin?: (() => void) | undefined;
}) {
  const { t } = useTranslation('blueprint');
  const navigate = useNavigate();
  const tables = useTables();
  return (
    <Select
      aria-label={t('whichTable')}
      value={chosen}
      popupMatchSelectWidth={false}
      style={{ minWidth: 150 }}
      onChange={(id: string) => void navigate(`/blueprint/${id}`)}
      options={(tables.data?.items ?? []).map((head) => ({
        value: head.id,
        label: head.variant ? head.name : t('company'),
      }))}
      popupRender={(menu) => (
        <>
          {menu}
          {begin && (
            <>
              <Divider style={{ margin: '4px 0' }} />
              <Button type="text" block icon={<PlusOutlined />} onClick={begin}>
                {t('newVariant')}
              </Button>
            </>
          )}
        </>
      )}
    />
  );
}
