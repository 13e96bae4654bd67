import type { TableColumnType } from 'antd';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import { inWords } from '@/lib/words';
import { Time } from '@/ui/time';
import type { Entry } from './api/list-entries';

type Column = Pick<TableColumnType<Entry>, 'width' | 'fixed' | 'align' | 'sorter' | 'ellipsis'> & {
  readonly key: string;
  readonly cell: (entry: Entry, words: Words) => React.ReactNode;
};

interface Words {
  readonly t: TFunction;
  readonly category: (key: string) => string;
}

const moment = (at: string | null | undefined) => at && <Time at={at} as="short" />;

/** Every column the ledger can show, in this order; the export writes the same ones. */
export const columns: readonly Column[] = [
  { key: 'number', width: 148, fixed: 'left', cell: ({ id, number }) => <Link to={`/tickets/${id}`}>{number}</Link> },
  { key: 'subject', width: 260, ellipsis: true, cell: ({ subject }) => <span title={subject}>{subject}</span> },
  { key: 'status', width: 116, cell: ({ status }, { t }) => t(`ticket:statuses.${status}`) },
  { key: 'priority', width: 88, cell: ({ priority }, { t }) => t(`ticket:priorities.${priority}`) },
  { key: 'category', width: 160, ellipsis: true, cell: ({ category }, words) => words.category(category) },
  { key: 'customer', width: 140, ellipsis: true, cell: ({ customer }) => <Link to={`/customers/${customer.id}`}>{customer.name}</Link> },
  { key: 'tier', width: 80, cell: ({ customer }, { t }) => t(`ticket:tiers.${customer.tier}`) },
  { key: 'channel', width: 80, cell: ({ channel }, { t }) => t(`ticket:channels.${channel}`) },
  { key: 'problemClass', width: 88, cell: ({ problemClass }, { t }) => problemClass && t(`ticket:problemClasses.${problemClass}`) },
  { key: 'complexity', width: 88, cell: ({ complexity }, { t }) => t(`ticket:complexities.${complexity}`) },
  { key: 'marks', width: 110, cell: ({ major, highRisk }, { t }) => [major && t('ticket:marks.major'), highRisk && t('ticket:marks.risk')].filter(Boolean).join(' · ') },
  { key: 'firstResponder', width: 100, cell: ({ firstResponder }) => firstResponder?.name },
  { key: 'handler', width: 100, cell: ({ handler }) => handler?.name },
  { key: 'team', width: 120, ellipsis: true, cell: ({ team }) => team?.name },
  { key: 'unit', width: 120, ellipsis: true, cell: ({ unit }) => unit?.name },
  { key: 'openedAt', width: 120, cell: ({ openedAt }) => moment(openedAt) },
  { key: 'firstAnsweredAt', width: 120, cell: ({ firstAnsweredAt }) => moment(firstAnsweredAt) },
  { key: 'deliveredAt', width: 120, cell: ({ deliveredAt }) => moment(deliveredAt) },
  { key: 'closedAt', width: 120, cell: ({ closedAt }) => moment(closedAt) },
  { key: 'kept', width: 88, align: 'right', cell: ({ kept }) => kept },
  { key: 'broken', width: 88, align: 'right', cell: ({ id, broken }) => (broken > 0 ? <Link to={`/tickets/${id}`}>{broken}</Link> : 0) },
  { key: 'stage', width: 120, ellipsis: true, cell: ({ stage }) => stage && inWords(stage) },
  { key: 'feedback', width: 88, align: 'right', cell: ({ feedback }) => feedback?.score },
  { key: 'feedbackWords', width: 180, ellipsis: true, cell: ({ feedback }) => <span title={feedback?.comment ?? ''}>{feedback?.comment}</span> },
  { key: 'careMade', width: 120, align: 'right', cell: ({ care }) => care.made },
  { key: 'carePlanned', width: 96, align: 'right', cell: ({ care }) => care.planned },
  { key: 'careLastAt', width: 120, cell: ({ care }) => moment(care.lastAt) },
  { key: 'careNextDue', width: 110, cell: ({ care }) => care.nextDue },
  { key: 'policyVersion', width: 80, cell: ({ policyVersion }) => policyVersion },
]; // prettier-ignore

export const usual = [
  'number', 'subject', 'status', 'priority', 'category', 'customer', 'channel', 'handler', 'team', 'stage', 'openedAt', 'closedAt', 'feedback',
]; // prettier-ignore
