import DOMPurify from 'dompurify';

const allowed = {
  ALLOWED_TAGS: ['a', 'b', 'blockquote', 'br', 'code', 'em', 'h2', 'h3', 'h4', 'hr', 'i', 'li', 'ol', 'p', 'pre', 's', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'u', 'ul'],
  ALLOWED_ATTR: ['href', 'colspan', 'rowspan'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|\/(?!\/))/i,
}; // prettier-ignore

/** The only component that sets HTML. The server has sanitised it; this does it again where it is shown. */
export function Html({ source, className }: { readonly source: string; readonly className?: string }) {
  return (
    <div className={className} dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(source, allowed) }} />
  );
}
