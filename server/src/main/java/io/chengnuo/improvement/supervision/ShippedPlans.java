package io.chengnuo.improvement.supervision;

import io.chengnuo.improvement.Rhythm;
import io.chengnuo.people.CompanySetUp;
import io.chengnuo.policy.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The checks every company begins with. */
@Component
public class ShippedPlans {

    private static final String PLACE = "/improvement/check-plans.yaml";

    private final PlanCheck planCheck;
    private final List<Shipped> all;

    ShippedPlans(PlanCheck planCheck) {
        this.planCheck = planCheck;
        this.all = read();
    }

    record Shipped(
            String key,
            Text title,
            List<String> clauses,
            Rhythm rhythm,
            CheckMethod method,
            @Nullable Integer sampleSize,
            @Nullable String category,
            Text instructions) {

        /** First due at the end of the period that runs. */
        CheckPlan.Outline outline(Locale language, LocalDate today) {
            return new CheckPlan.Outline(
                    title.in(language),
                    clauses,
                    rhythm,
                    method,
                    sampleSize,
                    category,
                    null,
                    instructions.in(language),
                    null,
                    null,
                    rhythm.endOfPeriod(today));
        }
    }

    /** In the same transaction: clauses of the pack are bound to these plans, and would be broken without them. */
    @EventListener
    void on(CompanySetUp begun) {
        planCheck.addShipped(
                all, Locale.forLanguageTag(begun.locale()), LocalDate.ofInstant(begun.at(), ZoneId.of(begun.zone())));
    }

    List<Shipped> all() {
        return all;
    }

    private static List<Shipped> read() {
        var yaml = YAMLMapper.builder()
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .build();
        try (var stream = Objects.requireNonNull(ShippedPlans.class.getResourceAsStream(PLACE), PLACE)) {
            return yaml.readValue(stream, new TypeReference<List<Shipped>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
