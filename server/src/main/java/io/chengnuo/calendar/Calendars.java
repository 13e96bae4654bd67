package io.chengnuo.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Tenancy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The working calendars of the company this thread works for, kept in memory: asking costs no database. */
@Component
public class Calendars {

    /** How long another node may still count by the old hours after a change. */
    private static final Duration STALE_AT_MOST = Duration.ofSeconds(10);

    private record Name(UUID tenant, String key) {}

    private record Numbered(UUID tenant, String key, long version) {}

    /** A calendar as it counts now, and the number under which it is kept for those who began with it. */
    public record InForce(long version, WorkingCalendar calendar) {}

    private final CalendarRows rows;
    private final LoadingCache<Name, Optional<InForce>> cache;
    private final LoadingCache<Numbered, Optional<WorkingCalendar>> past;

    Calendars(CalendarRows rows, CalendarVersions versions) {
        this.rows = rows;
        this.cache = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(STALE_AT_MOST)
                .build(name -> versions.inForce(name.key)
                        .map(found -> new InForce(found.version(), CalendarReading.read(found.definition())))
                        // Written before versions were kept.
                        .or(() -> rows.find(name.key)
                                .map(row -> new InForce(row.version(), CalendarReading.read(row.definition())))));
        this.past = Caffeine.newBuilder()
                .maximumSize(1_000)
                .build(name ->
                        versions.find(name.key, name.version).map(found -> CalendarReading.read(found.definition())));
    }

    public WorkingCalendar require(String key) {
        return inForce(key).calendar();
    }

    public Optional<WorkingCalendar> find(String key) {
        return cache.get(new Name(Tenancy.require(), key)).map(InForce::calendar);
    }

    public InForce inForce(String key) {
        return cache.get(new Name(Tenancy.require(), key)).orElseThrow(() -> new NotFound("no_such_calendar"));
    }

    /** As it was when somebody began to count by it; 0 asks for the one in force. */
    public WorkingCalendar version(String key, long number) {
        return number == 0
                ? require(key)
                : past.get(new Numbered(Tenancy.require(), key, number)).orElseGet(() -> require(key));
    }

    /** The calendars there are, by key, with the names people know them by. */
    public Map<String, String> names() {
        var names = new TreeMap<String, String>();
        rows.all().forEach(row -> {
            var name = row.definition().name();
            names.put(row.key(), name == null || name.isBlank() ? row.key() : name);
        });
        return names;
    }

    /** A calendar as somebody thinks of it; refused like one that is saved. */
    public WorkingCalendar imagined(CalendarDefinition definition) {
        return CalendarReading.read(definition);
    }

    /** For those who must not count by hours that another node has changed just now. */
    public void refresh(String key) {
        cache.invalidate(new Name(Tenancy.require(), key));
    }

    /** After commit, because a reader before it would put the old calendar back. */
    @TransactionalEventListener
    void on(CalendarChanged changed) {
        cache.invalidate(new Name(Tenancy.require(), changed.key()));
    }
}
