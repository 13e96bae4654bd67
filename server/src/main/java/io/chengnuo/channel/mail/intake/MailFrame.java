package io.chengnuo.channel.mail.intake;

import io.chengnuo.shared.Sha256;
import java.util.Base64;

/** The glass box around a page of a mail: what it may do is said by the answer itself, not only by the frame that shows it. */
final class MailFrame {

    private static final String STYLE = """
            body{margin:0;padding:4px;font:14px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#1f1f1f;background:#fff;overflow-wrap:anywhere}
            img{max-width:100%;height:auto}
            .left-out{display:inline-block;padding:0 6px;border:1px dashed #bfbfbf;border-radius:4px;color:#8c8c8c;font-size:12px}
            table{border-collapse:collapse;max-width:100%}
            pre{white-space:pre-wrap}
            blockquote{margin:0 0 0 8px;padding-left:8px;border-left:2px solid #d9d9d9}
            .host{color:#8c8c8c;font-size:12px}
            """;

    static String around(String page) {
        return "<!doctype html><html><head><meta charset=\"utf-8\"><style>" + STYLE + "</style></head><body>" + page
                + "</body></html>";
    }

    static String policy(boolean pictures) {
        return "default-src 'none'; style-src 'sha256-" + hash() + "'; img-src data:" + (pictures ? " 'self'" : "")
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
                + " sandbox allow-popups allow-popups-to-escape-sandbox";
    }

    private static String hash() {
        return Base64.getEncoder().encodeToString(Sha256.of(STYLE));
    }

    private MailFrame() {}
}
