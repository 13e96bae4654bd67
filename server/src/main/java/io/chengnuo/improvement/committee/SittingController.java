package io.chengnuo.improvement.committee;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.web.SavedAs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One session: who is there, what is voted on, what was decided. */
@RestController
@RequestMapping("/api/v1/sittings/{id}")
class SittingController {

    private final ShownSittings shown;
    private final HoldSitting hold;
    private final Vote vote;
    private final PrintMinutes print;

    SittingController(ShownSittings shown, HoldSitting hold, Vote vote, PrintMinutes print) {
        this.shown = shown;
        this.hold = hold;
        this.vote = vote;
        this.print = print;
    }

    enum Format {
        HTML,
        PDF
    }

    record Presence(@NotNull @Size(max = 50) List<@NotNull UUID> present) {}

    record MotionBody(
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 4000) String words,
            @Nullable @Size(max = 20) String clause,
            @Nullable Boolean secret,
            @NotNull VoteRule rule) {

        Vote.Moved moved() {
            return new Vote.Moved(
                    title.strip(),
                    words.strip(),
                    clause == null || clause.isBlank() ? null : clause.strip(),
                    Objects.requireNonNullElse(secret, false),
                    rule);
        }
    }

    record Ballot(@NotNull Choice choice) {}

    record Minutes(@NotBlank @Size(max = 10_000) String words) {}

    record Made(UUID id) {}

    record Result(MotionState state) {}

    @GetMapping
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public ShownSittings.Whole show(@PathVariable UUID id) {
        return shown.of(id);
    }

    @PutMapping("/attendance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void open(
            @PathVariable UUID id,
            @Valid @RequestBody Presence body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        hold.open(id, body.present(), ifMatch);
    }

    @PutMapping("/minutes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void close(
            @PathVariable UUID id,
            @Valid @RequestBody Minutes body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        hold.close(id, body.words().strip(), ifMatch);
    }

    /** Calls it off. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void cancel(@PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        hold.cancel(id, ifMatch);
    }

    @PostMapping("/motions")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.POLICY_READ)
    Made move(@PathVariable UUID id, @Valid @RequestBody MotionBody body) {
        return new Made(vote.move(id, body.moved()));
    }

    /** One vote each; it cannot be changed. */
    @PutMapping("/motions/{motion}/vote")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_READ)
    void vote(@PathVariable UUID id, @PathVariable UUID motion, @Valid @RequestBody Ballot body) {
        vote.cast(id, motion, body.choice());
    }

    /** Ends the vote and counts. */
    @PutMapping("/motions/{motion}/result")
    @Requires(Right.POLICY_READ)
    Result count(@PathVariable UUID id, @PathVariable UUID motion) {
        return new Result(vote.count(id, motion));
    }

    /** The minutes as a page, or as the PDF of the same page. */
    @GetMapping("/document")
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> document(
            @PathVariable UUID id, @RequestParam(defaultValue = "html") Format format, Locale locale) {
        var whole = shown.of(id);
        var pdf = format == Format.PDF;
        var page = print.page(whole, locale);
        return ResponseEntity.ok()
                .contentType(pdf ? MediaType.APPLICATION_PDF : MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        SavedAs.name(print.title(whole, locale) + (pdf ? ".pdf" : ".html")))
                .body(pdf ? io.chengnuo.shared.paper.PdfPage.of(page) : page.getBytes(StandardCharsets.UTF_8));
    }
}
