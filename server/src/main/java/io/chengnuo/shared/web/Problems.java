package io.chengnuo.shared.web;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Refusal;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.TooMany;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns whatever goes wrong into a problem document: what the caller did wrong by name, what we did wrong without detail. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        var headers = new HttpHeaders();
        if (refusal instanceof TooMany tooMany) {
            headers.set(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfter().toSeconds() + 1));
        }
        return answer(refusal.status(), refusal.code(), refusal.errors(), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> violated(ConstraintViolationException violation) {
        var errors = violation.getConstraintViolations().stream()
                .map(one -> new FieldError(
                        one.getPropertyPath().toString(),
                        ruleOf(one.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()),
                        one.getMessage()))
                .toList();
        return answer(400, "invalid_request", errors, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> mismatched(MethodArgumentTypeMismatchException mismatch) {
        return answer(
                400, "invalid_request", List.of(new FieldError(mismatch.getName(), "invalid")), new HttpHeaders());
    }

    /** No form with parts, or a broken one: whoever sent it can mend it. */
    @ExceptionHandler
    ResponseEntity<Object> brokenForm(MultipartException e) {
        log.info("a form that cannot be read: {}", e.getMessage());
        return answer(415, "unsupported_media_type", List.of(), new HttpHeaders());
    }

    /** At COMMIT nobody knows what became of it: neither success nor failure is claimed. */
    @ExceptionHandler
    ResponseEntity<Object> databaseAway(TransactionException e) {
        log.warn("the database did not take a transaction", e);
        return tryAgain();
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception e) {
        var state = sqlState(e);
        if (state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"))) {
            return tryAgain();
        }
        if (state != null && (state.equals("40001") || state.equals("40P01") || state.equals("55P03"))) {
            return answer(409, "busy_try_again", List.of(), new HttpHeaders());
        }
        if (state != null && state.startsWith("22")) {
            log.info("a value the database refused: {}", state);
            return answer(400, "invalid_request", List.of(), new HttpHeaders());
        }
        if (e instanceof DataIntegrityViolationException || "23505".equals(state)) {
            log.info("a row that exists already: {}", state);
            return answer(409, "exists_already", List.of(), new HttpHeaders());
        }
        log.error("unexpected", e);
        return answer(500, "unexpected", List.of(), new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal);
            }
            if (cause instanceof JacksonException broken) {
                return answer(
                        400, "invalid_json", List.of(new FieldError(pathOf(broken), "invalid")), new HttpHeaders());
            }
        }
        return answer(400, "invalid_json", List.of(), new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                Objects.requireNonNullElse(
                                        result.getMethodParameter().getParameterName(), "?"),
                                ruleOf(lastCode(error.getCodes())),
                                error.getDefaultMessage())))
                .toList();
        return answer(400, "invalid_request", errors, new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                400, "invalid_request", List.of(new FieldError(e.getParameterName(), "missing")), new HttpHeaders());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e instanceof BindingResult binding) {
            var errors = binding.getFieldErrors().stream()
                    .map(error -> new FieldError(error.getField(), ruleOf(error.getCode()), error.getDefaultMessage()))
                    .toList();
            return answer(400, "invalid_request", errors, headers);
        }
        var code = switch (status.value()) {
            case 404 -> "no_such_door";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 413 -> "too_large";
            case 415 -> "unsupported_media_type";
            default -> status.is4xxClientError() ? "invalid_request" : "unexpected";
        };
        if (status.is5xxServerError()) {
            log.error("unexpected", e);
        }
        return answer(status.value(), code, List.of(), headers);
    }

    private ResponseEntity<Object> tryAgain() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return answer(503, "try_again", List.of(), headers);
    }

    private ResponseEntity<Object> answer(int status, String code, List<FieldError> errors, HttpHeaders given) {
        var headers = new HttpHeaders(given); // those of a Spring exception may not be written to
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var title = messages.getMessage("problem." + code, null, code, LocaleContextHolder.getLocale());
        var problem = new Problem(
                "urn:chengnuo:problem:" + code,
                Objects.requireNonNullElse(title, code),
                status,
                code,
                Acting.current().trace(),
                errors.stream().map(this::worded).toList());
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private FieldError worded(FieldError error) {
        var text = messages.getMessage("field." + error.code(), null, error.message(), LocaleContextHolder.getLocale());
        return new FieldError(error.field(), error.code(), text);
    }

    private static String ruleOf(@Nullable String constraint) {
        if (constraint == null) {
            return "invalid";
        }
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "missing";
            case "Size" -> "size";
            case "Min", "DecimalMin", "Positive", "PositiveOrZero" -> "too_small";
            case "Max", "DecimalMax" -> "too_large";
            default -> "invalid";
        };
    }

    private static @Nullable String lastCode(String @Nullable [] codes) {
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }

    private static String pathOf(JacksonException broken) {
        return broken.getPath().stream()
                .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining("."));
    }

    private static @Nullable String sqlState(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
