package io.chengnuo.blueprint;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tables derived from the company's own: begun, asked to be published, brought up to a newer base. */
@RestController
@RequestMapping("/api/v1/blueprints")
class VariantController {

    private final BeginVariant begin;
    private final AskVariant ask;
    private final MergeBase merge;
    private final Sheets sheets;
    private final TableViews views;
    private final CellWords words;

    VariantController(
            BeginVariant begin, AskVariant ask, MergeBase merge, Sheets sheets, TableViews views, CellWords words) {
        this.begin = begin;
        this.ask = ask;
        this.merge = merge;
        this.sheets = sheets;
        this.views = views;
        this.words = words;
    }

    record NewVariant(
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 200) String about) {}

    record Asking(@NotBlank @Size(max = 1000) String reason) {}

    record Asked(UUID approval) {}

    record Chosen(
            @NotBlank @Size(max = 130) String node,
            @Nullable Column column,
            @NotNull Boolean take) {}

    record Merge(
            @NotNull @Min(1) Integer to,
            @NotNull @Size(max = 2000) List<@Valid @NotNull Chosen> choices) {}

    /** In words as well as codes. */
    record ShownOffer(
            MergeOffers.Kind kind,
            String node,
            @Nullable Column column,
            Text was,
            Text now,
            @Nullable Text mine,
            boolean conflicts) {}

    record Offered(int from, int to, List<ShownOffer> items) {}

    @Requires(Right.BLUEPRINT_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TableViews.Head begin(@RequestBody @Valid NewVariant wish) {
        return views.head(
                sheets.require(begin.begin(wish.name().strip(), wish.about().strip())));
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PostMapping("/{id}/approvals")
    @ResponseStatus(HttpStatus.CREATED)
    Asked ask(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid Asking asking) {
        return new Asked(ask.ask(id, asking.reason().strip(), ifMatch));
    }

    @Requires(Right.BLUEPRINT_READ)
    @GetMapping("/{id}/base-changes")
    Offered offers(@PathVariable UUID id) {
        var offered = merge.offers(id);
        var dictionary = words.dictionary();
        return new Offered(
                offered.from(),
                offered.to(),
                offered.offers().stream()
                        .map(offer -> {
                            var column = offer.column() == null ? Column.TASK : offer.column();
                            var mine = offer.mine();
                            return new ShownOffer(
                                    offer.kind(),
                                    offer.node(),
                                    offer.column(),
                                    dictionary.shown(column, offer.was()),
                                    dictionary.shown(column, offer.now()),
                                    mine == null ? null : dictionary.shown(column, mine),
                                    offer.conflicts());
                        })
                        .toList());
    }

    @Requires(Right.BLUEPRINT_EDIT)
    @PostMapping("/{id}/base-changes")
    ResponseEntity<TableViews.Whole> merge(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid Merge wish) {
        var sheet = merge.merge(
                id,
                wish.to(),
                wish.choices().stream()
                        .map(choice -> new MergeBase.Choice(choice.node(), choice.column(), choice.take()))
                        .toList(),
                ifMatch);
        return ResponseEntity.ok().eTag(Version.tag(sheet.version())).body(views.whole(sheet));
    }
}
