package io.chengnuo.blueprint.rehearsal;

import io.chengnuo.policy.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The nodes as they were when the rehearsal began, the samples, and what was done with each. */
record RehearsalDocument(List<Plan> plans, List<Sample> samples) {

    RehearsalDocument {
        plans = List.copyOf(plans);
        samples = List.copyOf(samples);
    }

    /** {@code limit} as a cell holds it, {@code PT4H business}; empty for none. */
    record Plan(String node, Text stage, Text task, String role, String limit) {}

    /** How long a step of a past ticket really took, in seconds of real time. */
    record Real(String node, long seconds) {}

    /** One thing done or left undone, in order. {@code seconds}: working time on the calendar of the limit. */
    record Acted(
            String node,
            boolean done,
            Instant begun,
            Instant at,
            @Nullable Instant due,
            boolean broken,
            long seconds,
            String note) {}

    /** A request on its way along {@code path}; {@code now} is its own clock. */
    record Sample(
            int number,
            String subject,
            @Nullable UUID ticket,
            List<String> path,
            List<Real> real,
            Instant begins,
            Instant now,
            List<Acted> acted) {

        Sample {
            path = List.copyOf(path);
            real = List.copyOf(real);
            acted = List.copyOf(acted);
        }

        boolean over() {
            return acted.size() == path.size();
        }
    }

    Plan plan(String node) {
        return plans.stream()
                .filter(plan -> plan.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    RehearsalDocument with(Sample sample) {
        return new RehearsalDocument(
                plans,
                samples.stream()
                        .map(each -> each.number() == sample.number() ? sample : each)
                        .toList());
    }
}
