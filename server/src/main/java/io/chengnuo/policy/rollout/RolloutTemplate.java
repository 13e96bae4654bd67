package io.chengnuo.policy.rollout;

import io.chengnuo.policy.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The tasks that every entity has when a policy is put into force for the first time; ships with the default pack. */
@Component
class RolloutTemplate {

    private static final String FILE = "/policy/rollout/first-year.yaml";

    private final Template template = read();

    /** {@code daysBefore} the deadline it is due. */
    record Step(String key, Text title, String owner, int daysBefore) {}

    record Template(Text title, Text object, List<Step> steps) {}

    Template template() {
        return template;
    }

    private static Template read() {
        try (var stream = Objects.requireNonNull(RolloutTemplate.class.getResourceAsStream(FILE), FILE)) {
            return YAMLMapper.builder().build().readValue(stream, Template.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
