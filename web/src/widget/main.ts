import { Doors } from './doors';
import { languageOf } from './texts';
import { Widget } from './widget';

/**
 * `<script async src="https://service.example/chat/widget.js" data-chat="…"></script>`, with `data-language="en"` where the page's own
 * language is not the one to speak.
 */
async function start(script: HTMLScriptElement): Promise<void> {
  const id = script.dataset.chat ?? '';
  const server = new URL(script.src).origin;
  const doors = new Doors(`${server}/api/v1/channels/chat/${encodeURIComponent(id)}`);
  const look = await doors.look();
  new Widget(id, doors, look, languageOf(script.dataset.language ?? null));
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.dataset.chat && !document.getElementById('chengnuo-chat')) {
  start(script).catch((problem: unknown) => {
    // A page without chat is better than a page with a broken one; whoever sets it up finds the reason here.
    // eslint-disable-next-line no-console
    console.warn('live chat is not available', problem);
  });
}
