import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from '@/ui/keys';

/** What becomes of the ticket with this message. */
export type SendAs = 'stay' | 'wait' | 'deliver';
/** Where the person goes afterwards. */
export type Afterwards = 'stay' | 'next';

const remembered = 'chengnuo.afterwards';

interface SendButtonProps {
  readonly isNote: boolean;
  readonly disabled: boolean;
  readonly send: (as: SendAs, afterwards: Afterwards) => void;
}

/** Send and set the status in one control; where to go afterwards is remembered. */
export function SendButton({ isNote, disabled, send }: SendButtonProps) {
  const { t } = useTranslation('ticket');
  const [afterwards, setAfterwards] = useState<Afterwards>(
    localStorage.getItem(remembered) === 'next' ? 'next' : 'stay',
  );
  const remember = (choice: Afterwards) => {
    localStorage.setItem(remembered, choice);
    setAfterwards(choice);
  };
  const sendAs = (isNote ? [] : (['wait', 'deliver'] as const)).map((as) => ({
    key: as,
    label: t(`sendAs.${as}`),
    onClick: () => send(as, afterwards),
  }));
  const after = (['stay', 'next'] as const).map((choice) => ({
    key: `after-${choice}`,
    label: t(`afterwards.${choice}`),
    onClick: () => remember(choice),
  }));
  return (
    <Space.Compact style={{ marginLeft: 'auto' }}>
      <Button type="primary" disabled={disabled} onClick={() => send('stay', afterwards)}>
        {isNote ? t('saveNote') : t('send')} <Keys keys="mod+enter" />
      </Button>
      <Dropdown
        trigger={['click']}
        placement="topRight"
        menu={{
          selectedKeys: [`after-${afterwards}`],
          items: [
            ...sendAs.map((item) => ({ ...item, disabled })),
            { type: 'divider' },
            { key: 'after', type: 'group', label: t('afterwards.title'), children: after },
          ],
        }}
      >
        <Button type="primary" icon={<DownOutlined />} aria-label={t('sendMore')} />
      </Dropdown>
    </Space.Compact>
  );
}
