import { StarOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';

export default {
  staff: [{ path: '/surveys', lazy: page(() => import('./results-page').then((m) => m.ResultsPage)) }],
  portal: [{ path: '/portal/survey', lazy: page(() => import('./survey-page').then((m) => m.SurveyPage)) }],
  nav: [{ path: '/surveys', label: 'survey:nav', icon: StarOutlined, right: 'survey_read', order: 50 }],
} satisfies Screens;
