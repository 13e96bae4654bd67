package io.chengnuo.customer;

import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Tier;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RestController;

/** Customers: the list, one customer, and each of its sides that can be changed. */
@RestController
@RequestMapping("/api/v1/customers")
class CustomerController {

    private final CustomerList list;
    private final CustomerDetail detail;
    private final RegisterCustomers register;
    private final ChangeProfile changeProfile;
    private final ChangeTier changeTier;
    private final ChangeStage changeStage;
    private final SetContract setContract;
    private final SetLanguage setLanguage;
    private final EntrustCustomer entrust;
    private final ArchiveCustomer archive;
    private final RevealCustomer reveal;

    CustomerController(
            CustomerList list,
            CustomerDetail detail,
            RegisterCustomers register,
            ChangeProfile changeProfile,
            ChangeTier changeTier,
            ChangeStage changeStage,
            SetContract setContract,
            SetLanguage setLanguage,
            EntrustCustomer entrust,
            ArchiveCustomer archive,
            RevealCustomer reveal) {
        this.list = list;
        this.detail = detail;
        this.register = register;
        this.changeProfile = changeProfile;
        this.changeTier = changeTier;
        this.changeStage = changeStage;
        this.setContract = setContract;
        this.setLanguage = setLanguage;
        this.entrust = entrust;
        this.archive = archive;
        this.reveal = reveal;
    }

    record GivenIdentity(
            @NotNull IdentityKind kind,
            @NotBlank @Size(max = 254) String value) {}

    record NewBody(
            @NotNull CustomerKind kind,
            @NotBlank @Size(max = 200) String name,
            @Nullable Tier tier,
            @Nullable @Size(max = 20) List<@Valid @NotNull GivenIdentity> identities) {}

    record TierBody(
            @NotNull Tier tier, @NotBlank @Size(max = 500) String reason) {}

    record StageBody(
            @NotNull Stage stage, @NotBlank @Size(max = 500) String reason) {}

    record ReasonBody(@NotBlank @Size(max = 500) String reason) {}

    record KeeperBody(
            @Nullable UUID person,
            @Nullable UUID team,
            @Nullable UUID unit) {}

    @Requires(Right.CUSTOMER_READ)
    @GetMapping
    Page<CustomerList.Item> list(
            @RequestParam(required = false) @Nullable @Size(max = 254) String q,
            @RequestParam(required = false) @Nullable Tier tier,
            @RequestParam(required = false) @Nullable CustomerKind type,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable Boolean provisional,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(defaultValue = "-changed") String sort,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var order = CustomerList.Sort.named(sort)
                .orElseThrow(() -> new Invalid("invalid_request", new FieldError("sort", "unknown")));
        return list.page(new CustomerList.Question(q, tier, type, stage, provisional, archived, order, limit, cursor));
    }

    @Requires(Right.CUSTOMER_EDIT)
    @PostMapping
    ResponseEntity<CustomerDetail.Shown> register(@Valid @RequestBody NewBody body) {
        var given = body.identities() == null ? List.<GivenIdentity>of() : body.identities();
        var identities = new ArrayList<Identity>();
        for (var i = 0; i < given.size(); i++) {
            var one = given.get(i);
            var identity = Identity.read(one.kind(), one.value(), "identities[" + i + "].value");
            if (!identities.contains(identity)) {
                identities.add(identity);
            }
        }
        var tier = body.tier() == null ? NewCustomer.USUAL_TIER : body.tier();
        var made = register.register(
                new NewCustomer(body.kind(), body.name().strip(), tier, false, Profile.EMPTY, identities));
        var shown = detail.require(made.value());
        return ResponseEntity.created(URI.create("/api/v1/customers/" + made))
                .eTag(Version.tag(shown.version()))
                .body(shown);
    }

    @Requires(Right.CUSTOMER_READ)
    @GetMapping("/{id}")
    ResponseEntity<CustomerDetail.Shown> get(@PathVariable UUID id) {
        var shown = detail.require(id);
        return ResponseEntity.ok().eTag(Version.tag(shown.version())).body(shown);
    }

    @Requires(Right.CUSTOMER_EDIT)
    @PutMapping("/{id}/profile")
    ResponseEntity<CustomerDetail.Shown> profile(
            @PathVariable UUID id,
            @Valid @RequestBody ChangeProfile.Asked body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        changeProfile.change(id, body, ifMatch);
        return get(id);
    }

    @Requires(Right.CUSTOMER_EDIT)
    @PutMapping("/{id}/tier")
    ResponseEntity<CustomerDetail.Shown> tier(
            @PathVariable UUID id,
            @Valid @RequestBody TierBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        changeTier.change(id, body.tier(), body.reason(), ifMatch);
        return get(id);
    }

    /** Without {@code terms} there is no contract any more. */
    record ContractBody(
            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
            String terms,

            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @NotBlank @Size(max = 500) String reason) {}

    @Requires(Right.CUSTOMER_EDIT)
    @PutMapping("/{id}/contract")
    ResponseEntity<CustomerDetail.Shown> contract(
            @PathVariable UUID id,
            @Valid @RequestBody ContractBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        setContract.set(id, new SetContract.Wish(body.terms(), body.from(), body.until(), body.reason()), ifMatch);
        return get(id);
    }

    /** In which the customer is written to; left out: the company's. */
    record LanguageBody(
            @Nullable @Pattern(regexp = "zh-CN|en") String language) {}

    @Requires(Right.CUSTOMER_EDIT)
    @PutMapping("/{id}/language")
    ResponseEntity<CustomerDetail.Shown> language(
            @PathVariable UUID id,
            @Valid @RequestBody LanguageBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        setLanguage.set(id, body.language(), ifMatch);
        return get(id);
    }

    @Requires(Right.CUSTOMER_EDIT)
    @PutMapping("/{id}/stage")
    ResponseEntity<CustomerDetail.Shown> stage(
            @PathVariable UUID id,
            @Valid @RequestBody StageBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        changeStage.change(id, body.stage(), body.reason(), ifMatch);
        return get(id);
    }

    @Requires(Right.CUSTOMER_EDIT)
    @PutMapping("/{id}/keeper")
    ResponseEntity<CustomerDetail.Shown> keeper(
            @PathVariable UUID id,
            @Valid @RequestBody KeeperBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        entrust.entrust(id, body.person(), body.team(), body.unit(), ifMatch);
        return get(id);
    }

    @Requires(Right.CUSTOMER_EDIT)
    @PutMapping("/{id}/archive")
    ResponseEntity<CustomerDetail.Shown> archive(
            @PathVariable UUID id,
            @Valid @RequestBody ReasonBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        archive.archive(id, body.reason(), ifMatch);
        return get(id);
    }

    @Requires(Right.CUSTOMER_EDIT)
    @DeleteMapping("/{id}/archive")
    ResponseEntity<CustomerDetail.Shown> restore(
            @PathVariable UUID id, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        archive.restore(id, ifMatch);
        return get(id);
    }

    @Requires(Right.CUSTOMER_REVEAL)
    @PostMapping("/{id}/reveals")
    RevealCustomer.Revealed reveal(@PathVariable UUID id, @Valid @RequestBody ReasonBody body) {
        return reveal.reveal(id, body.reason());
    }
}
