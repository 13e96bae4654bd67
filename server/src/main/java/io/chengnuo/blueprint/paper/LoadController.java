package io.chengnuo.blueprint.paper;

import io.chengnuo.blueprint.ReadTable;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.web.Version;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A filled spreadsheet comes back: first to be looked at, then to be taken. */
@RestController
class LoadController {

    private final ReadTable read;
    private final CompareSpreadsheet compare;
    private final LoadSpreadsheet load;

    LoadController(ReadTable read, CompareSpreadsheet compare, LoadSpreadsheet load) {
        this.read = read;
        this.compare = compare;
        this.load = load;
    }

    /** What the file would change and what of it cannot be taken; with {@code apply} it is taken, refused cells left as they are. */
    @Requires(Right.BLUEPRINT_EDIT)
    @PostMapping(path = "/api/v1/blueprints/{id}/spreadsheets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    CompareSpreadsheet.Comparison load(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean apply,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch)
            throws IOException {
        var sheet = read.sheet(id);
        try (var bytes = file.getInputStream()) {
            var lines = ReadSpreadsheet.lines(bytes);
            if (apply) {
                return load.load(id, lines, ifMatch);
            }
            Version.check(ifMatch, sheet.version());
            return compare.compare(sheet, lines);
        }
    }
}
