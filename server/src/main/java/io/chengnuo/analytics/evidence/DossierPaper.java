package io.chengnuo.analytics.evidence;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.chengnuo.analytics.evidence.Dossier.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The dossier as a PDF with a signature in it: any reader shows that it was not touched since. */
@Component
class DossierPaper {

    private static final int REGULAR = 400;
    private static final int FEW = 12;
    private static final int WIDEST = 48;
    private static final int FIRST_WIDE = 0x2E80;
    private static final double HUNDRED = 100;
    private static final String STYLE = """
            @page { size: A4 landscape; margin: 16mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 9px } }
            body { font-family: ChengnuoLatin, Chengnuo; font-size: 10px; color: #222 }
            h1 { font-size: 20px; text-align: center; margin: 40mm 0 6mm }
            h2 { font-size: 14px; margin: 8mm 0 3mm; page-break-after: avoid } h2.page { page-break-before: always; margin-top: 0 }
            p { color: #555 } p.intro { page-break-after: avoid } p.cover { text-align: center }
            table { width: 100%; table-layout: fixed; border-collapse: collapse; -fs-table-paginate: paginate }
            th, td { border: 0.5px solid #999; padding: 3px 4px; text-align: left; vertical-align: top }
            th { background: #f0f2f5; white-space: nowrap } tr { page-break-inside: avoid }
            """;

    byte[] write(Dossier dossier) {
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            use(builder, "Chengnuo", "/policy/print/DroidSansFallback.ttf");
            use(builder, "ChengnuoLatin", "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
            builder.useFastMode();
            builder.withHtmlContent(html(dossier), null);
            builder.withProducer("Chengnuo");
            builder.toStream(out);
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    byte[] signed(byte[] paper, Signer signer, String company, String reason, Instant at) {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(paper)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName(company);
            signature.setReason(reason);
            var time = new GregorianCalendar();
            time.setTime(Date.from(at));
            signature.setSignDate(time);
            document.addSignature(signature, content -> signer.sign(content.readAllBytes(), at));
            document.saveIncremental(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static String html(Dossier dossier) {
        var out = new StringBuilder("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head>")
                .append("<meta charset=\"utf-8\"/><title>")
                .append(safe(dossier.title()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        element(out, "h1", dossier.company() + " " + dossier.title());
        out.append("<p class=\"cover\">%s — %s</p><p class=\"cover\">%s</p><p class=\"cover\">%s</p>"
                .formatted(
                        dossier.from(),
                        dossier.to(),
                        safe(dossier.policy()),
                        dossier.madeAt().truncatedTo(ChronoUnit.SECONDS)));
        for (var section : dossier.sections()) {
            var page =
                    section == dossier.sections().getFirst() || section.rows().size() > FEW;
            out.append(page ? "<h2 class=\"page\">" : "<h2>")
                    .append(safe(section.title()))
                    .append("</h2><p class=\"intro\">")
                    .append(safe(section.intro()))
                    .append("</p>");
            table(out, section);
        }
        return out.append("</body></html>").toString();
    }

    private static void table(StringBuilder out, Section section) {
        out.append("<table><colgroup>");
        for (var width : widths(section)) {
            out.append("<col style=\"width: %.1f%%\"/>".formatted(width));
        }
        out.append("</colgroup><thead>");
        row(out, "th", section.columns());
        out.append("</thead><tbody>");
        section.rows().forEach(row -> row(out, "td", row));
        if (section.rows().isEmpty()) {
            row(out, "td", Collections.nCopies(section.columns().size(), "—"));
        }
        out.append("</tbody></table>");
    }

    /** Left to itself the paper gives long texts nearly all the width, and a post stands in three lines of two signs each. */
    private static double[] widths(Section section) {
        var wish = new double[section.columns().size()];
        for (var column = 0; column < wish.length; column++) {
            var at = column;
            var longest = Stream.concat(Stream.of(section.columns()), section.rows().stream())
                    .mapToInt(row -> Math.min(wide(row.get(at)), WIDEST))
                    .max()
                    .orElse(WIDEST);
            wish[column] = Math.sqrt(longest);
        }
        var all = DoubleStream.of(wish).sum();
        return DoubleStream.of(wish).map(one -> one * HUNDRED / all).toArray();
    }

    /** A Chinese sign is as wide as two letters. */
    private static int wide(String text) {
        return text.codePoints().map(sign -> sign >= FIRST_WIDE ? 2 : 1).sum();
    }

    private static void row(StringBuilder out, String cell, List<String> texts) {
        out.append("<tr>");
        texts.forEach(text -> element(out, cell, text));
        out.append("</tr>");
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append("<%s>%s</%s>".formatted(name, safe(text), name));
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static void use(PdfRendererBuilder builder, String family, String font) {
        builder.useFont(
                () -> Objects.requireNonNull(DossierPaper.class.getResourceAsStream(font)),
                family,
                REGULAR,
                FontStyle.NORMAL,
                true);
    }
}
