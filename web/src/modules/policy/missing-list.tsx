import { Button, Drawer, List, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/ui/empty-state';
import type { Missing } from './api/draft';

/** Everything that keeps the draft from being published, and what should be looked at; a click leads to the place. */
export function MissingList({
  missing,
  show,
  close,
}: {
  readonly missing: readonly Missing[];
  readonly show: (clause: string) => void;
  readonly close: () => void;
}) {
  const { t } = useTranslation('policy');
  const sorted = [...missing].sort((one, other) => Number(other.blocks) - Number(one.blocks));
  const place = (where: string) => {
    const [kind = '', key = ''] = where.split(' ');
    return t(`places.${kind}`, { key, defaultValue: where });
  };
  return (
    <Drawer open title={t('checkTitle')} onClose={close} size={460}>
      <List
        size="small"
        dataSource={sorted}
        rowKey={({ code, where }) => `${code} ${where}`}
        locale={{ emptyText: <EmptyState title={t('nothingMissing')} fill={t('nothingMissingFill')} /> }}
        renderItem={({ code, where, blocks }) => (
          <List.Item
            extra={
              where.startsWith('clause ') && (
                <Button size="small" type="link" onClick={() => show(where.slice('clause '.length))}>
                  {t('goThere')}
                </Button>
              )
            }
          >
            <span>
              <Tag color={blocks ? 'red' : 'orange'}>{t(blocks ? 'blocks' : 'lookAt')}</Tag>
              {place(where)} · {t(`missing.${code}`, { defaultValue: code })}
            </span>
          </List.Item>
        )}
      />
    </Drawer>
  );
}
