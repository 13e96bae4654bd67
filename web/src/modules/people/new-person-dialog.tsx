import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldErrors, ProblemAlert } from '@/ui/problem-alert';
import { useOwnTeams, useUnits } from './api/organisation';
import { addPerson, useChange, type NewPerson, type WantedPost } from './api/people';
import { InvitationLink } from './invitation-link';
import { PostFields } from './post-fields';

interface NewPersonDialogProps {
  readonly unit?: string | undefined;
  readonly team?: string | undefined;
  readonly close: () => void;
}

type Given = Omit<NewPerson, 'posts'> & WantedPost;

/** Somebody new: name, mail address, first post. The invitation goes by mail, or its link is shown here once. */
export function NewPersonDialog({ unit, team, close }: NewPersonDialogProps) {
  const { t } = useTranslation('people');
  const teams = useOwnTeams();
  const units = useUnits();
  const add = useChange(addPerson);
  const [form] = Form.useForm<Given>();
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  if (add.data) return <InvitationLink invitation={add.data.invitation} close={close} />;
  const place =
    unit ??
    teams.data?.find((each) => each.id === team)?.unit ??
    units.data?.find((each) => !each.parent)?.id;
  return (
    <Modal
      open
      title={t('person.add')}
      okText={t('person.invite')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={add.isPending}
    >
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{ unit: place, team }}
        onFinish={({ name, email, phone, ...post }) =>
          add.mutate(
            { name, email, phone: phone === '' ? undefined : phone, posts: [post] },
            {
              onError: (error) => form.setFields(fieldErrors(error) as Parameters<typeof form.setFields>[0]),
            },
          )
        }
      >
        <Form.Item name="name" label={t('personName')} rules={needed}>
          <Input autoFocus maxLength={80} />
        </Form.Item>
        <Form.Item name="email" label={t('email')} rules={needed}>
          <Input type="email" maxLength={254} />
        </Form.Item>
        <Form.Item name="phone" label={t('phone')}>
          <Input type="tel" maxLength={30} />
        </Form.Item>
        <PostFields />
        <ProblemAlert error={add.error} />
      </Form>
    </Modal>
  );
}
