import { CloseOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ProblemAlert } from '@/ui/problem-alert';
import { relations, useLinks, useUnlink, type Linked, type Together } from './api/links';
import type { Ticket } from './api/ticket';
import { LinkDialog } from './link-dialog';
import { SplitDialog } from './split-dialog';
import { TogetherDialog } from './together-dialog';
import styles from './workspace.module.css';

/** The tickets that have to do with this one, and what can be done for all its children together. */
export function LinksView({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const links = useLinks(ticket.id);
  const unlink = useUnlink(ticket.id);
  const [linking, setLinking] = useState(false);
  const [splitting, setSplitting] = useState(false);
  const [asked, ask] = useState<Together>();
  const mayLink = ticket.allowed.includes('answer');
  const items = links.data?.items ?? [];
  const children = items.filter(({ relation }) => relation === 'child').length;
  return (
    <>
      <ProblemAlert error={links.error ?? unlink.error} />
      {links.data && items.length === 0 && <div className={styles.quiet}>{t('links.none')}</div>}
      {relations.map((relation) => {
        const such = items.filter((each) => each.relation === relation);
        return (
          such.length > 0 && (
            <div key={relation}>
              <div className={styles.quiet}>{t(`links.relations.${relation}`)}</div>
              {such.map((each) => (
                <Other
                  key={each.id}
                  other={each}
                  remove={mayLink ? () => unlink.mutate(each.id) : undefined}
                />
              ))}
            </div>
          )
        );
      })}
      {(links.data?.hidden ?? 0) > 0 && (
        <div className={styles.quiet}>{t('links.hidden', { count: links.data?.hidden ?? 0 })}</div>
      )}
      {mayLink && (
        <Flex gap={8} style={{ marginTop: 6 }}>
          <Button size="small" onClick={() => setSplitting(true)}>
            {t('split.title')}
          </Button>
          <Button size="small" onClick={() => setLinking(true)}>
            {t('links.add')}
          </Button>
          {children > 0 && (
            <Dropdown
              trigger={['click']}
              menu={{
                items: togethers.map((verb) => ({ key: verb, label: t(`together.${verb}`) })),
                onClick: ({ key }) => ask(key as Together),
              }}
            >
              <Button size="small">{t('together.title', { count: children })}</Button>
            </Dropdown>
          )}
        </Flex>
      )}
      {splitting && <SplitDialog ticket={ticket} done={() => setSplitting(false)} />}
      {linking && <LinkDialog ticket={ticket} done={() => setLinking(false)} />}
      {asked && <TogetherDialog verb={asked} ticket={ticket} count={children} done={() => ask(undefined)} />}
    </>
  );
}

const togethers: readonly Together[] = ['answer', 'deliver', 'verify', 'close'];

function Other({ other, remove }: { readonly other: Linked; readonly remove: (() => void) | undefined }) {
  const { t } = useTranslation('ticket');
  const { search } = useLocation();
  return (
    <Flex align="center" gap={4}>
      <Link
        to={`/tickets/${other.ticket}${search}`}
        className={styles.past}
        style={{ flex: 1, minWidth: 0 }}
        title={`${other.number} ${other.subject}`}
      >
        <span>{other.subject}</span>
        <span className={styles.quiet}>{t(`statuses.${other.status}`)}</span>
      </Link>
      {remove && (
        <Tooltip title={t('links.remove')}>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined style={{ fontSize: 10 }} />}
            aria-label={`${t('links.remove')} ${other.number}`}
            onClick={remove}
          />
        </Tooltip>
      )}
    </Flex>
  );
}
