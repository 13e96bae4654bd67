import { Button, Form, Input, Modal, Popconfirm, TreeSelect } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/ui/problem-alert';
import { addUnit, changeUnit, removeUnit, useUnits, type Unit } from './api/organisation';
import { useChange } from './api/people';

interface UnitDialogProps {
  /** The one to change; absent for a new one. */
  readonly unit?: Unit | undefined;
  readonly parent: string;
  readonly close: () => void;
}

/** Adds a unit below another, or renames, moves or strikes out one. */
export function UnitDialog({ unit, parent, close }: UnitDialogProps) {
  const { t } = useTranslation('people');
  const units = useUnits();
  const save = useChange((given: { name: string; parent: string }) =>
    unit ? changeUnit({ ...unit, ...given, parent: unit.parent ? given.parent : null }) : addUnit(given),
  );
  const remove = useChange(removeUnit);
  const [form] = Form.useForm<{ name: string; parent: string }>();
  return (
    <Modal
      open
      title={unit ? t('unit.change') : t('unit.add')}
      onCancel={close}
      onOk={() => form.submit()}
      confirmLoading={save.isPending}
      footer={(_, { OkBtn, CancelBtn }) => (
        <>
          {unit?.parent && (
            <Popconfirm
              title={t('unit.removeHint')}
              onConfirm={() => remove.mutate(unit.id, { onSuccess: close })}
            >
              <Button danger style={{ float: 'left' }}>
                {t('remove')}
              </Button>
            </Popconfirm>
          )}
          <CancelBtn />
          <OkBtn />
        </>
      )}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: unit?.name, parent: unit?.parent ?? parent }}
        onFinish={(given) => save.mutate(given, { onSuccess: close })}
      >
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input autoFocus maxLength={80} />
        </Form.Item>
        {(!unit || unit.parent) && (
          <Form.Item name="parent" label={t('unit.parent')}>
            <TreeSelect
              treeDataSimpleMode
              treeDefaultExpandAll
              treeData={(units.data ?? [])
                .filter((each) => each.id !== unit?.id)
                .map((each) => ({ id: each.id, pId: each.parent ?? 0, value: each.id, title: each.name }))}
            />
          </Form.Item>
        )}
        <ProblemAlert error={save.error ?? remove.error} />
      </Form>
    </Modal>
  );
}
