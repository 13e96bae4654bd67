package io.chengnuo.people;

import io.chengnuo.shared.Forbidden;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Decides at every door whether the caller may pass, by what the door declares. The product does not start while a door
 * declares nothing.
 */
@Component
@ConditionalOnWebApplication
class DoorKeeper implements HandlerInterceptor, SmartInitializingSingleton {

    /** Doors of libraries, which cannot carry our annotations; each shows nothing of any company. */
    private static final List<String> LIBRARY_DOORS = List.of("org.springdoc.");

    private final Access access;
    private final List<RequestMappingHandlerMapping> mappings;

    DoorKeeper(
            Access access, @org.springframework.context.annotation.Lazy List<RequestMappingHandlerMapping> mappings) {
        this.access = access;
        this.mappings = mappings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ASYNC || !(handler instanceof HandlerMethod door)) {
            return true;
        }
        if (door.hasMethodAnnotation(OpenDoor.class) || ofLibrary(door)) {
            return true;
        }
        var required = door.getMethodAnnotation(Requires.class);
        access.person();
        if (required != null && Arrays.stream(required.value()).noneMatch(access::has)) {
            throw new Forbidden("right_missing");
        }
        return true;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var undeclared = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(door -> declarations(door) != 1 && !ofLibrary(door))
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
        if (!undeclared.isEmpty()) {
            throw new IllegalStateException(
                    "doors without exactly one of @Requires, @SignedIn, @OpenDoor: " + undeclared);
        }
    }

    private static long declarations(HandlerMethod door) {
        return Stream.of(Requires.class, SignedIn.class, OpenDoor.class)
                .filter(door::hasMethodAnnotation)
                .count();
    }

    private static boolean ofLibrary(HandlerMethod door) {
        return LIBRARY_DOORS.stream().anyMatch(door.getBeanType().getName()::startsWith);
    }
}
