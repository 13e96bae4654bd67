package io.chengnuo.blueprint;

import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.Cursor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Management tables: to read as they stand, with their faults; to type into; to publish; and what was published. */
@RestController
@RequestMapping("/api/v1/blueprints")
class TableController {

    private final Sheets sheets;
    private final TableViews views;
    private final EditTable edit;
    private final PublishTable publish;
    private final Releases releases;
    private final Roles roles;
    private final AssignPost assign;
    private final Organisation organisation;

    TableController(
            Sheets sheets,
            TableViews views,
            EditTable edit,
            PublishTable publish,
            Releases releases,
            Roles roles,
            AssignPost assign,
            Organisation organisation) {
        this.sheets = sheets;
        this.views = views;
        this.edit = edit;
        this.publish = publish;
        this.releases = releases;
        this.roles = roles;
        this.assign = assign;
        this.organisation = organisation;
    }

    record Words(
            @NotNull @Size(max = 600) String zh,
            @NotNull @Size(max = 600) String en) {
        Text text() {
            return new Text(zh, en);
        }
    }

    record Change(
            @NotBlank @Size(max = 130) String node,
            @NotNull Column column,
            @Valid @Nullable Words text) {}

    record Changes(@NotNull @Size(min = 1, max = 500) List<@Valid @NotNull Change> cells) {}

    record NewNode(
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
            String key,

            @NotNull LifePart part,
            @NotNull @Valid Words stage,
            @NotNull @Valid Words task) {}

    record Publication(@NotBlank @Size(max = 1000) String reason) {}

    record Assignment(@Nullable UUID post) {}

    record AllRoles(List<Roles.Role> items, List<Organisation.StaffedPost> posts) {}

    record All(List<TableViews.Head> items) {}

    /** The company's own first, then those derived from it: a company has a handful. */
    @Requires(Right.BLUEPRINT_READ)
    @GetMapping
    All all() {
        return new All(views.heads());
    }

    @Requires(Right.BLUEPRINT_READ)
    @GetMapping("/{id}")
    ResponseEntity<TableViews.Whole> read(@PathVariable UUID id) {
        return tagged(sheets.require(id));
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PutMapping("/{id}/cells")
    ResponseEntity<TableViews.Whole> write(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid Changes changes) {
        var cells = changes.cells().stream()
                .map(cell -> new EditTable.CellChange(
                        cell.node(),
                        cell.column(),
                        cell.text() == null ? null : cell.text().text()))
                .toList();
        return tagged(edit.write(id, cells, ifMatch));
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PostMapping("/{id}/nodes")
    ResponseEntity<TableViews.Whole> add(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid NewNode node) {
        var sheet = edit.add(
                id, node.key(), node.part(), node.stage().text(), node.task().text(), ifMatch);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Version.tag(sheet.version()))
                .body(views.whole(sheet));
    }

    /** {@code node}: its key has a slash in it, so it is asked for and not in the path. */
    @Requires(Right.BLUEPRINT_EDIT)
    @DeleteMapping("/{id}/nodes")
    ResponseEntity<TableViews.Whole> leave(
            @PathVariable UUID id,
            @RequestParam @Size(max = 130) String node,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return tagged(edit.leave(id, node, ifMatch));
    }

    /** A drawn node that was left out comes back. */
    @Requires(Right.BLUEPRINT_EDIT)
    @DeleteMapping("/{id}/left")
    ResponseEntity<TableViews.Whole> takeBack(
            @PathVariable UUID id,
            @RequestParam @Size(max = 130) String node,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
        return tagged(edit.takeBack(id, node, ifMatch));
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PostMapping("/{id}/releases")
    @ResponseStatus(HttpStatus.CREATED)
    TableViews.ReleaseHead publish(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid Publication publication) {
        return views.head(publish.base(id, publication.reason().strip(), ifMatch));
    }

    @Requires(Right.BLUEPRINT_READ)
    @GetMapping("/{id}/releases")
    Page<TableViews.ReleaseHead> releases(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        sheets.require(id);
        var after = Cursor.parse(cursor, 1);
        var before = after == null ? Integer.MAX_VALUE : after.number(0);
        var rows = releases.of(id, (int) before, limit + 1).stream()
                .map(views::head)
                .toList();
        return Page.of(rows, limit, last -> Cursor.of(last.revision()));
    }

    @Requires(Right.BLUEPRINT_READ)
    @GetMapping("/{id}/releases/{revision}")
    TableViews.PublishedTable release(@PathVariable UUID id, @PathVariable int revision) {
        return views.published(releases.find(id, revision).orElseThrow(() -> new NotFound("no_such_release")));
    }

    @Requires(Right.BLUEPRINT_READ)
    @GetMapping("/roles")
    AllRoles roles() {
        return new AllRoles(List.copyOf(roles.all().values()), organisation.posts());
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PutMapping("/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable @Size(max = 70) String role, @RequestBody @Valid Assignment assignment) {
        assign.assign(role, assignment.post());
    }

    private ResponseEntity<TableViews.Whole> tagged(Sheet sheet) {
        return ResponseEntity.ok().eTag(Version.tag(sheet.version())).body(views.whole(sheet));
    }
}
