package io.chengnuo.blueprint.paper;

import io.chengnuo.blueprint.ReadTable;
import io.chengnuo.blueprint.TableWords;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.paper.PdfPage;
import io.chengnuo.shared.web.SavedAs;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A management table as a file: what is worked on, or a release. */
@RestController
class PaperController {

    enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        HTML("text/html;charset=UTF-8"),
        PDF("application/pdf");

        private final String type;

        Format(String type) {
            this.type = type;
        }
    }

    private final ReadTable read;
    private final WrittenTable.Writer writer;
    private final TableWords words;
    private final Tenants tenants;

    PaperController(ReadTable read, WrittenTable.Writer writer, TableWords words, Tenants tenants) {
        this.read = read;
        this.writer = writer;
        this.words = words;
        this.tenants = tenants;
    }

    /** In the language of {@code language}, otherwise of {@code Accept-Language}; without {@code revision} as it stands now. */
    @Requires(Right.BLUEPRINT_READ)
    @GetMapping("/api/v1/blueprints/{id}/document")
    ResponseEntity<byte[]> document(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "xlsx") Format format,
            @RequestParam(defaultValue = "a3") Paper paper,
            @RequestParam(required = false) @Nullable Integer revision,
            @RequestParam(defaultValue = "") String language,
            Locale accepted) {
        var locale =
                language.isEmpty() ? accepted : language.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        var table = written(id, revision, locale);
        var bytes = switch (format) {
            case XLSX -> ExcelTable.write(table, words.say(locale, "sheet"), words.say(locale, "legend"));
            case HTML -> HtmlTable.write(table, paper).getBytes(StandardCharsets.UTF_8);
            case PDF -> PdfPage.of(HtmlTable.write(table, paper));
        };
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        SavedAs.name(table.title() + "." + format.name().toLowerCase(Locale.ROOT)))
                .body(bytes);
    }

    private WrittenTable written(UUID id, @Nullable Integer revision, Locale locale) {
        var sheet = read.sheet(id);
        var title = sheet.variant() ? sheet.name() : words.say(locale, "base");
        var zone = tenants.require(Tenancy.require()).zone();
        if (revision == null) {
            return writer.of(title, words.say(locale, "working"), read.nodes(sheet), locale);
        }
        var release = read.release(id, revision);
        var day = LocalDate.ofInstant(release.publishedAt(), zone);
        return writer.of(
                title,
                words.say(locale, "released", String.valueOf(release.revision()), day.toString(), release.policy()),
                release.nodes(),
                locale);
    }
}
