import { Button, Drawer, Flex, Form, Input, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { useChange } from './api/people';
import { changePost, definePost, removePost, type Post, type WantedPostText } from './api/posts';
import styles from './people.module.css';
import { PowerFields } from './power-fields';
import { RightsMatrix } from './rights-matrix';

interface PostDrawerProps {
  /** The one to change; absent for a new one. */
  readonly post?: Post | undefined;
  readonly mayEdit: boolean;
  readonly close: () => void;
}

const empty: WantedPostText = { name: '', dutiesZh: '', dutiesEn: '', powers: [], rights: {} };

/** Duties in both languages, decision powers, rights with their reach. */
export function PostDrawer({ post, mayEdit, close }: PostDrawerProps) {
  const { t } = useTranslation('people');
  const save = useChange((wanted: WantedPostText): Promise<Post> =>
    post ? changePost({ ...post, ...wanted }) : definePost(wanted),
  );
  const remove = useChange(removePost);
  const [form] = Form.useForm<WantedPostText>();
  return (
    <Drawer
      open
      size={600}
      title={post ? post.name : t('posts.define')}
      onClose={close}
      footer={
        mayEdit && (
          <Flex gap={8} justify="end">
            {post && (
              <Popconfirm
                title={t('posts.removeHint')}
                onConfirm={() => remove.mutate(post.id, { onSuccess: close })}
              >
                <Button danger style={{ marginRight: 'auto' }}>
                  {t('remove')}
                </Button>
              </Popconfirm>
            )}
            <Button onClick={close}>{t('cancel')}</Button>
            <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
              {t('save')}
            </Button>
          </Flex>
        )
      }
    >
      <Form<WantedPostText>
        form={form}
        layout="vertical"
        disabled={!mayEdit}
        initialValues={post ?? empty}
        onFinish={(wanted) => save.mutate({ ...empty, ...wanted }, { onSuccess: close })}
      >
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="dutiesZh" label={t('posts.dutiesZh')}>
          <Input.TextArea rows={3} maxLength={4000} />
        </Form.Item>
        <Form.Item name="dutiesEn" label={t('posts.dutiesEn')}>
          <Input.TextArea rows={3} maxLength={4000} />
        </Form.Item>
        <h2 className={styles.section}>{t('posts.powers')}</h2>
        <PowerFields />
        <h2 className={styles.section}>{t('posts.rights')}</h2>
        <Form.Item name="rights">
          <RightsMatrix />
        </Form.Item>
        <ProblemAlert error={save.error ?? remove.error} />
      </Form>
    </Drawer>
  );
}
