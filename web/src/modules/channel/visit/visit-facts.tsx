import { Space, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { url } from '@/lib/api';
import { exact } from '@/lib/dates';
import { Pairs } from '@/ui/pairs';
import { replyColours, type SiteVisit, visitColours } from './api/site-visits';
import { timeWindow } from './window';

export function VisitTags({ visit }: { readonly visit: SiteVisit }) {
  const { t } = useTranslation('channel');
  return (
    <Space size={4} wrap>
      <Tag color={visitColours[visit.state]}>{t(`visit.states.${visit.state}`)}</Tag>
      {visit.state === 'planned' && (
        <Tag color={replyColours[visit.reply]}>{t(`visit.replies.${visit.reply}`)}</Tag>
      )}
      {visit.late && <Tag color="red">{t('visit.late')}</Tag>}
    </Space>
  );
}

/** Everything known of a visit. */
export function VisitFacts({ visit }: { readonly visit: SiteVisit }) {
  const { t } = useTranslation('channel');
  const time = (at: string | null | undefined) => (at ? exact(at) : undefined);
  return (
    <Pairs
      of={[
        [t('visit.window'), timeWindow(visit)],
        [t('visit.engineer'), visit.engineer.name],
        [t('visit.customer'), [visit.customer.name, visit.phone].filter(Boolean).join(' ')],
        [t('visit.address'), visit.address],
        [t('visit.purpose'), visit.purpose],
        [t('visit.materials'), visit.materials],
        [t('visit.wish'), visit.replyWords],
        [t('visit.setOffAt'), time(visit.setOffAt)],
        [t('visit.arrivedAt'), time(visit.arrivedAt)],
        [
          t('visit.position'),
          typeof visit.latitude === 'number' && typeof visit.longitude === 'number'
            ? `${visit.latitude.toFixed(5)}, ${visit.longitude.toFixed(5)}`
            : undefined,
        ],
        [t('visit.endedAt'), time(visit.endedAt)],
        [t('visit.findings'), visit.findings],
        [t('visit.used'), visit.used],
        [t('visit.failure'), visit.failure],
        [t('visit.signer'), visit.signer],
        [
          t('visit.pictures'),
          visit.photos.length > 0 || visit.signature ? (
            <Space wrap>
              {visit.photos.map((photo) => (
                <a key={photo.id} href={url(`/site-visits/${visit.id}/pictures/${photo.id}`)}>
                  {photo.name}
                </a>
              ))}
              {visit.signature && (
                <a href={url(`/site-visits/${visit.id}/pictures/${visit.signature}`)}>
                  {t('visit.signature')}
                </a>
              )}
            </Space>
          ) : undefined,
        ],
      ]}
    />
  );
}
