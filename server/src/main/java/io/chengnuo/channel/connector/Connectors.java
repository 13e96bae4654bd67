package io.chengnuo.channel.connector;

import static io.chengnuo.channel.db.Tables.CONNECTORS;

import io.chengnuo.channel.db.tables.records.ConnectorsRecord;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.files.SealedText;
import io.chengnuo.shared.files.Secrets;
import io.chengnuo.shared.web.Version;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code channel.connectors}: the only place where their secrets are opened. */
@Component
public class Connectors {

    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};
    private static final int LONGEST_PROBLEM = 100;

    private final DSLContext sql;
    private final JsonMapper json;
    private final SealedText seal;
    private final Clock clock;

    Connectors(DSLContext sql, JsonMapper json, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.seal = new SealedText(secrets, "channel-1");
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Connector require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("no_such_connector"));
    }

    @Transactional(readOnly = true)
    public Optional<Connector> find(UUID id) {
        return sql.selectFrom(CONNECTORS).where(CONNECTORS.ID.eq(id)).fetchOptional(this::opened);
    }

    /** Those in use, of a kind. */
    @Transactional(readOnly = true)
    public List<Connector> inUse(ConnectorKind kind) {
        return sql.selectFrom(CONNECTORS)
                .where(CONNECTORS.KIND.eq(kind.name()), CONNECTORS.ENABLED.isTrue())
                .orderBy(CONNECTORS.ID)
                .fetch(this::opened);
    }

    @Transactional(readOnly = true)
    public List<Connector> inUse() {
        return sql.selectFrom(CONNECTORS)
                .where(CONNECTORS.ENABLED.isTrue())
                .orderBy(CONNECTORS.ID)
                .fetch(this::opened);
    }

    /** It worked: the other side answered as it should. Written at most once a minute while nothing changes. */
    @Transactional
    public void works(UUID id) {
        var now = clock.instant();
        sql.update(CONNECTORS)
                .set(CONNECTORS.HEALTH, Health.OK.name())
                .set(CONNECTORS.OK_AT, now)
                .where(CONNECTORS.ID.eq(id))
                .and(CONNECTORS
                        .HEALTH
                        .ne(Health.OK.name())
                        .or(CONNECTORS.OK_AT.isNull())
                        .or(CONNECTORS.OK_AT.lt(now.minusSeconds(60))))
                .execute();
    }

    /** Something came in, which proves a connection that was never tried; that sending fails is not mended by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void heard(UUID id) {
        sql.update(CONNECTORS)
                .set(CONNECTORS.HEALTH, Health.OK.name())
                .set(CONNECTORS.OK_AT, clock.instant())
                .where(CONNECTORS.ID.eq(id), CONNECTORS.HEALTH.eq(Health.UNTRIED.name()))
                .execute();
    }

    @Transactional
    public void fails(UUID id, String problem) {
        sql.update(CONNECTORS)
                .set(CONNECTORS.HEALTH, Health.FAILING.name())
                .set(CONNECTORS.PROBLEM, problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .set(CONNECTORS.PROBLEM_AT, clock.instant())
                .where(CONNECTORS.ID.eq(id))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(
            ConnectorKind kind,
            String name,
            Map<String, String> settings,
            Set<String> secret,
            UUID inCharge,
            boolean enabled) {
        var now = clock.instant();
        var id = Ids.next(now);
        sql.insertInto(CONNECTORS)
                .set(CONNECTORS.ID, id)
                .set(CONNECTORS.KIND, kind.name())
                .set(CONNECTORS.NAME, name)
                .set(CONNECTORS.SETTINGS, plain(settings, secret))
                .set(CONNECTORS.SEALED, sealed(id, settings, secret))
                .set(CONNECTORS.IN_CHARGE, inCharge)
                .set(CONNECTORS.ENABLED, enabled)
                .set(CONNECTORS.CREATED_AT, now)
                .set(CONNECTORS.CHANGED_AT, now)
                .execute();
        return id;
    }

    /** What was seen of its health is forgotten: the settings are others now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void change(
            UUID id, String name, Map<String, String> settings, Set<String> secret, UUID inCharge, boolean enabled) {
        sql.update(CONNECTORS)
                .set(CONNECTORS.NAME, name)
                .set(CONNECTORS.SETTINGS, plain(settings, secret))
                .set(CONNECTORS.SEALED, sealed(id, settings, secret))
                .set(CONNECTORS.IN_CHARGE, inCharge)
                .set(CONNECTORS.ENABLED, enabled)
                .set(CONNECTORS.HEALTH, Health.UNTRIED.name())
                .setNull(CONNECTORS.PROBLEM)
                .setNull(CONNECTORS.PROBLEM_AT)
                .set(CONNECTORS.CHANGED_AT, clock.instant())
                .set(CONNECTORS.VERSION, CONNECTORS.VERSION.plus(1))
                .where(CONNECTORS.ID.eq(id))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Connector lock(UUID id, @Nullable String ifMatch) {
        var row = sql.selectFrom(CONNECTORS)
                .where(CONNECTORS.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_connector"));
        Version.check(ifMatch, row.getVersion());
        return opened(row);
    }

    @Transactional(readOnly = true)
    List<ConnectorsRecord> rows() {
        return sql.selectFrom(CONNECTORS)
                .orderBy(CONNECTORS.KIND, CONNECTORS.ID)
                .fetch();
    }

    @Transactional(readOnly = true)
    ConnectorsRecord row(UUID id) {
        return sql.selectFrom(CONNECTORS)
                .where(CONNECTORS.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("no_such_connector"));
    }

    Map<String, String> plain(ConnectorsRecord row) {
        return json.readValue(row.getSettings().data(), SETTINGS);
    }

    /** Which of its secrets are set. */
    Set<String> secretsSet(ConnectorsRecord row) {
        return Set.copyOf(secrets(row).keySet());
    }

    private Connector opened(ConnectorsRecord row) {
        var all = new HashMap<>(plain(row));
        all.putAll(secrets(row));
        return new Connector(
                row.getId(),
                ConnectorKind.valueOf(row.getKind()),
                row.getName(),
                Map.copyOf(all),
                row.getInCharge(),
                row.getEnabled(),
                row.getVersion());
    }

    private Map<String, String> secrets(ConnectorsRecord row) {
        return row.getSealed() == null
                ? Map.of()
                : json.readValue(new String(seal.open(row.getSealed(), row.getId()), StandardCharsets.UTF_8), SETTINGS);
    }

    private JSONB plain(Map<String, String> settings, Set<String> secret) {
        var plain = new HashMap<>(settings);
        plain.keySet().removeAll(secret);
        return JSONB.valueOf(json.writeValueAsString(plain));
    }

    private byte @Nullable [] sealed(UUID id, Map<String, String> settings, Set<String> secret) {
        var secrets = new HashMap<>(settings);
        secrets.keySet().retainAll(secret);
        return secrets.isEmpty()
                ? null
                : seal.seal(json.writeValueAsString(secrets).getBytes(StandardCharsets.UTF_8), id);
    }

    /** What was seen of a connection last. */
    enum Health {
        UNTRIED,
        OK,
        FAILING
    }
}
