import { StarFilled, WarningOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ApiProblem } from '@/lib/api';
import { ProblemAlert } from '@/ui/problem-alert';
import { useRequest } from './api/requests';
import { AgreementCard } from './agreement-card';
import { Conversation } from './conversation';
import { DeliveryCard } from './delivery-card';
import { PortalMeetings } from './meeting/portal-meetings';
import { NewsLine } from './guidance-view';
import { NextStep } from './next-step';
import { PausesView } from './pauses-view';
import styles from './portal.module.css';
import requestStyles from './request.module.css';
import { PathView } from './path-view';
import { PlanCard } from './plan-card';
import { PushOffer } from './push/push-offer';
import { ProgressLine } from './progress-line';
import { SignInForm } from './sign-in-form';
import { PortalVisits } from './visit/portal-visits';

/** While a plan waits for the customer's word, that is what comes next. */
const yourPlan = { what: 'your_plan', late: false } as const;

/** One request: where it stands, what comes next, what was said, what was delivered. */
export function RequestPage() {
  const { t } = useTranslation('channel');
  const { number = '' } = useParams();
  const request = useRequest(number);
  if (request.error instanceof ApiProblem && request.error.status === 401) return <SignInForm />;
  if (!request.data) return request.error ? <ProblemAlert error={request.error} /> : <Skeleton active />;
  const whole = request.data;
  return (
    <article>
      <h1 className={styles.subject}>{whole.subject}</h1>
      <p className={styles.hint}>
        <span className={styles.number}>{whole.number}</span> · {t(`status.${whole.status}`)}
        {whole.handler && ` · ${t('request.handler', { name: whole.handler, team: whole.team ?? '' })}`}
      </p>
      <NextStep next={whole.plan?.open ? yourPlan : whole.next} ahead={whole.ahead} />
      <PushOffer />
      {whole.plan?.open && <PlanCard number={whole.number} plan={whole.plan} />}
      <PortalVisits number={whole.number} />
      <PortalMeetings number={whole.number} />
      {whole.path ? (
        <PathView path={whole.path} openedAt={whole.openedAt} />
      ) : (
        <ProgressLine steps={whole.steps} />
      )}
      <NewsLine guidance={whole.guidance} />
      <PausesView pauses={whole.pauses} />
      {whole.status === 'closed' && (
        <Link to={`/portal/survey?request=${whole.number}`} className={requestStyles.rate}>
          <StarFilled /> {t('request.rate')}
        </Link>
      )}
      <AgreementCard number={whole.number} open={!['closed', 'withdrawn', 'merged'].includes(whole.status)} />
      {whole.plan && !whole.plan.open && <PlanCard number={whole.number} plan={whole.plan} />}
      {whole.deliveries.map((delivery, index) => (
        <DeliveryCard
          key={delivery.id}
          number={whole.number}
          delivery={delivery}
          open={index === whole.deliveries.length - 1 && whole.status === 'delivered'}
        />
      ))}
      <Conversation request={whole} />
      <Link to={`/portal/complain?about=${whole.number}`}>
        <Button type="text" danger icon={<WarningOutlined />}>
          {t('request.complain')}
        </Button>
      </Link>
    </article>
  );
}
