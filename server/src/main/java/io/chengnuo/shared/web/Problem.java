package io.chengnuo.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chengnuo.shared.Refusal.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457, {@code application/problem+json}).
 *
 * @param type names the kind of problem; its last part is {@code code}
 * @param title what is wrong and how to mend it, in the reader's language
 * @param code stable name for programs
 * @param traceId to quote when asking for help
 * @param errors the fields to mend
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String traceId,
        List<FieldError> errors) {}
