import config from './playwright.config';

/** The pictures of the README: the running demo, seen by one of its people. */
export default { ...config, projects: [{ name: 'pictures', testMatch: 'pictures.ts' }], reporter: 'list' };
