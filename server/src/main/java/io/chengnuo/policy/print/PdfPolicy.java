package io.chengnuo.policy.print;

import io.chengnuo.shared.paper.PdfPage;
import org.springframework.stereotype.Component;

/** The page as PDF: the two cannot differ. */
@Component
class PdfPolicy {

    private final HtmlPolicy html;

    PdfPolicy(HtmlPolicy html) {
        this.html = html;
    }

    byte[] write(PrintedPolicy policy) {
        return PdfPage.of(html.write(policy));
    }
}
