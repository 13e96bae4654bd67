package io.chengnuo.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the door of a request. For addresses with variables in them every door of the product would be asked in full, hundreds for each
 * request; here those whose fixed parts differ are passed over first.
 */
class DoorLookup extends RequestMappingHandlerMapping {

    private static final ScopedValue<List<String>> ASKED = ScopedValue.newInstance();

    private final Map<RequestMappingInfo, PathShape> shapes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        if (!PathShape.canTell(path)) {
            return super.lookupHandlerMethod(path, request);
        }
        return ScopedValue.where(ASKED, PathShape.parts(path)).call(() -> super.lookupHandlerMethod(path, request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo door, HttpServletRequest request) {
        return ASKED.isBound() && !shape(door).mayMatch(ASKED.get()) ? null : super.getMatchingMapping(door, request);
    }

    private PathShape shape(RequestMappingInfo door) {
        return Objects.requireNonNull(shapes.computeIfAbsent(door, any -> PathShape.of(door.getPatternValues())));
    }
}
