import { ClockCircleOutlined, EnvironmentOutlined, PhoneOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Segmented, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { exact } from '@/lib/dates';
import { wallClock } from '@/lib/wall-clock';
import { ProblemAlert } from '@/ui/problem-alert';
import { useFront } from '@/lib/front';
import styles from '../portal.module.css';
import {
  type PortalOutlet,
  takeNumber,
  useAppointment,
  useMyAppointments,
  usePortalOutlet,
} from './api/portal-outlets';
import { AppointmentRow } from './appointment-row';
import { BookForm } from './book-form';
import { NumberCard } from './number-card';
import own from './outlet.module.css';
import { useHeld } from './use-held';

/** Where the QR code at the door leads: hours, how many wait, a number, an appointment; when shut, the way to ask online. */
export function PortalOutletPage() {
  const { t } = useTranslation('channel');
  const { code = '' } = useParams();
  const outlet = usePortalOutlet(code);
  const front = useFront();
  const [number, keepNumber] = useHeld('number', code);
  const [booked, keepBooked] = useHeld('appointment', code);
  const here = useAppointment(booked);
  const mine = useMyAppointments(front.data?.proven ?? false);
  const held = here.data?.state === 'booked' ? here.data : undefined;
  const appointment = held ?? mine.data?.items.find((one) => one.code === code && one.state === 'booked');
  if (!outlet.data) return outlet.error ? <ProblemAlert error={outlet.error} /> : <Skeleton active />;
  const { open, day } = outlet.data.today;
  const isNow = open && appointment && wallClock(appointment.startsAt).format('YYYY-MM-DD') === day;
  return (
    <article>
      <Head outlet={outlet.data} />
      {number && <NumberCard held={number} gone={() => keepNumber(undefined)} />}
      {appointment && (
        <AppointmentRow
          appointment={appointment}
          {...(held && booked ? { pass: booked.pass } : {})}
          arrived={isNow ? keepNumber : undefined}
          gone={() => keepBooked(undefined)}
        />
      )}
      {!number && !open && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('queue.closed')}
          description={
            <>
              {outlet.data.today.nextOpening && (
                <div>{t('queue.opens', { at: exact(outlet.data.today.nextOpening) })}</div>
              )}
              <Link to="/portal/ask">
                <Button type="primary" style={{ marginTop: 8 }}>
                  {t('queue.askOnline')}
                </Button>
              </Link>
            </>
          }
        />
      )}
      {!number && (
        <Choose
          outlet={outlet.data}
          signedIn={front.data?.signedIn ?? false}
          tookNumber={keepNumber}
          booked={keepBooked}
          hasAppointment={appointment !== undefined}
        />
      )}
    </article>
  );
}

function Head({ outlet }: { readonly outlet: PortalOutlet }) {
  const { t } = useTranslation('channel');
  return (
    <>
      <h1 className={styles.subject}>{outlet.name}</h1>
      <ul className={own.facts}>
        <li>
          <ClockCircleOutlined /> {outlet.today.hours.join(' ') || t('outlet.shutToday')}{' '}
          {outlet.today.open && <Tag color="green">{t('queue.waiting', { count: outlet.waiting })}</Tag>}
        </li>
        <li>
          <EnvironmentOutlined /> {outlet.address}
        </li>
        {outlet.phone && (
          <li>
            <PhoneOutlined /> <a href={`tel:${outlet.phone}`}>{outlet.phone}</a>
          </li>
        )}
      </ul>
    </>
  );
}

interface ChooseProps {
  readonly outlet: PortalOutlet;
  readonly signedIn: boolean;
  readonly hasAppointment: boolean;
  readonly tookNumber: (held: { id: string; pass: string }) => void;
  readonly booked: (held: { id: string; pass: string }) => void;
}

function Choose({ outlet, signedIn, hasAppointment, tookNumber, booked }: ChooseProps) {
  const { t } = useTranslation('channel');
  const open = outlet.today.open;
  const [way, setWay] = useState<'now' | 'later'>(open ? 'now' : 'later');
  const [service, setService] = useState(outlet.services[0]?.key);
  const taking = useMutation({
    mutationFn: () => takeNumber(outlet.code, service ?? ''),
    onSuccess: ({ id, pass }) => tookNumber({ id, pass }),
  });
  const later = outlet.appointments && !hasAppointment;
  if (!open && !later) return null;
  return (
    <>
      {open && later && (
        <Segmented<'now' | 'later'>
          block
          size="large"
          value={way}
          onChange={setWay}
          options={[
            { value: 'now', label: t('queue.now') },
            { value: 'later', label: t('queue.later') },
          ]}
        />
      )}
      <h2 className={own.step}>{t('queue.what')}</h2>
      <div className={own.services}>
        {outlet.services.map((each) => (
          <button
            key={each.key}
            type="button"
            aria-pressed={service === each.key}
            onClick={() => setService(each.key)}
          >
            {each.name}
          </button>
        ))}
      </div>
      {open && (way === 'now' || !later) ? (
        <>
          <ProblemAlert error={taking.error} />
          <Button
            type="primary"
            size="large"
            block
            disabled={!service}
            loading={taking.isPending}
            onClick={() => taking.mutate()}
          >
            {t('queue.take')}
          </Button>
        </>
      ) : (
        <>
          <h2 className={own.step}>{t('queue.when')}</h2>
          <BookForm code={outlet.code} service={service} signedIn={signedIn} done={booked} />
        </>
      )}
    </>
  );
}
