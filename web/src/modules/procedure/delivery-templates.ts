import type { ChecklistItem, DeliveryKind } from './api/procedure';

const step = (key: string, zh: string, en: string): ChecklistItem => ({
  key,
  name: { zh, en },
  kind: 'step',
  optional: false,
  role: '',
});

/** The steps a delivery of each kind begins with. Words of the procedure itself, in both languages, not of the screen. */
export const templates: Record<DeliveryKind, readonly ChecklistItem[]> = {
  software: [
    step('deployment', '部署', 'Deployment'),
    step('function-test', '功能测试', 'Function test'),
    step('user-training', '用户培训', 'User training'),
  ],
  hardware: [
    step('installation', '安装', 'Installation'),
    step('commissioning', '调试', 'Commissioning'),
    step('acceptance', '验收', 'Acceptance'),
    step('operator-training', '操作培训', 'Operator training'),
  ],
  document: [step('hand-over', '移交文件', 'Hand-over'), step('explanation', '内容说明', 'Explanation')],
  service: [],
};
