import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMe } from '@/lib/session';
import { usePhrases } from './api/desk';
import type { Ticket } from './api/ticket';

interface PickerProps {
  readonly ticket: Ticket;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly use: (text: string) => void;
}

/** Words that are written again and again; a slash in an empty field opens it. */
export function PhrasePicker({ ticket, open, onOpen, use }: PickerProps) {
  const { t } = useTranslation('ticket');
  const me = useMe();
  const phrases = usePhrases();
  const items = phrases.data?.items ?? [];
  const filled = (text: string) =>
    text
      .replaceAll('{customer}', ticket.customer?.name ?? '')
      .replaceAll('{number}', ticket.number)
      .replaceAll('{me}', me.name);
  return (
    <Select<string>
      size="small"
      variant="borderless"
      value={null}
      open={open}
      onOpenChange={onOpen}
      popupMatchSelectWidth={280}
      placeholder={t('phrases.title')}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={<Link to="/phrases">{t('phrases.add')}</Link>}
      options={items.map(({ id, title }) => ({ value: id, label: title }))}
      onSelect={(id) => {
        const chosen = items.find((each) => each.id === id);
        if (chosen) use(filled(chosen.body));
      }}
    />
  );
}
