package io.chengnuo.customer.classes;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules by which customers are classified, and their runs. */
@RestController
@RequestMapping("/api/v1/customer-classes")
class ClassesController {

    private final ClassRulesBook book;
    private final ChangeClassRules change;
    private final RunClasses run;
    private final ClassRuns runs;

    ClassesController(ClassRulesBook book, ChangeClassRules change, RunClasses run, ClassRuns runs) {
        this.book = book;
        this.change = change;
        this.run = run;
        this.runs = runs;
    }

    record RulesBody(
            @NotNull @Valid ClassRules rules,
            @NotBlank @Size(max = 500) String reason) {}

    /** {@code rehearsal}: find out whom the rules would move, and move nobody. */
    record RunBody(boolean rehearsal) {}

    record Items<T>(List<T> items) {}

    @GetMapping("/rules")
    @Requires(Right.CUSTOMER_READ)
    ResponseEntity<ClassRulesBook.Revision> rules() {
        return answer(book.present());
    }

    @PutMapping("/rules")
    @Requires(Right.CUSTOMER_CLASSIFY)
    ResponseEntity<ClassRulesBook.Revision> change(
            @Valid @RequestBody RulesBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(change.change(body.rules(), body.reason(), ifMatch));
    }

    @GetMapping("/runs")
    @Requires(Right.CUSTOMER_READ)
    Items<ClassRuns.Run> runs() {
        return new Items<>(runs.latest());
    }

    @PostMapping("/runs")
    @Requires(Right.CUSTOMER_CLASSIFY)
    ResponseEntity<ClassRuns.Run> run(@Valid @RequestBody RunBody body) {
        var made = runs.require(run.run(body.rehearsal()));
        return ResponseEntity.created(URI.create("/api/v1/customer-classes/runs/" + made.id()))
                .body(made);
    }

    @GetMapping("/runs/{id}")
    @Requires(Right.CUSTOMER_READ)
    ClassRuns.Run one(@PathVariable UUID id) {
        return runs.require(id);
    }

    @GetMapping("/runs/{id}/moves")
    @Requires(Right.CUSTOMER_READ)
    Page<ClassRuns.Move> moves(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return runs.moves(id, owner, limit, cursor);
    }

    private static ResponseEntity<ClassRulesBook.Revision> answer(ClassRulesBook.Revision revision) {
        return ResponseEntity.ok().eTag(Version.tag(revision.revision())).body(revision);
    }
}
