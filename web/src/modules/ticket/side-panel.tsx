import { Button, Tabs } from 'antd';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/lib/commands';
import { Part } from '@/lib/parts';
import type { Ticket, Verb } from './api/ticket';
import { ClassificationView } from './classification-view';
import { CustomerCard } from './customer-card';
import { DeliveryView } from './delivery-view';
import { Followers } from './followers';
import { LinksView } from './links-view';
import { Responsibility } from './responsibility';
import { Section, useRemembered } from './side-section';
import { SideTalks } from './side-talks';
import { Timeline } from './timeline';
import styles from './workspace.module.css';

interface SidePanelProps {
  readonly ticket: Ticket;
  readonly ask: (action: Verb) => void;
}

const tabs = ['overview', 'together', 'around', 'story'] as const;

/** What is promised and what is next stays in sight; the rest is one key away, on the tab where it was left. */
export function SidePanel({ ticket, ask }: SidePanelProps) {
  const { t } = useTranslation('ticket');
  const [shown, show] = useRemembered('tab', 'overview');
  useCommands(
    tabs.map((tab, place) => ({
      id: `side.${tab}`,
      title: t('side.show', { tab: t(`side.${tab}`) }),
      group: t('commands.this'),
      keys: String(place + 1),
      run: () => show(tab),
    })),
  );
  const panels = {
    overview: <Overview ticket={ticket} ask={ask} />,
    together: <Together ticket={ticket} />,
    around: <Around ticket={ticket} />,
    story: <Timeline ticket={ticket.id} />,
  };
  return (
    <aside className={styles.side} aria-label={t('about')}>
      <Section name="clocks" title={t('sections.clocks')}>
        <Part name="ticketClocks" ticket={ticket.id} />
        <Part name="ticketProgress" ticket={ticket.id} />
      </Section>
      <Tabs
        size="small"
        activeKey={shown}
        onChange={show}
        destroyOnHidden
        tabBarGutter={16}
        items={tabs.map((tab, place) => ({
          key: tab,
          label: <span title={t('side.key', { key: place + 1 })}>{t(`side.${tab}`)}</span>,
          children: panels[tab],
        }))}
      />
    </aside>
  );
}

function Overview({ ticket, ask }: SidePanelProps) {
  const { t } = useTranslation('ticket');
  return (
    <>
      <Section name="work" title={t('sections.work')}>
        <Part name="ticketWork" ticket={ticket.id} />
      </Section>
      {ticket.delivery && (
        <Section name="delivery" title={t('sections.delivery')}>
          <DeliveryView ticket={ticket.id} delivery={ticket.delivery} />
        </Section>
      )}
      <Section name="customer" title={t('sections.customer')}>
        <CustomerCard ticket={ticket} />
      </Section>
      <Section name="responsibility" title={t('sections.responsibility')}>
        <Responsibility ticket={ticket} />
        <Followers ticket={ticket.id} />
        <Suspense>
          <Part name="ticketRouting" ticket={ticket.id} />
        </Suspense>
      </Section>
      <Section
        name="classification"
        title={t('sections.classification')}
        action={
          ticket.allowed.includes('reclassify') && (
            <Button type="link" size="small" onClick={() => ask('reclassify')}>
              {t('change')}
            </Button>
          )
        }
      >
        <ClassificationView ticket={ticket} />
      </Section>
    </>
  );
}

/** What others do for it, what was said to them, what was promised. */
function Together({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const over = ticket.status === 'closed' || ticket.status === 'withdrawn';
  return (
    <>
      <Section name="tasks" title={t('sections.tasks')}>
        <Part name="ticketTasks" ticket={ticket.id} over={over} />
        <Part name="ticketScenarios" ticket={ticket.id} />
      </Section>
      <Section name="visits" title={t('sections.visits')}>
        <Suspense>
          <Part name="ticketVisits" ticket={ticket.id} over={over} />
        </Suspense>
      </Section>
      <Section name="calls" title={t('sections.calls')}>
        <Suspense>
          <Part name="ticketCalls" ticket={ticket.id} customer={ticket.customer?.id} />
        </Suspense>
      </Section>
      <Section name="aside" title={t('sections.aside')}>
        <SideTalks ticket={ticket} />
      </Section>
      <Section name="commitments" title={t('sections.commitments')}>
        <Part name="ticketCommitments" ticket={ticket.id} over={over} />
      </Section>
    </>
  );
}

/** What it has to do with: other tickets, faults of the product, and what comes after. */
function Around({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  return (
    <>
      <Section name="links" title={t('sections.links')}>
        <LinksView ticket={ticket} />
      </Section>
      <Section name="defects" title={t('sections.defects')}>
        <Part name="ticketDefects" ticket={ticket.id} />
      </Section>
      {(ticket.delivery ?? ticket.status === 'closed') && (
        <Section name="afterSales" title={t('sections.afterSales')}>
          <Part name="ticketAfterSales" ticket={ticket.id} />
        </Section>
      )}
    </>
  );
}
