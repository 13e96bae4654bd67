import { Button } from 'antd';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Part } from '@/lib/parts';
import type { Ticket, Verb } from './api/ticket';
import { ClassificationView } from './classification-view';
import { CustomerCard } from './customer-card';
import { DeliveryView } from './delivery-view';
import { Followers } from './followers';
import { LinksView } from './links-view';
import { Responsibility } from './responsibility';
import { SideTalks } from './side-talks';
import { Timeline } from './timeline';
import styles from './workspace.module.css';

interface SidePanelProps {
  readonly ticket: Ticket;
  readonly ask: (action: Verb) => void;
}

export function SidePanel({ ticket, ask }: SidePanelProps) {
  const { t } = useTranslation('ticket');
  return (
    <aside className={styles.side} aria-label={t('about')}>
      <Section title={t('sections.clocks')}>
        <Part name="ticketClocks" ticket={ticket.id} />
        <Part name="ticketProgress" ticket={ticket.id} />
      </Section>
      <Section title={t('sections.work')}>
        <Part name="ticketWork" ticket={ticket.id} />
      </Section>
      <Section title={t('sections.customer')}>
        <CustomerCard ticket={ticket} />
      </Section>
      <Section title={t('sections.responsibility')}>
        <Responsibility ticket={ticket} />
        <Followers ticket={ticket.id} />
        <Suspense>
          <Part name="ticketRouting" ticket={ticket.id} />
        </Suspense>
        <Part name="ticketScenarios" ticket={ticket.id} />
      </Section>
      <Section title={t('sections.tasks')}>
        <Part
          name="ticketTasks"
          ticket={ticket.id}
          over={ticket.status === 'closed' || ticket.status === 'withdrawn'}
        />
      </Section>
      <Section title={t('sections.aside')}>
        <SideTalks ticket={ticket} />
      </Section>
      <Section title={t('sections.links')}>
        <LinksView ticket={ticket} />
      </Section>
      <Section title={t('sections.commitments')}>
        <Part
          name="ticketCommitments"
          ticket={ticket.id}
          over={ticket.status === 'closed' || ticket.status === 'withdrawn'}
        />
      </Section>
      <Section title={t('sections.defects')}>
        <Part name="ticketDefects" ticket={ticket.id} />
      </Section>
      {ticket.delivery && (
        <Section title={t('sections.delivery')}>
          <DeliveryView ticket={ticket.id} delivery={ticket.delivery} />
        </Section>
      )}
      {(ticket.delivery ?? ticket.status === 'closed') && (
        <Section title={t('sections.afterSales')}>
          <Part name="ticketAfterSales" ticket={ticket.id} />
        </Section>
      )}
      <Section
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
      <Section title={t('sections.story')}>
        <Timeline ticket={ticket.id} />
      </Section>
    </aside>
  );
}

interface SectionProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Section({ title, action, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h2>
        {title} {action}
      </h2>
      {children}
    </section>
  );
}
