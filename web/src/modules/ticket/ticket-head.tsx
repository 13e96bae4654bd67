import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Keys } from '@/ui/keys';
import { Time } from '@/ui/time';
import type { Ticket } from './api/ticket';
import { useCategoryName } from './api/get-categories';
import type { OfferedAction } from './use-ticket-actions';
import styles from './workspace.module.css';

interface HeadProps {
  readonly ticket: Ticket;
  readonly actions: readonly OfferedAction[];
}

export function TicketHead({ ticket, actions }: HeadProps) {
  const { t } = useTranslation('ticket');
  const categoryName = useCategoryName();
  const shown = actions.filter((action) => action.isButton);
  const hidden = actions.filter((action) => !action.isButton);
  return (
    <header className={styles.head}>
      <title>{`${ticket.number} ${ticket.subject}`}</title>
      <h1 className={styles.title} title={ticket.subject}>
        <span className={styles.number}>{ticket.number}</span>
        {ticket.subject}
      </h1>
      <Flex justify="space-between" align="center" gap={16} wrap>
        <div className={styles.facts}>
          <b>{t(`statuses.${ticket.status}`)}</b>
          <span className={ticket.priority === 'p1' ? styles.urgent : ''}>
            {t(`priorities.${ticket.priority}`)}
          </span>
          {ticket.major && <span className={styles.urgent}>{t('marks.majorLong')}</span>}
          {ticket.highRisk && (
            <Tooltip
              title={ticket.risks.map((risk) => t(`risks.${risk}`, { defaultValue: risk })).join('、')}
            >
              <span className={styles.urgent}>{t('marks.risk')}</span>
            </Tooltip>
          )}
          <span>{categoryName(ticket.category)}</span>
          <span>{t(`channels.${ticket.channel}`)}</span>
          <Time at={ticket.openedAt} />
        </div>
        <Flex gap={8}>
          {shown.map((action) => (
            <Tooltip key={action.id} title={action.keys && <Keys keys={action.keys} />}>
              <Button size="small" type={action.isNext ? 'primary' : 'default'} onClick={action.run}>
                {action.title}
              </Button>
            </Tooltip>
          ))}
          {hidden.length > 0 && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: hidden.map(({ id, title, keys, run }) => ({
                  key: id,
                  label: title,
                  extra: keys?.toUpperCase(),
                  onClick: run,
                })),
              }}
            >
              <Button size="small" icon={<MoreOutlined />} aria-label={t('moreActions')} />
            </Dropdown>
          )}
        </Flex>
      </Flex>
    </header>
  );
}
