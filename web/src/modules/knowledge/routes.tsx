import { ReadOutlined } from '@ant-design/icons';
import { page, type Screens } from '@/lib/screens';
import { HelpSuggestions } from './help-suggestions';
import { KnowledgePicker } from './knowledge-picker';

export default {
  staff: [
    { path: '/knowledge', lazy: page(() => import('./articles-page').then((m) => m.ArticlesPage)) },
    { path: '/knowledge/new', lazy: page(() => import('./article-page').then((m) => m.ArticlePage)) },
    { path: '/knowledge/:id', lazy: page(() => import('./article-page').then((m) => m.ArticlePage)) },
  ],
  portal: [
    { path: '/portal/help', lazy: page(() => import('./help-page').then((m) => m.HelpPage)) },
    {
      path: '/portal/help/:id',
      lazy: page(() => import('./help-article-page').then((m) => m.HelpArticlePage)),
    },
  ],
  nav: [
    { path: '/knowledge', label: 'knowledge:nav', icon: ReadOutlined, right: 'knowledge_read', order: 35 },
  ],
  parts: { knowledgePicker: KnowledgePicker, helpSuggestions: HelpSuggestions },
} satisfies Screens;
