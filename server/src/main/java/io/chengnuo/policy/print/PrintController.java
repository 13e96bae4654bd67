package io.chengnuo.policy.print;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.web.SavedAs;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A version as a file to read, print and hand on. */
@RestController
class PrintController {

    enum Format {
        HTML("text/html"),
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String type;

        Format(String type) {
            this.type = type;
        }
    }

    private final PolicyInForce policy;
    private final PrintPolicy print;
    private final HtmlPolicy html;
    private final PdfPolicy pdf;
    private final WordPolicy word;
    private final Tenants tenants;

    PrintController(
            PolicyInForce policy, PrintPolicy print, HtmlPolicy html, PdfPolicy pdf, WordPolicy word, Tenants tenants) {
        this.policy = policy;
        this.print = print;
        this.html = html;
        this.pdf = pdf;
        this.word = word;
        this.tenants = tenants;
    }

    /** In the language of {@code language}, otherwise of {@code Accept-Language}. */
    @Requires(Right.POLICY_READ)
    @GetMapping("/api/v1/policies/versions/{id}/document")
    ResponseEntity<byte[]> document(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "html") Format format,
            @RequestParam(defaultValue = "") String language,
            Locale accepted) {
        var locale =
                language.isEmpty() ? accepted : language.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var version = policy.require(id);
        var printed = print.of(version, tenants.require(Tenancy.require()).zone(), locale);
        var bytes = switch (format) {
            case HTML -> html.write(printed).getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf.write(printed);
            case DOCX -> word.write(printed);
        };
        var name =
                printed.title() + " " + version.number() + "." + format.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type + (format == Format.HTML ? ";charset=UTF-8" : "")))
                .header(HttpHeaders.CONTENT_DISPOSITION, SavedAs.name(name))
                .body(bytes);
    }
}
