package io.chengnuo.people;

import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Says in the OpenAPI document what each door asks of its caller. */
@Component
class RightsInDocument implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod door) {
        var said = Objects.requireNonNullElse(operation.getDescription(), "");
        operation.addExtension("x-rights", asks(door));
        operation.setDescription((said + "\n\n" + sentence(door)).strip());
        if (door.hasMethodAnnotation(OpenDoor.class)) {
            operation.setSecurity(List.of());
        }
        return operation;
    }

    private static String sentence(HandlerMethod door) {
        var open = door.getMethodAnnotation(OpenDoor.class);
        if (open != null) {
            return "Open: " + open.value() + ".";
        }
        var rights = asks(door);
        return rights.isEmpty()
                ? "For everybody who is signed in."
                : "Asks for the right "
                        + rights.stream().map(right -> "`" + right + "`").collect(Collectors.joining(" or ")) + ".";
    }

    private static List<String> asks(HandlerMethod door) {
        var required = door.getMethodAnnotation(Requires.class);
        return required == null
                ? List.of()
                : Arrays.stream(required.value())
                        .map(right -> right.name().toLowerCase(Locale.ROOT))
                        .toList();
    }
}
