/** Everything inherits from :host, so that no style of the page reaches in. */
export const style = `
:host{all:initial;--colour:#1f5eff;--back:#fff;--soft:#f2f4f8;--text:#1d2330;--dim:#5d6678;--line:#dfe3eb;--bad:#b3261e;
position:fixed;right:20px;bottom:20px;z-index:2147483000;font:14px/1.5 system-ui,-apple-system,"PingFang SC","Microsoft YaHei",sans-serif;color:var(--text)}
:host([data-theme=dark]){--back:#1b1f27;--soft:#2a303b;--text:#e9ecf2;--dim:#a3acbb;--line:#3a4250;--bad:#ff8a80}
@media (prefers-color-scheme:dark){:host([data-theme=auto]){--back:#1b1f27;--soft:#2a303b;--text:#e9ecf2;--dim:#a3acbb;--line:#3a4250;--bad:#ff8a80}}
*{box-sizing:border-box}
[hidden]{display:none!important}
.bare{display:contents}
button,input,textarea{font:inherit;color:inherit}
button{cursor:pointer;border:0;background:none;padding:0}
button:focus-visible,input:focus-visible,textarea:focus-visible,a:focus-visible,.composer label:focus-within{outline:2px solid var(--colour);outline-offset:2px}
svg{width:22px;height:22px;fill:currentColor;display:block}
.launch{width:56px;height:56px;border-radius:50%;background:var(--colour);color:#fff;display:grid;place-items:center;box-shadow:0 6px 20px #0004;position:relative;margin-left:auto}
.launch svg{width:28px;height:28px}
.count{position:absolute;top:-4px;right:-4px;min-width:20px;height:20px;border-radius:10px;background:#d92d20;color:#fff;font-size:12px;line-height:20px;padding:0 5px;text-align:center}
.invite{background:var(--back);border:1px solid var(--line);border-radius:12px;box-shadow:0 6px 20px #0003;padding:12px 14px;max-width:280px;margin-bottom:12px}
.invite p{margin:0 0 10px;white-space:pre-wrap;overflow-wrap:anywhere}
.invite .who{margin:0 0 4px}
.row{display:flex;gap:8px;justify-content:flex-end}
.panel{width:370px;height:min(580px,calc(100vh - 40px));background:var(--back);border-radius:14px;box-shadow:0 10px 40px #0005;display:flex;flex-direction:column;overflow:hidden;border:1px solid var(--line)}
header{background:var(--colour);color:#fff;padding:12px 14px;display:flex;align-items:center;gap:10px}
header div{flex:1;min-width:0}
header strong{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font-size:15px}
header span{font-size:12px;opacity:.92}
header button:focus-visible{outline-color:#fff}
.log{flex:1;overflow-y:auto;padding:14px;display:flex;flex-direction:column;gap:10px;overscroll-behavior:contain}
.line{max-width:82%;align-self:flex-start}
.line.mine{align-self:flex-end;text-align:right}
.who{font-size:12px;color:var(--dim);margin:0 4px 2px}
.words{display:inline-block;text-align:left;background:var(--soft);border-radius:12px;padding:8px 12px;white-space:pre-wrap;overflow-wrap:anywhere}
.mine .words{background:var(--colour);color:#fff}
.mine.waits .words{opacity:.6}
.state{font-size:12px;color:var(--dim);margin:2px 4px 0}
.state.bad,.bad{color:var(--bad)}
.notice{align-self:center;text-align:center;font-size:12px;color:var(--dim);background:var(--soft);border-radius:10px;padding:4px 10px;overflow-wrap:anywhere;white-space:pre-wrap}
.picture{max-width:200px;max-height:200px;border-radius:8px;display:block;margin-top:4px}
.file{display:block;margin-top:4px;text-decoration:underline;color:inherit}
.strip{padding:6px 14px;font-size:12px;color:var(--dim);background:var(--soft);display:flex;justify-content:space-between;gap:8px;align-items:center}
.strip.bad{color:var(--bad)}
.link{color:var(--colour);text-decoration:underline}
:host([data-theme=dark]) .link{color:inherit}
.composer{border-top:1px solid var(--line);display:flex;gap:8px;padding:10px;align-items:flex-end}
textarea,input:not([type=file]){width:100%;border:1px solid var(--line);border-radius:10px;padding:8px 10px;background:var(--back);resize:none}
.composer textarea{max-height:120px;height:40px}
.composer label{padding:9px 2px;cursor:pointer;color:var(--dim);border-radius:6px;position:relative}
.composer input[type=file]{position:absolute;inset:0;opacity:0;width:100%;cursor:pointer}
.main{background:var(--colour);color:#fff;border-radius:10px;padding:9px 14px;white-space:nowrap}
.main:disabled{opacity:.5;cursor:default}
.quiet{padding:9px 12px;color:var(--dim)}
form.before{padding:18px;display:flex;flex-direction:column;gap:12px;overflow-y:auto}
form.before label{display:flex;flex-direction:column;gap:4px}
form.before small{color:var(--dim)}
form.before p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
@media (max-width:480px){:host([data-open]){inset:0}.panel{width:100%;height:100%;height:100dvh;border-radius:0;border:0}textarea,input{font-size:16px!important}}
@media (prefers-reduced-motion:no-preference){.panel,.invite{animation:up .16s ease-out}@keyframes up{from{transform:translateY(10px);opacity:0}}}
`;
