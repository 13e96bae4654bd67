import { Flex, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOffered } from '@/lib/commands';
import { Keys } from '@/ui/keys';
import type { Dialog } from './everywhere-commands';

/** The shortcuts that work here and now, read from the commands on offer. */
export function ShortcutsDialog({ open, hide }: Dialog) {
  const { t } = useTranslation('app');
  const bound = useOffered().filter((command) => command.keys);
  const groups = Object.entries(Object.groupBy(bound, (command) => command.group));
  return (
    <Modal title={t('shortcuts')} open={open} onCancel={hide} footer={null} width={640}>
      {groups.map(([group, commands]) => (
        <section key={group}>
          <h2 style={{ fontSize: 13, margin: '16px 0 4px' }}>{group}</h2>
          <div style={{ columns: 2, columnGap: 32 }}>
            {commands?.map((command) => (
              <Flex
                key={command.id}
                justify="space-between"
                style={{ padding: '4px 0', breakInside: 'avoid' }}
              >
                <span>{command.title}</span>
                <Keys keys={command.keys ?? ''} />
              </Flex>
            ))}
          </div>
        </section>
      ))}
    </Modal>
  );
}
