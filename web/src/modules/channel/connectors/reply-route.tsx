import { useMutation } from '@tanstack/react-query';
import { App, Flex, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/ui/problem-alert';
import { chooseRoute, useRoute } from './api';

const mail = 'mail';

/** Through what the answer leaves: where the customer is, unless somebody chooses otherwise. */
export function ReplyRoute({ ticket }: { readonly ticket: string }) {
  const { t } = useTranslation('channel');
  const { message } = App.useApp();
  const route = useRoute(ticket);
  const choose = useMutation({
    mutationFn: (value: string) => chooseRoute(ticket, value === mail ? null : value),
    onError: (error) => void message.error(problemText(error)),
  });
  const ways = route.data?.ways ?? [];
  if (!route.data || ways.length < 2) return null;
  const until = ways.find((way) => way.connector && way.connector === route.data.connector)?.answerUntil;
  return (
    <Flex align="center" gap={8} wrap>
      <Select
        size="small"
        variant="filled"
        style={{ minWidth: 130 }}
        popupMatchSelectWidth={false}
        aria-label={t('connectors.route')}
        title={t(route.data.chosen ? 'connectors.routeChosen' : 'connectors.routeFollows')}
        loading={choose.isPending}
        value={route.data.connector ?? mail}
        onChange={(value) => choose.mutate(value)}
        options={ways.map((way) => ({
          value: way.connector ?? mail,
          label: way.connector
            ? `${t(`ticket:channels.${way.channel}`)} · ${way.name}`
            : t(route.data.mail ? 'connectors.routeMail' : 'connectors.routePortal'),
        }))}
      />
      {until && new Date(until) < new Date() && (
        <Typography.Text type="danger" role="status">
          {t('connectors.windowClosed')}
        </Typography.Text>
      )}
    </Flex>
  );
}
