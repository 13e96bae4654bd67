import { Button, Descriptions, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { exact } from '@/lib/dates';
import type { Entry } from './api/entries';

interface EntryDetailsProps {
  readonly entry: Entry;
  readonly narrow: (filter: { subject?: string; actor?: string }) => void;
}

/** The fact as it was recorded, and ways to others of the same thing or the same person. */
export function EntryDetails({ entry, narrow }: EntryDetailsProps) {
  const { t } = useTranslation('audit');
  const { actor } = entry;
  const values = Object.entries(entry.details).filter(([key, value]) => key !== 'at' && value !== null);
  return (
    <>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          ...values.map(([key, value]) => ({
            key,
            label: key,
            children: typeof value === 'string' ? value : <code>{JSON.stringify(value)}</code>,
          })),
          { key: 'occurred', label: t('when'), children: exact(entry.occurredAt) },
          { key: 'recorded', label: t('recorded'), children: exact(entry.recordedAt) },
          { key: 'trace', label: t('trace'), children: entry.trace ?? '—' },
        ]}
      />
      <Flex gap={16}>
        <Button type="link" size="small" onClick={() => narrow({ subject: entry.subject })}>
          {t('sameSubject')}
        </Button>
        {actor.id && (
          <Button type="link" size="small" onClick={() => narrow({ actor: actor.id ?? '' })}>
            {t('sameActor')}
          </Button>
        )}
      </Flex>
    </>
  );
}
