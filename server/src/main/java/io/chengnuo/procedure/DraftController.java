package io.chengnuo.procedure;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The draft of a procedure. Each answer says what still keeps it from being published, by the path of the field. */
@RestController
@RequestMapping("/api/v1/procedures/{key}/draft")
class DraftController {

    private final EditDraft edit;
    private final PublishProcedure publish;
    private final ProcedureYaml yaml;

    DraftController(EditDraft edit, PublishProcedure publish, ProcedureYaml yaml) {
        this.edit = edit;
        this.publish = publish;
        this.yaml = yaml;
    }

    /** {@code version} 0: nobody works on it, this is the newest version. {@code base} 0: never published. */
    record Shown(
            String key,
            int base,
            long version,
            Instant changedAt,
            ProcedureDocument document,
            List<FieldError> faults) {}

    record Source(@NotBlank @Size(max = 200_000) String yaml) {}

    @Requires(Right.PROCEDURE_EDIT)
    @GetMapping
    ResponseEntity<Shown> read(@PathVariable String key) {
        return tagged(edit.read(key));
    }

    @Requires(Right.PROCEDURE_EDIT)
    @PutMapping
    ResponseEntity<Shown> write(
            @PathVariable String key,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid ProcedureDocument document) {
        return tagged(edit.write(key, document, ifMatch));
    }

    /** The draft becomes what a file says; the key stays. */
    @Requires(Right.PROCEDURE_EDIT)
    @PutMapping("/yaml")
    ResponseEntity<Shown> write(
            @PathVariable String key,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid Source source) {
        return tagged(edit.write(key, yaml.read(source.yaml()), ifMatch));
    }

    @Requires(Right.PROCEDURE_EDIT)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable String key, @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        edit.discard(key, ifMatch);
    }

    private ResponseEntity<Shown> tagged(Drafts.Draft draft) {
        return ResponseEntity.ok().eTag(Version.tag(draft.version())).body(shown(draft, publish));
    }

    static Shown shown(Drafts.Draft draft, PublishProcedure publish) {
        return new Shown(
                draft.key(),
                draft.base(),
                draft.version(),
                draft.changedAt(),
                draft.document(),
                publish.faults(draft.document()));
    }
}
