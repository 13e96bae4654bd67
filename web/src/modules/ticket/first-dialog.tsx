import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '@/ui/reason-dialog';
import { useVerb } from './api/ticket-verbs';
import { PersonSelect } from '@/ui/person-select';
import type { DialogProps } from './dialog-props';

/** A supervisor names who is to answer for it; until that person accepts, the first responder stays. */
export function FirstDialog({ ticket, done }: DialogProps) {
  const { t } = useTranslation('ticket');
  const [person, setPerson] = useState<string>();
  const offer = useVerb('offer_first', ticket);
  return (
    <ReasonDialog
      open
      title={t('actions.offer_first')}
      onCancel={done}
      onConfirm={(reason) => person && offer.mutate({ toPerson: person, reason }, { onSuccess: done })}
      busy={offer.isPending}
      error={offer.error}
    >
      <p>{t('explain.offer_first')}</p>
      <Form.Item label={t('firstOffer.newHolder')} required>
        <PersonSelect onChange={setPerson} {...(person ? { value: person } : {})} />
      </Form.Item>
    </ReasonDialog>
  );
}
