package io.chengnuo.shared.web;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Tenancy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code Idempotency-Key} on any POST: the same key and body get the answer already given, another body is refused (422), one
 * still running too (409). The answer is stored in the transaction of the work itself, and sent only after its commit; an
 * answer of 4xx or 5xx leaves nothing behind. Registered inside the security chain, so that it knows who asks.
 */
@Component
public class IdempotencyFilter extends OncePerRequestFilter {

    private static final int LONGEST_KEY = 200;
    private static final String LEFT_ALONE = IdempotencyFilter.class.getName() + ".leftAlone";
    private static final List<String> KEPT_HEADERS = List.of("Content-Type", "Location", "ETag");

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    IdempotencyFilter(DSLContext sql, TransactionTemplate transaction, JsonMapper json) {
        this.sql = sql;
        this.transaction = transaction;
        this.json = json;
    }

    /** For requests whose body holds a secret: nothing of them is kept, a repeated one is simply done again. */
    public static void leaveAlone(HttpServletRequest request) {
        request.setAttribute(LEFT_ALONE, true);
    }

    /** A mail is told by its own bytes, and is kept by a transaction of its own before anything is done with it. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader("Idempotency-Key") == null
                || request.getAttribute(LEFT_ALONE) != null
                || BodyOfMail.is(request)
                || Tenancy.current().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader("Idempotency-Key");
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            refuse(response, 400, "invalid_idempotency_key");
            return;
        }
        var body = BufferedBody.of(request);
        var question = new Question(actor(), request.getRequestURI(), key, body.hash());
        var caching = new ContentCachingResponseWrapper(response);
        var outcome = transaction.execute(status -> {
            var earlier = claim(question);
            if (earlier != Outcome.FRESH) {
                return earlier;
            }
            try {
                chain.doFilter(body, caching);
            } catch (IOException | ServletException e) {
                throw new IllegalStateException(e);
            }
            if (caching.getStatus() >= 400) {
                status.setRollbackOnly();
            } else {
                store(question, caching);
            }
            return Outcome.FRESH;
        });
        switch (Objects.requireNonNull(outcome)) {
            case FRESH -> caching.copyBodyToResponse();
            case ANSWERED -> replay(question, response);
            case OTHER_BODY -> refuse(response, 422, "idempotency_key_reused");
            case RUNNING -> refuse(response, 409, "idempotency_key_running");
        }
    }

    private record Question(String actor, String route, String key, byte[] hash) {}

    private enum Outcome {
        FRESH,
        ANSWERED,
        OTHER_BODY,
        RUNNING
    }

    private static String actor() {
        var acting = Acting.current();
        return acting.kind() + ":" + acting.actor();
    }

    private Outcome claim(Question question) {
        var free = sql.fetchSingle(
                        "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                        Tenancy.require() + question.actor() + question.route() + question.key())
                .get(0, Boolean.class);
        if (!free) {
            return Outcome.RUNNING;
        }
        return find(question)
                .map(row -> MessageDigest.isEqual(row.get("request_hash", byte[].class), question.hash())
                        ? Outcome.ANSWERED
                        : Outcome.OTHER_BODY)
                .orElse(Outcome.FRESH);
    }

    private java.util.Optional<Record> find(Question question) {
        return sql.fetchOptional(
                "select * from shared.idempotent_answers where actor = ? and route = ? and key = ?",
                question.actor(),
                question.route(),
                question.key());
    }

    private void store(Question question, ContentCachingResponseWrapper answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (var name : KEPT_HEADERS) {
            var value = answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        sql.execute(
                """
                insert into shared.idempotent_answers (actor, route, key, request_hash, status, headers, body)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)""",
                question.actor(),
                question.route(),
                question.key(),
                question.hash(),
                answer.getStatus(),
                json.writeValueAsString(headers),
                answer.getContentAsByteArray());
    }

    private void replay(Question question, HttpServletResponse response) throws IOException {
        var row = transaction.execute(status -> find(question).orElseThrow());
        response.setStatus(row.get("status", Integer.class));
        json.readTree(row.get("headers", String.class))
                .properties()
                .forEach(header ->
                        response.setHeader(header.getKey(), header.getValue().asString()));
        response.setHeader("Idempotent-Replay", "true");
        response.getOutputStream().write(row.get("body", byte[].class));
    }

    private void refuse(HttpServletResponse response, int status, String code) throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        var problem = new Problem(
                "urn:chengnuo:problem:" + code,
                code,
                status,
                code,
                Acting.current().trace(),
                List.of());
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
