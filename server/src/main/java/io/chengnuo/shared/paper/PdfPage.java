package io.chengnuo.shared.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A page of XHTML as PDF, with the characters it uses of a free Chinese font in it, so that it looks the same everywhere. The page names
 * the faces {@code Chengnuo, ChengnuoLatin}.
 */
public final class PdfPage {

    private static final String FONT = "/policy/print/DroidSansFallback.ttf";
    /** Comes with the PDF library; the Chinese font has no Latin letters. */
    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int REGULAR = 400;

    private PdfPage() {}

    public static byte[] of(String xhtml) {
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            use(builder, "Chengnuo", FONT);
            use(builder, "ChengnuoLatin", LATIN);
            builder.useFastMode();
            builder.withHtmlContent(xhtml, null);
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
                () -> Objects.requireNonNull(PdfPage.class.getResourceAsStream(font)),
                family,
                REGULAR,
                FontStyle.NORMAL,
                true);
    }
}
