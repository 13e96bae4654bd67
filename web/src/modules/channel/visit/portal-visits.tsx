import { CarOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '@/lib/queries';
import { ProblemAlert } from '@/ui/problem-alert';
import { confirmTime, type PortalVisit, usePortalVisits, wishTime } from './api/site-visits';
import { timeWindow } from './window';

/** When somebody comes to the customer's door; a tap says yes, words ask for another time. */
export function PortalVisits({ number }: { readonly number: string }) {
  const visits = usePortalVisits(number);
  const shown = (visits.data?.items ?? []).filter((visit) => visit.state !== 'cancelled');
  return (
    <>
      {shown.map((visit) => (
        <VisitCard key={visit.id} number={number} visit={visit} />
      ))}
    </>
  );
}

function VisitCard({ number, visit }: { readonly number: string; readonly visit: PortalVisit }) {
  const { t } = useTranslation('channel');
  const [words, setWords] = useState<string>();
  const answering = useMutation({
    mutationFn: (wish: string | undefined) =>
      wish === undefined ? confirmTime(number, visit.id) : wishTime(number, visit.id, wish),
    onSuccess: async () => {
      setWords(undefined);
      await queries.invalidateQueries({ queryKey: ['portal', 'requests', number, 'visits'] });
    },
  });
  const ahead = visit.state === 'planned' && dayjs(visit.endsAt).isAfter(dayjs());
  return (
    <Alert
      type={visit.state === 'failed' ? 'warning' : visit.state === 'done' ? 'success' : 'info'}
      icon={<CarOutlined />}
      showIcon
      style={{ margin: '12px 0' }}
      title={t(`visit.portal.${visit.state}`, { name: visit.engineer })}
      description={
        <>
          <div style={{ fontSize: 18, fontWeight: 500 }}>{timeWindow(visit)}</div>
          <div>{visit.address}</div>
          <div>{visit.findings ?? visit.purpose}</div>
          {ahead && visit.reply !== 'asked' && <div>{t(`visit.portal.reply.${visit.reply}`)}</div>}
          {ahead && words === undefined && (
            <Flex gap={8} wrap style={{ marginTop: 8 }}>
              {visit.reply !== 'confirmed' && (
                <Button
                  type="primary"
                  loading={answering.isPending}
                  onClick={() => answering.mutate(undefined)}
                >
                  {t('visit.portal.yes')}
                </Button>
              )}
              <Button onClick={() => setWords('')}>{t('visit.portal.other')}</Button>
            </Flex>
          )}
          {words !== undefined && (
            <Flex vertical gap={8} style={{ marginTop: 8 }}>
              <Input.TextArea
                rows={2}
                maxLength={500}
                value={words}
                onChange={(event) => setWords(event.target.value)}
                placeholder={t('visit.portal.otherExample')}
                aria-label={t('visit.portal.other')}
              />
              <Button
                type="primary"
                disabled={words.trim() === ''}
                loading={answering.isPending}
                onClick={() => answering.mutate(words.trim())}
              >
                {t('visit.portal.send')}
              </Button>
            </Flex>
          )}
          <ProblemAlert error={answering.error} />
        </>
      }
    />
  );
}
