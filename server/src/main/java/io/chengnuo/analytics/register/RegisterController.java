package io.chengnuo.analytics.register;

import io.chengnuo.people.Access;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.web.FileAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register: what was entered by hand, by whom, with which evidence, and what it said before it was corrected. */
@RestController
@RequestMapping("/api/v1/register")
class RegisterController {

    private final Entries entries;
    private final RegisterEntry register;
    private final ShownEntries shown;
    private final FileStore files;
    private final Access access;

    RegisterController(Entries entries, RegisterEntry register, ShownEntries shown, FileStore files, Access access) {
        this.entries = entries;
        this.register = register;
        this.shown = shown;
        this.files = files;
        this.access = access;
    }

    /** {@code reason} is asked for when an earlier entry is corrected. */
    record Form(
            @NotNull RegisterKind kind,
            @NotBlank @Size(max = 200) String title,
            @Nullable UUID unit,
            @Nullable LocalDate day,
            @Nullable Instant begins,
            @Nullable Instant ends,
            @Nullable @Digits(integer = 10, fraction = 6) BigDecimal number,
            @Nullable @Digits(integer = 10, fraction = 6) BigDecimal outOf,
            @Nullable @Size(max = 2000) String note,
            @Nullable @Size(max = 10) List<@NotNull UUID> files) {

        NewEntry entry() {
            return new NewEntry(
                    kind, title, unit, day, begins, ends, number, outOf, note, files == null ? List.of() : files);
        }
    }

    record Correction(
            @NotNull @Valid Form entry,
            @NotBlank @Size(max = 500) String reason) {}

    record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @Requires({Right.BOARD_READ, Right.REGISTER_EDIT})
    Page<ShownEntries.Shown> list(
            @RequestParam(required = false) @Nullable @Size(max = 30) List<RegisterKind> kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var page = entries.page(new Entries.Filter(kind, from, to, unit, q), reading(), limit, cursor);
        return new Page<>(shown.of(page.items()), page.next());
    }

    @GetMapping("/{id}")
    @Requires({Right.BOARD_READ, Right.REGISTER_EDIT})
    ShownEntries.Whole show(@PathVariable UUID id) {
        return shown.whole(entries.require(id, reading()));
    }

    @PostMapping
    @Requires(Right.REGISTER_EDIT)
    ResponseEntity<ShownEntries.Shown> enter(@Valid @RequestBody Form form) {
        return created(register.enter(form.entry(), access.scope(Right.REGISTER_EDIT)));
    }

    @PostMapping("/{id}/corrections")
    @Requires(Right.REGISTER_EDIT)
    ResponseEntity<ShownEntries.Shown> correct(@PathVariable UUID id, @Valid @RequestBody Correction correction) {
        return created(register.correct(
                id, correction.entry().entry(), correction.reason().strip(), access.scope(Right.REGISTER_EDIT)));
    }

    @PutMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.REGISTER_EDIT)
    void withdraw(@PathVariable UUID id, @Valid @RequestBody Withdrawal withdrawal) {
        register.withdraw(id, withdrawal.reason().strip(), access.scope(Right.REGISTER_EDIT));
    }

    @GetMapping("/{id}/files/{file}")
    @Requires({Right.BOARD_READ, Right.REGISTER_EDIT})
    ResponseEntity<InputStreamResource> download(@PathVariable UUID id, @PathVariable UUID file) {
        var entry = entries.require(id, reading());
        var stored = files.require(RegisterEntry.OWNER, entry.filesOf() == null ? id : entry.filesOf(), file);
        return FileAnswer.saved(stored, files);
    }

    private ResponseEntity<ShownEntries.Shown> created(Entry entry) {
        return ResponseEntity.created(URI.create("/api/v1/register/" + entry.id()))
                .body(shown.of(List.of(entry)).getFirst());
    }

    private DataScope reading() {
        return access.scope(access.has(Right.BOARD_READ) ? Right.BOARD_READ : Right.REGISTER_EDIT);
    }
}
