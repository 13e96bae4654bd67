import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

/** The decisions a post may take, each with the most it may cost. */
export function PowerFields() {
  const { t } = useTranslation('people');
  return (
    <Form.List name="powers">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Flex key={key} gap={8} align="baseline">
              <Form.Item
                name={[name, 'key']}
                rules={[{ required: true, whitespace: true, message: t('needed') }]}
                style={{ flex: 1, marginBottom: 8 }}
              >
                <Input placeholder={t('posts.power')} maxLength={60} />
              </Form.Item>
              <Form.Item name={[name, 'limit']} style={{ width: 140, marginBottom: 8 }}>
                <InputNumber min={0} placeholder={t('posts.limit')} style={{ width: '100%' }} />
              </Form.Item>
              <Button
                type="text"
                icon={<MinusCircleOutlined />}
                aria-label={t('remove')}
                onClick={() => remove(name)}
              />
            </Flex>
          ))}
          <Button type="link" icon={<PlusOutlined />} onClick={() => add({})} style={{ paddingInline: 0 }}>
            {t('posts.addPower')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
