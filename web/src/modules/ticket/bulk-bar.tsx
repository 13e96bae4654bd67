import { Button, Dropdown, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bulkVerbs, type BulkVerb } from './api/desk';
import { BulkDialog } from './bulk-dialog';
import styles from './list.module.css';

interface BulkBarProps {
  readonly chosen: readonly string[];
  readonly clear: () => void;
}

/** What can be done with all chosen tickets at once. */
export function BulkBar({ chosen, clear }: BulkBarProps) {
  const { t } = useTranslation('ticket');
  const [asked, ask] = useState<BulkVerb>();
  return (
    <Flex gap={8} align="center" className={styles.bulk} role="toolbar" aria-label={t('bulk.title')}>
      <span>{t('bulk.chosen', { count: chosen.length })}</span>
      <Dropdown
        trigger={['click']}
        menu={{
          items: bulkVerbs.map((verb) => ({ key: verb, label: t(`actions.${verb}`) })),
          onClick: ({ key }) => ask(key as BulkVerb),
        }}
      >
        <Button size="small" type="primary">
          {t('bulk.act')}
        </Button>
      </Dropdown>
      <Button size="small" type="text" onClick={clear}>
        {t('bulk.clear')}
      </Button>
      {asked && (
        <BulkDialog
          verb={asked}
          tickets={chosen}
          done={(settled) => {
            ask(undefined);
            if (settled) clear();
          }}
        />
      )}
    </Flex>
  );
}
