package io.chengnuo.policy.standard;

import io.chengnuo.people.CompanySetUp;
import io.chengnuo.policy.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The library every company begins with. In the same transaction: clauses of the policy it begins with refer to it. */
@Component
class ShippedStandards {

    private static final String FILE = "/policy/standard/library.yaml";
    private static final Text REASON = new Text("随产品提供的初始标准", "Shipped with the product");
    private static final int DAYS = 180;

    private final KeepStandard keep;
    private final Standards standards;
    private final Clock clock;
    private final List<Entry> library = read();

    ShippedStandards(KeepStandard keep, Standards standards, Clock clock) {
        this.keep = keep;
        this.standards = standards;
        this.clock = clock;
    }

    record Entry(
            String key,
            StandardPart part,
            StandardKind kind,
            @Nullable String post,
            @Nullable String need,
            String owner,
            StandardText text) {}

    private record Library(List<Entry> standards) {}

    List<Entry> library() {
        return library;
    }

    @EventListener
    void on(CompanySetUp begun) {
        load(ZoneId.of(begun.zone()), Locale.forLanguageTag(begun.locale()));
    }

    /** Those that the company does not have, and how many; the reviews are spread, so that they do not all come on one day. */
    @Transactional
    public int load(ZoneId zone, Locale locale) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var missing = library.stream()
                .filter(entry -> standards.find(entry.key()).isEmpty())
                .toList();
        for (var place = 0; place < missing.size(); place++) {
            var entry = missing.get(place);
            keep.ship(
                    entry.key(),
                    new KeepStandard.Wish(
                            entry.part(),
                            entry.kind(),
                            entry.post(),
                            entry.need(),
                            entry.owner(),
                            null,
                            today.plusDays(DAYS + 5L * place),
                            entry.text()),
                    REASON.in(locale));
        }
        return missing.size();
    }

    private static List<Entry> read() {
        try (var stream = Objects.requireNonNull(ShippedStandards.class.getResourceAsStream(FILE), FILE)) {
            return YAMLMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build()
                    .readValue(stream, Library.class)
                    .standards();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
