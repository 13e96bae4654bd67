import { Button, Form, Modal, Popconfirm, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { Time } from '@/ui/time';
import { useUnits } from './api/organisation';
import { givePost, takePost, useChange, type Holding, type Person, type WantedPost } from './api/people';
import styles from './people.module.css';
import { PostFields } from './post-fields';

/** The posts somebody holds: the only way to rights. */
export function PersonPosts({ person, mayEdit }: { readonly person: Person; readonly mayEdit: boolean }) {
  const { t } = useTranslation('people');
  const units = useUnits();
  const take = useChange(takePost);
  const [giving, setGiving] = useState(false);
  const place = (holding: Holding) =>
    [units.data?.find((unit) => unit.id === holding.unit)?.name, holding.teamName]
      .filter(Boolean)
      .join(' / ');
  return (
    <>
      <h2 className={styles.section}>{t('posts.title')}</h2>
      {person.posts?.length === 0 && (
        <Typography.Text type="secondary">{t('posts.noneHeld')}</Typography.Text>
      )}
      {person.posts?.map((holding) => (
        <div key={holding.id} className={styles.holding}>
          <div>
            <div>{holding.name}</div>
            <Typography.Text type="secondary">
              {place(holding)} · {t('since')} <Time at={holding.from} as="short" />
            </Typography.Text>
          </div>
          {mayEdit && (
            <Popconfirm
              title={t('posts.takeHint')}
              onConfirm={() => take.mutate({ person: person.id, holding: holding.id })}
            >
              <Button type="text" size="small">
                {t('posts.take')}
              </Button>
            </Popconfirm>
          )}
        </div>
      ))}
      <ProblemAlert error={take.error} />
      {mayEdit && (
        <Button type="link" onClick={() => setGiving(true)} style={{ paddingInline: 0 }}>
          {t('posts.give')}
        </Button>
      )}
      {giving && <GivePostDialog person={person.id} close={() => setGiving(false)} />}
    </>
  );
}

function GivePostDialog({ person, close }: { readonly person: string; readonly close: () => void }) {
  const { t } = useTranslation('people');
  const give = useChange(givePost);
  const [form] = Form.useForm<WantedPost>();
  return (
    <Modal
      open
      title={t('posts.give')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={give.isPending}
    >
      <Form<WantedPost>
        form={form}
        layout="vertical"
        onFinish={(given) => give.mutate({ ...given, person }, { onSuccess: close })}
      >
        <PostFields />
        <ProblemAlert error={give.error} />
      </Form>
    </Modal>
  );
}
