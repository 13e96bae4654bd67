package io.chengnuo.channel.connector;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.Limit;
import io.chengnuo.channel.db.tables.records.ConnectorsRecord;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/** Connections to the outside: set up, tried, watched (REQ-CHN-01, 05). Secrets go in and never come out. */
@RestController
@RequestMapping("/api/v1/channels/connectors")
class ConnectorController {

    private static final Logger log = LoggerFactory.getLogger(ConnectorController.class);
    private static final Limit TESTS = new Limit("tests of connectors", 30, Duration.ofMinutes(10));

    private final Connectors connectors;
    private final ConnectorTypes types;
    private final SaveConnector save;
    private final DeliveryLog deliveries;
    private final Organisation organisation;
    private final Attempts attempts;
    private final Access access;

    ConnectorController(
            Connectors connectors,
            ConnectorTypes types,
            SaveConnector save,
            DeliveryLog deliveries,
            Organisation organisation,
            Attempts attempts,
            Access access) {
        this.connectors = connectors;
        this.types = types;
        this.save = save;
        this.deliveries = deliveries;
        this.organisation = organisation;
        this.attempts = attempts;
        this.access = access;
    }

    /** {@code called}: the other side calls us, at an address of the connection. */
    record Kind(ConnectorKind kind, Channel channel, boolean sends, boolean called, List<SettingField> settings) {}

    /** {@code secretsSet} names the secrets that have a value. {@code problem} is the last, also when it works again. */
    record View(
            UUID id,
            ConnectorKind kind,
            Channel channel,
            String name,
            Map<String, String> settings,
            List<String> secretsSet,
            UUID inCharge,
            String inChargeName,
            boolean enabled,
            Connectors.Health health,
            @Nullable Instant okAt,
            @Nullable String problem,
            @Nullable Instant problemAt,
            int version) {}

    record SaveRequest(
            @NotNull ConnectorKind kind,
            @NotBlank @Size(max = 100) String name,
            @NotNull @Size(max = 40) Map<@Size(max = 40) String, @Size(max = 4000) String> settings,
            @NotNull UUID inCharge,
            boolean enabled) {}

    record TestRequest(
            @NotNull ConnectorKind kind,
            @Nullable UUID connector,
            @NotNull @Size(max = 40) Map<@Size(max = 40) String, @Size(max = 4000) String> settings) {}

    @GetMapping("/kinds")
    @Requires(Right.SETTINGS_EDIT)
    List<Kind> kinds() {
        return types.all().stream()
                .map(type -> new Kind(
                        type.kind(),
                        type.kind().channel(),
                        type.sends(),
                        type instanceof HookType,
                        types.settings(type)))
                .toList();
    }

    /** All of them; a company has few. */
    @GetMapping
    @Requires(Right.SETTINGS_EDIT)
    List<View> all() {
        var rows = connectors.rows();
        var names = organisation.personNames(
                rows.stream().map(ConnectorsRecord::getInCharge).toList());
        return rows.stream().map(row -> view(row, names)).toList();
    }

    @GetMapping("/{id}")
    @Requires(Right.SETTINGS_EDIT)
    ResponseEntity<View> one(@PathVariable UUID id) {
        return shown(id);
    }

    @PostMapping
    @Requires(Right.SETTINGS_EDIT)
    ResponseEntity<View> add(@Valid @RequestBody SaveRequest asked) {
        var id = save.add(asked.kind(), asked.name(), asked.settings(), asked.inCharge(), asked.enabled());
        var row = connectors.row(id);
        return ResponseEntity.created(URI.create("/api/v1/channels/connectors/" + id))
                .eTag(Version.tag(row.getVersion()))
                .body(view(row, organisation.personNames(List.of(row.getInCharge()))));
    }

    /** A secret left out stays as it is; the kind cannot change. */
    @PutMapping("/{id}")
    @Requires(Right.SETTINGS_EDIT)
    ResponseEntity<View> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody SaveRequest asked) {
        save.change(id, ifMatch, asked.name(), asked.settings(), asked.inCharge(), asked.enabled());
        return shown(id);
    }

    /** Tries the connection with these settings, saved or not; 30 times in ten minutes at most. */
    @PostMapping("/test")
    @Requires(Right.SETTINGS_EDIT)
    Tested test(@Valid @RequestBody TestRequest asked) {
        attempts.count(TESTS, access.person().toString());
        var before = asked.connector() == null ? null : connectors.require(asked.connector());
        var tried = save.asIf(asked.kind(), asked.settings(), before);
        var tested = tried(tried);
        if (before != null && before.settings().equals(tried.settings())) {
            if (tested.problem() != null) {
                connectors.fails(before.id(), tested.problem());
            } else if (tested.reached()) {
                connectors.works(before.id());
            }
        }
        return tested;
    }

    private Tested tried(Connector connector) {
        try {
            return types.require(connector.kind()).test(connector);
        } catch (RuntimeException e) {
            log.warn("the test of a connector {} failed", connector.kind(), e);
            return Tested.failed("test_failed");
        }
    }

    /** What came and went, the newest first. */
    @GetMapping("/{id}/deliveries")
    @Requires(Right.SETTINGS_EDIT)
    Page<DeliveryLog.Entry> log(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        connectors.row(id);
        return deliveries.log(id, state, limit, cursor);
    }

    /** Sends again what failed or is unclear: whoever asks has made sure that the other side does not have it. */
    @PostMapping("/{id}/deliveries/{delivery}/again")
    @Requires(Right.SETTINGS_EDIT)
    ResponseEntity<Void> again(@PathVariable UUID id, @PathVariable UUID delivery) {
        deliveries.again(id, delivery);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<View> shown(UUID id) {
        var row = connectors.row(id);
        return ResponseEntity.ok()
                .eTag(Version.tag(row.getVersion()))
                .body(view(row, organisation.personNames(List.of(row.getInCharge()))));
    }

    private View view(ConnectorsRecord row, Map<UUID, String> names) {
        var kind = ConnectorKind.valueOf(row.getKind());
        return new View(
                row.getId(),
                kind,
                kind.channel(),
                row.getName(),
                connectors.plain(row),
                connectors.secretsSet(row).stream().sorted().toList(),
                row.getInCharge(),
                names.getOrDefault(row.getInCharge(), ""),
                row.getEnabled(),
                Connectors.Health.valueOf(row.getHealth()),
                row.getOkAt(),
                row.getProblem(),
                row.getProblemAt(),
                row.getVersion());
    }
}
