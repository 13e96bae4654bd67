package io.chengnuo.analytics.dictionary;

import io.chengnuo.analytics.register.RegisterKind;
import io.chengnuo.customer.CustomerKind;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Impact;
import io.chengnuo.policy.ProblemClass;
import io.chengnuo.policy.Text;
import io.chengnuo.policy.Tier;
import io.chengnuo.policy.Urgency;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the product says of its data. Code lists are those the doors and imports accept, taken from the code that checks them. */
@Component
public class DataDictionary {

    private static final Map<String, Class<? extends Enum<?>>> CODES = Map.of(
            "channel", Channel.class,
            "tier", Tier.class,
            "urgency", Urgency.class,
            "impact", Impact.class,
            "problem_class", ProblemClass.class,
            "customer_kind", CustomerKind.class,
            "register_kind", RegisterKind.class);

    /** One field; {@code codes} names its list. */
    public record Field(
            String key,
            Text name,
            Text meaning,
            String type,
            @Nullable String codes,
            boolean required,
            @Nullable Integer longest) {}

    /** Things of one kind, and who answers for their data. */
    public record Entity(String key, Text name, Text owner, List<Field> fields) {}

    private record Written(List<Entity> entities) {}

    private final List<Entity> entities;

    DataDictionary() {
        var yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        var stream = Objects.requireNonNull(DataDictionary.class.getResourceAsStream("/dictionary.yaml"));
        this.entities = yaml.readValue(stream, Written.class).entities();
    }

    public List<Entity> entities() {
        return entities;
    }

    /** By name, the words that are accepted. */
    public Map<String, List<String>> codeLists() {
        var lists = new TreeMap<String, List<String>>();
        CODES.forEach((name, type) -> lists.put(
                name,
                Arrays.stream(type.getEnumConstants())
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .toList()));
        return lists;
    }
}
