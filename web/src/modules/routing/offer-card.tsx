import { Button, Flex, Input, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommands } from '@/lib/commands';
import { useRight } from '@/lib/rights';
import { ProblemAlert } from '@/ui/problem-alert';
import { type OfferOfMine, useAccept, useDecline, useMyPresence } from './api/presence';
import { useCategoryName } from './api/queues';
import styles from './routing.module.css';

/** A ticket that waits for my yes or no, wherever I am. */
export function OfferCard() {
  const works = useRight('ticket_reply');
  return works ? <Waiting /> : null;
}

function Waiting() {
  const mine = useMyPresence();
  const offer = mine.data?.offer;
  return offer ? <Card key={offer.id} offer={offer} /> : null;
}

function Card({ offer }: { readonly offer: OfferOfMine }) {
  const { t } = useTranslation('routing');
  const navigate = useNavigate();
  const categoryName = useCategoryName();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const accept = useAccept();
  const decline = useDecline();
  const left = useCountdown(offer.secondsLeft);
  const take = () => accept.mutate(offer, { onSuccess: ({ ticket }) => void navigate(`/tickets/${ticket}`) });
  useCommands([
    { id: 'offer-accept', title: t('offer.accept'), group: t('offer.title'), keys: 'alt+a', run: take },
  ]);
  if (left <= 0) return null;
  return (
    <section className={styles.offer} role="alertdialog" aria-label={t('offer.title')}>
      <Flex justify="space-between">
        <span className={styles.quiet}>
          {t('offer.title')} · {offer.number}
        </span>
        <span aria-live="off">{t('offer.left', { count: left })}</span>
      </Flex>
      <h2>{offer.subject}</h2>
      <div className={styles.quiet}>
        {offer.priority.toUpperCase()} · {t(`tiers.${offer.tier}`)} · {categoryName(offer.category)}
      </div>
      <Progress
        percent={Math.min(100, (100 * left) / Math.max(offer.secondsLeft, 1))}
        showInfo={false}
        size="small"
      />
      <ProblemAlert error={accept.error ?? decline.error} />
      {declining ? (
        <Flex gap={8}>
          <Input
            autoFocus
            value={reason}
            maxLength={200}
            placeholder={t('offer.reason')}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={() => reason.trim() && decline.mutate({ offer, reason: reason.trim() })}
          />
          <Button
            disabled={!reason.trim()}
            loading={decline.isPending}
            onClick={() => decline.mutate({ offer, reason: reason.trim() })}
          >
            {t('offer.decline')}
          </Button>
        </Flex>
      ) : (
        <Flex gap={8} justify="flex-end">
          <Button onClick={() => setDeclining(true)}>{t('offer.decline')}</Button>
          <Button type="primary" autoFocus loading={accept.isPending} onClick={take}>
            {t('offer.accept')}
          </Button>
        </Flex>
      )}
    </section>
  );
}

/** Seconds left, counted from when the server said so: the browser's clock may be wrong. */
function useCountdown(seconds: number): number {
  const [until] = useState(() => performance.now() + seconds * 1000);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000))), 500);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
