package io.chengnuo.customer;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers that may be the same, and the company's own addresses, which are none. */
@RestController
@RequestMapping("/api/v1/customers")
class DuplicateController {

    private final DuplicateList duplicates;
    private final DismissDuplicate dismiss;
    private final OwnAddresses own;

    DuplicateController(DuplicateList duplicates, DismissDuplicate dismiss, OwnAddresses own) {
        this.duplicates = duplicates;
        this.dismiss = dismiss;
        this.own = own;
    }

    record PossibleList(List<DuplicateList.Possible> items) {}

    record DismissalBody(
            @NotNull UUID other, @NotBlank @Size(max = 500) String reason) {}

    record Addresses(@NotNull @Size(max = 200) List<@NotBlank @Size(max = 254) String> addresses) {}

    @Requires(Right.CUSTOMER_READ)
    @GetMapping("/duplicates")
    Page<DuplicateList.Pair> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return duplicates.page(limit, cursor);
    }

    @Requires(Right.CUSTOMER_READ)
    @GetMapping("/{id}/possible-duplicates")
    PossibleList possible(@PathVariable UUID id) {
        return new PossibleList(duplicates.of(id));
    }

    @Requires(Right.CUSTOMER_EDIT)
    @PostMapping("/{id}/dismissed-duplicates")
    ResponseEntity<Void> dismiss(@PathVariable UUID id, @Valid @RequestBody DismissalBody body) {
        dismiss.dismiss(id, body.other(), body.reason());
        return ResponseEntity.noContent().build();
    }

    @Requires(Right.CUSTOMER_READ)
    @GetMapping("/own-addresses")
    Addresses ownAddresses() {
        return new Addresses(own.all());
    }

    @Requires(Right.SETTINGS_EDIT)
    @PutMapping("/own-addresses")
    Addresses putOwnAddresses(@Valid @RequestBody Addresses body) {
        own.replace(body.addresses());
        return new Addresses(own.all());
    }
}
