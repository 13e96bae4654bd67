package io.chengnuo.blueprint.authoring;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.Unit;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.web.FileAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The five steps of writing a table. */
@RestController
@RequestMapping("/api/v1/blueprints/{table}/authoring")
class AuthoringController {

    private final WriteTable write;
    private final Organisation organisation;
    private final FileStore files;

    AuthoringController(WriteTable write, Organisation organisation, FileStore files) {
        this.write = write;
        this.organisation = organisation;
        this.files = files;
    }

    record OutcomeBody(
            @NotNull Boolean companyWide,
            @NotNull @Size(max = 200) String project,
            @NotNull @Size(max = 2000) String purpose,
            @NotNull @Size(max = 8000) String notes,
            @Nullable LocalDate liveOn) {
        Outcome outcome() {
            return new Outcome(companyWide, project.strip(), purpose.strip(), notes.strip(), liveOn);
        }
    }

    record SignOffBody(@NotNull UUID signer) {}

    record SignatureBody(@NotNull @Size(max = 500) String note) {}

    record EvidenceBody(
            @NotNull Evidence.Kind kind,
            @NotBlank @Size(max = 300) String title,
            @NotNull @Size(max = 200) String reference,
            @NotNull @Size(max = 2000) String note,
            @Nullable @Size(max = 10) List<@NotNull UUID> files) {}

    record PainBody(
            @NotBlank @Size(max = 1000) String text,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 130) String> nodes) {}

    record LinkBody(@NotNull @Size(max = 20) List<@NotBlank @Size(max = 130) String> nodes) {}

    record Person(UUID id, String name) {}

    record ShownStep(
            Step step,
            boolean open,
            Outcome outcome,
            List<String> lacking,
            @Nullable Instant completedAt,
            @Nullable Person completedBy,
            long version) {}

    record ShownSignOff(
            UUID unit,
            String unitName,
            Person signer,
            boolean mine,
            @Nullable Instant signedAt,
            @Nullable String note) {}

    record ShownFile(UUID id, String name, long size) {}

    record ShownEvidence(
            UUID id,
            Evidence.Kind kind,
            String title,
            String reference,
            String note,
            Instant addedAt,
            List<ShownFile> files) {}

    record Shown(List<ShownStep> steps, List<ShownSignOff> signOffs, List<ShownEvidence> evidence, List<Pain> pains) {}

    @Requires(Right.BLUEPRINT_READ)
    @GetMapping
    Shown read(@PathVariable UUID table) {
        return shown(table);
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PutMapping("/steps/{step}")
    Shown write(
            @PathVariable UUID table,
            @PathVariable Step step,
            @RequestBody @Valid OutcomeBody body,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        write.write(table, step, body.outcome(), ifMatch);
        return shown(table);
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PutMapping("/steps/{step}/completion")
    Shown complete(@PathVariable UUID table, @PathVariable Step step) {
        write.complete(table, step);
        return shown(table);
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PutMapping("/sign-offs/{unit}")
    Shown ask(@PathVariable UUID table, @PathVariable UUID unit, @RequestBody @Valid SignOffBody body) {
        write.ask(table, unit, body.signer());
        return shown(table);
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @DeleteMapping("/sign-offs/{unit}")
    Shown leaveOut(@PathVariable UUID table, @PathVariable UUID unit) {
        write.leaveOut(table, unit);
        return shown(table);
    }

    /** For whoever was named, with reading rights only. */
    @Requires(Right.BLUEPRINT_READ)
    @PutMapping("/sign-offs/{unit}/signature")
    Shown sign(@PathVariable UUID table, @PathVariable UUID unit, @RequestBody @Valid SignatureBody body) {
        write.sign(table, unit, body.note().strip());
        return shown(table);
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PostMapping("/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    Shown add(@PathVariable UUID table, @RequestBody @Valid EvidenceBody body) {
        write.add(
                table,
                body.kind(),
                body.title().strip(),
                body.reference().strip(),
                body.note().strip(),
                body.files() == null ? List.of() : body.files());
        return shown(table);
    }

    @Requires(Right.BLUEPRINT_READ)
    @GetMapping("/evidence/{id}/files/{file}")
    ResponseEntity<InputStreamResource> download(
            @PathVariable UUID table, @PathVariable UUID id, @PathVariable UUID file) {
        var stored = write.file(table, id, file);
        return FileAnswer.saved(stored, files);
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @DeleteMapping("/evidence/{id}")
    Shown removeEvidence(@PathVariable UUID table, @PathVariable UUID id) {
        write.removeEvidence(table, id);
        return shown(table);
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PostMapping("/pains")
    @ResponseStatus(HttpStatus.CREATED)
    Shown add(@PathVariable UUID table, @RequestBody @Valid PainBody body) {
        write.add(table, body.text().strip(), body.nodes());
        return shown(table);
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PutMapping("/pains/{id}/nodes")
    Shown link(@PathVariable UUID table, @PathVariable UUID id, @RequestBody @Valid LinkBody body) {
        write.link(table, id, body.nodes());
        return shown(table);
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @DeleteMapping("/pains/{id}")
    Shown removePain(@PathVariable UUID table, @PathVariable UUID id) {
        write.removePain(table, id);
        return shown(table);
    }

    private Shown shown(UUID table) {
        var state = write.state(table);
        var names = names(state);
        var units = organisation.units().stream().collect(Collectors.toMap(Unit::id, Unit::name));
        var me = Acting.current().actor();
        return new Shown(
                state.steps().entrySet().stream()
                        .map(entry -> {
                            var row = entry.getValue().row();
                            return new ShownStep(
                                    entry.getKey(),
                                    entry.getValue().open(),
                                    row.outcome(),
                                    entry.getValue().lacking(),
                                    row.completedAt(),
                                    row.completedBy() == null ? null : person(row.completedBy(), names),
                                    row.version());
                        })
                        .toList(),
                state.signOffs().stream()
                        .map(each -> new ShownSignOff(
                                each.unit(),
                                units.getOrDefault(each.unit(), "?"),
                                person(each.signer(), names),
                                each.signer().equals(me),
                                each.signedAt(),
                                each.note()))
                        .toList(),
                state.evidence().stream().map(this::shown).toList(),
                state.pains());
    }

    private ShownEvidence shown(Evidence one) {
        return new ShownEvidence(
                one.id(),
                one.kind(),
                one.title(),
                one.reference(),
                one.note(),
                one.addedAt(),
                files.of(WriteTable.EVIDENCE, one.id()).stream()
                        .map(file -> new ShownFile(file.id(), file.name(), file.size()))
                        .toList());
    }

    private Map<UUID, String> names(WriteTable.State state) {
        Collection<UUID> people = Stream.concat(
                        state.signOffs().stream().map(SignOff::signer),
                        state.steps().values().stream()
                                .map(step -> step.row().completedBy())
                                .filter(Objects::nonNull))
                .collect(Collectors.toSet());
        return organisation.personNames(people);
    }

    private static Person person(UUID id, Map<UUID, String> names) {
        return new Person(id, names.getOrDefault(id, "?"));
    }
}
