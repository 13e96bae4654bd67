import { Form, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** The one line that a web site needs, and a page to try it on. */
export function EmbedCode({ connector }: { readonly connector: string }) {
  const { t } = useTranslation('channel');
  return (
    <Form.Item label={t('chat.embed')} extra={t('chat.embedHint')}>
      <Typography.Paragraph copyable code>
        {`<script async src="${window.location.origin}/chat/widget.js" data-chat="${connector}"></script>`}
      </Typography.Paragraph>
      <a href={`/try-chat/${connector}`} target="_blank" rel="noreferrer">
        {t('chat.try')}
      </a>
    </Form.Item>
  );
}
