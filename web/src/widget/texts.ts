const zh = {
  open: '打开在线客服',
  close: '收起',
  end: '结束会话',
  endSure: '确定结束本次会话？',
  name: '您的称呼',
  contact: '手机号或邮箱',
  contactWhy: '便于我们在您离开后答复您',
  contactWrong: '请填写手机号或邮箱，否则我们无法答复您',
  begin: '开始咨询',
  write: '请输入您的问题',
  send: '发送',
  attach: '发送图片或 PDF 文件',
  person: '转人工',
  personWords: '人工',
  waiting: '正在排队，您前面还有 {n} 位',
  next: '马上轮到您，请稍候',
  talking: '{name} 正在为您服务',
  unattended: '已登记为服务请求',
  ended: '会话已结束',
  again: '继续输入即可重新开始',
  closed: '现在是休息时间，{time} 起有客服在线。请留言，我们会尽快答复。',
  closedBot:
    '现在是休息时间，{time} 起有客服在线。智能助手随时为您解答；需要人工时我们会登记您的请求，上班后答复。',
  leave: '留言',
  leaveWords: '请描述您的问题',
  typing: '对方正在输入…',
  offline: '网络已断开，正在重新连接…',
  sending: '发送中',
  failed: '未能发送',
  retry: '重试',
  read: '已读',
  busy: '发送过于频繁，请稍候',
  fileRefused: '只能发送 10 MB 以内的图片或 PDF 文件',
  you: '我',
  assistant: '智能助手',
  agent: '客服',
  download: '下载 {name}',
  invite: '您好，有什么可以帮您？',
  invitedBy: '客服 {name}',
  accept: '开始咨询',
  notNow: '暂不需要',
  log: '会话内容',
  newWords: '{n} 条新消息',
};

const en: typeof zh = {
  open: 'Open live chat',
  close: 'Minimise',
  end: 'End chat',
  endSure: 'End this chat?',
  name: 'Your name',
  contact: 'Phone or e-mail',
  contactWhy: 'So that we can answer after you have left',
  contactWrong: 'Please give a phone number or mail address, or we cannot answer you',
  begin: 'Start chat',
  write: 'Type your question',
  send: 'Send',
  attach: 'Send a picture or PDF file',
  person: 'Talk to a person',
  personWords: 'human',
  waiting: 'In line: {n} ahead of you',
  next: 'You are next, one moment please',
  talking: '{name} is with you',
  unattended: 'Recorded as a request',
  ended: 'The chat has ended',
  again: 'Just write to begin again',
  closed: 'Nobody is here now; we are back from {time}. Leave a message and we will answer.',
  closedBot:
    'Nobody is here now; we are back from {time}. The assistant answers at any hour; if you want a person your request is kept and answered then.',
  leave: 'Leave message',
  leaveWords: 'What can we do for you?',
  typing: 'Typing…',
  offline: 'No connection, trying again…',
  sending: 'Sending',
  failed: 'Not sent',
  retry: 'Try again',
  read: 'Read',
  busy: 'Too many messages, one moment please',
  fileRefused: 'Only pictures and PDF files up to 10 MB',
  you: 'You',
  assistant: 'Assistant',
  agent: 'Agent',
  download: 'Download {name}',
  invite: 'Hello, can we help you?',
  invitedBy: '{name}, customer service',
  accept: 'Start chat',
  notNow: 'Not now',
  log: 'Conversation',
  newWords: '{n} new messages',
};

export type Language = 'zh-CN' | 'en';
export type Key = keyof typeof zh;
export type Say = (key: Key, filled?: Readonly<Record<string, string | number>>) => string;

/** The language asked for on the page, else that of the page, else that of the browser. */
export function languageOf(asked: string | null): Language {
  const found = asked ?? (document.documentElement.lang || navigator.language);
  return found.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

export const sayIn =
  (language: Language): Say =>
  (key, filled = {}) =>
    Object.entries(filled).reduce(
      (text, [name, value]) => text.replace(`{${name}}`, () => String(value)),
      (language === 'en' ? en : zh)[key],
    );
