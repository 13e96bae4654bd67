package io.chengnuo.policy.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The page as PDF, with the characters it uses of a free Chinese font in it, so that it looks the same everywhere. */
@Component
class PdfPolicy {

    private static final String FONT = "/policy/print/DroidSansFallback.ttf";
    /** Comes with the PDF library; the Chinese font has no Latin letters. */
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int REGULAR = 400;

    private final HtmlPolicy html;

    PdfPolicy(HtmlPolicy html) {
        this.html = html;
    }

    byte[] write(PrintedPolicy policy) {
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            use(builder, "Chengnuo", FONT);
            use(builder, "ChengnuoLatin", LATIN);
            builder.useFastMode();
            builder.withHtmlContent(html.write(policy), null);
            builder.withProducer("Chengnuo");
            builder.toStream(out);
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static void use(PdfRendererBuilder builder, String family, String font) {
        builder.useFont(
                () -> Objects.requireNonNull(PdfPolicy.class.getResourceAsStream(font)),
                family,
                REGULAR,
                FontStyle.NORMAL,
                true);
    }
}
