package io.chengnuo.analytics.catalogue;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Goal;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every indicator with all that is known and agreed about it, and the history of what was agreed. */
@RestController("analyticsCatalogueController")
@RequestMapping("/api/v1/catalogue")
class CatalogueController {

    private final Catalogue catalogue;
    private final ChangeIndicator change;

    CatalogueController(Catalogue catalogue, ChangeIndicator change) {
        this.catalogue = catalogue;
        this.change = change;
    }

    record Wish(
            @Nullable UUID owner,
            @Nullable @Digits(integer = 12, fraction = 4) BigDecimal warn,
            @Nullable @Min(1) @Max(1_000_000) Integer minimumSample,
            @Nullable Period period,
            @Nullable @Size(max = 3) List<@NotNull Goal> goals,
            @NotNull Boolean alert,
            @NotNull Boolean disclosed,
            @Nullable LocalDate baselineFrom,
            @Nullable LocalDate baselineTo,
            @NotBlank @Size(max = 500) String reason) {

        IndicatorSetting of(String code) {
            return new IndicatorSetting(
                    code,
                    0,
                    owner,
                    warn,
                    minimumSample,
                    period,
                    Objects.requireNonNullElse(goals, List.of()),
                    alert,
                    disclosed,
                    baselineFrom,
                    baselineTo,
                    reason.strip(),
                    null,
                    null);
        }
    }

    record Items<T>(List<T> items) {}

    @GetMapping
    @Requires({Right.BOARD_READ, Right.POLICY_READ})
    Items<Catalogue.Entry> list() {
        return new Items<>(catalogue.all());
    }

    @GetMapping("/{code}")
    @Requires({Right.BOARD_READ, Right.POLICY_READ})
    ResponseEntity<Catalogue.Whole> show(@PathVariable String code) {
        var whole = catalogue.require(code);
        return ResponseEntity.ok()
                .eTag(Version.tag(whole.entry().setting().version()))
                .body(whole);
    }

    @PutMapping("/{code}")
    @Requires(Right.INDICATOR_EDIT)
    ResponseEntity<Catalogue.Whole> change(
            @PathVariable String code,
            @Valid @RequestBody Wish wish,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var changed = change.change(wish.of(code), ifMatch);
        return ResponseEntity.ok().eTag(Version.tag(changed.version())).body(catalogue.require(code));
    }
}
