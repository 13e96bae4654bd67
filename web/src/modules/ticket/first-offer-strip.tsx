import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { ReasonDialog } from '@/ui/reason-dialog';
import { Time } from '@/ui/time';
import { useAnswerOffer, useFirstOffer, type FirstOffer } from './api/first-offer';
import type { Ticket } from './api/ticket';
import styles from './workspace.module.css';

/** First responsibility that waits for the word of the person named: only that person accepts or declines. */
export function FirstOfferStrip({ ticket }: { readonly ticket: Ticket }) {
  const { data } = useFirstOffer(ticket.id);
  return data ? <Strip ticket={ticket} offer={data} /> : null;
}

function Strip({ ticket, offer }: { readonly ticket: Ticket; readonly offer: FirstOffer }) {
  const { t } = useTranslation('ticket');
  const answer = useAnswerOffer(ticket.id, offer.id);
  const [declining, setDeclining] = useState(false);
  return (
    <div className={styles.strip}>
      <span>
        {t('firstOffer.waits', { by: offer.by?.name, to: offer.to?.name, reason: offer.reason })}{' '}
        <Time at={offer.at} />
      </span>
      {offer.mine && (
        <>
          <Button size="small" onClick={() => setDeclining(true)}>
            {t('firstOffer.decline')}
          </Button>
          <Button
            size="small"
            type="primary"
            loading={answer.isPending}
            onClick={() => answer.mutate(undefined)}
          >
            {t('firstOffer.accept')}
          </Button>
        </>
      )}
      {!declining && <ProblemAlert error={answer.error} />}
      <ReasonDialog
        title={t('firstOffer.decline')}
        open={declining}
        busy={answer.isPending}
        error={answer.error}
        onCancel={() => setDeclining(false)}
        onConfirm={(reason) => answer.mutate({ reason }, { onSuccess: () => setDeclining(false) })}
      />
    </div>
  );
}
