/**
 * Gives every style element that scripts make the nonce of this page. Ant Design hands its nonce to its own styles, but not to those of
 * its helpers that lock the page behind a dialog and measure scroll bars; without it the content security policy refuses them.
 */
export function signStyles(nonce: string): void {
  /* eslint-disable @typescript-eslint/no-deprecated -- one overload is, nobody calls it */
  const make = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = make(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
}
