package io.chengnuo.policy.standard;

import io.chengnuo.people.Access;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.policy.standard.Mark.Found;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Check sheets: filled by those who check, read by them and by whoever was checked. */
@RestController
@RequestMapping("/api/v1/standards")
class SheetController {

    private final FillSheet fill;
    private final ShownStandards shown;
    private final Access access;

    SheetController(FillSheet fill, ShownStandards shown, Access access) {
        this.fill = fill;
        this.shown = shown;
        this.access = access;
    }

    record MarkBody(
            @NotBlank @Size(max = 40) String item,
            @NotNull Found found,
            @Nullable @Size(max = 500) String note) {}

    record SheetBody(
            @Nullable UUID person,
            @Nullable UUID team,
            @Nullable UUID unit,
            @NotNull LocalDate checkedOn,
            @NotEmpty @Size(max = 40) List<@NotNull @Valid MarkBody> marks,
            @Nullable @Size(max = 2000) String note) {

        FillSheet.Filled filled() {
            return new FillSheet.Filled(
                    person,
                    team,
                    unit,
                    checkedOn,
                    marks.stream()
                            .map(mark -> new Mark(mark.item(), mark.found(), mark.note()))
                            .toList(),
                    note);
        }
    }

    record Filled(UUID id) {}

    @Requires(Right.STANDARD_CHECK)
    @PostMapping("/{id}/sheets")
    @ResponseStatus(HttpStatus.CREATED)
    Filled fill(@PathVariable UUID id, @Valid @RequestBody SheetBody body) {
        return new Filled(fill.fill(id, body.filled()));
    }

    /** As far as one may check; without that right what was found of oneself. */
    @SignedIn
    @GetMapping("/sheets")
    Page<ShownStandards.Sheet> list(
            @RequestParam(required = false) @Nullable UUID standard,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Boolean passed,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        return shown.sheets(new CheckSheets.Filter(standard, person, unit, passed), reading(), limit, cursor);
    }

    @SignedIn
    @GetMapping("/sheets/{sheet}")
    ShownStandards.WholeSheet sheet(@PathVariable UUID sheet) {
        return shown.sheet(sheet, reading());
    }

    private DataScope reading() {
        return access.has(Right.STANDARD_CHECK)
                ? access.scope(Right.STANDARD_CHECK)
                : new DataScope(Reach.OWN, access.person(), Set.of(), Set.of());
    }
}
