package io.chengnuo.policy.draft;

import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.BadCalendar;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.policy.Limit;
import io.chengnuo.policy.PolicyFrame;
import io.chengnuo.policy.Repeal;
import io.chengnuo.policy.TargetBasis;
import io.chengnuo.shared.Acting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The draft part by part. {@code If-Match} names the version of the part, not of the whole: see {@code parts} of the draft. */
@RestController
@RequestMapping("/api/v1/policies/draft")
class DraftPartsController {

    private final EditPolicyDraft edit;

    DraftPartsController(EditPolicyDraft edit) {
        this.edit = edit;
    }

    /** {@code edit} is the version of the part after the change. */
    record Kept(String part, long edit) {}

    record RepealBody(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull LocalDate on,
            @Nullable @Size(max = 40) String successor) {

        Repeal repeal() {
            return new Repeal(reason.strip(), on, Acting.current().actor(), successor);
        }
    }

    record TargetBody(
            @Nullable @Size(max = 40) String amount,
            @Nullable @Size(max = 40) String calendar,
            @Nullable @Digits(integer = 10, fraction = 4) BigDecimal value,
            @Nullable LocalDate date,
            @Nullable @Valid Words standard,
            @Nullable @Valid Words expectation) {

        Limit limit() {
            try {
                return new Limit(amount == null ? null : Amount.parse(amount), calendar, value, date);
            } catch (BadCalendar bad) {
                throw bad.in("amount");
            }
        }
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/clauses/{number}")
    Kept clause(
            @PathVariable String number,
            @Valid @RequestBody ClauseBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return kept(edit.clause(number, body::over, ifMatch), "clause " + number);
    }

    @Requires(Right.POLICY_EDIT)
    @PostMapping("/chapters/{chapter}/clauses")
    @ResponseStatus(HttpStatus.CREATED)
    Kept add(@PathVariable String chapter, @Valid @RequestBody ClauseBody body) {
        var number = edit.add(chapter, body::over);
        return kept(edit.read(), "clause " + number);
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/clauses/{number}/repeal")
    Kept repeal(
            @PathVariable String number,
            @Valid @RequestBody RepealBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return kept(edit.repeal(number, body.repeal(), ifMatch), "clause " + number);
    }

    @Requires(Right.POLICY_EDIT)
    @DeleteMapping("/clauses/{number}/repeal")
    Kept restore(
            @PathVariable String number, @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return kept(edit.repeal(number, null, ifMatch), "clause " + number);
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/targets/{promise}")
    Kept target(
            @PathVariable String promise,
            @Valid @RequestBody TargetBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var basis = new TargetBasis(promise, Words.orNull(body.standard()), Words.orNull(body.expectation()));
        return kept(edit.target(promise, body.limit(), basis, ifMatch), "target " + promise);
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/charter")
    Kept charter(
            @Valid @RequestBody FrameBody.CharterBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return kept(edit.frame("charter", body::in, ifMatch), "charter");
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/scope")
    Kept scope(
            @Valid @RequestBody ClauseBody.ScopeBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return kept(
                edit.frame(
                        "scope",
                        frame -> new PolicyFrame(
                                frame.charter(),
                                body.scope(),
                                frame.strategy(),
                                frame.appendices(),
                                frame.references(),
                                frame.bases(),
                                frame.repealed()),
                        ifMatch),
                "scope");
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/references")
    Kept references(
            @Valid @RequestBody FrameBody.Papers body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return kept(edit.frame("references", body::in, ifMatch), "references");
    }

    @Requires(Right.POLICY_EDIT)
    @PutMapping("/appendices")
    Kept appendices(
            @Valid @RequestBody FrameBody.Appendices body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return kept(edit.frame("appendices", body::in, ifMatch), "appendices");
    }

    /** The whole policy leaves what is in force when this draft is published. */
    @Requires(Right.POLICY_EDIT)
    @PutMapping("/repeal")
    Kept repealAll(
            @Valid @RequestBody RepealBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return kept(edit.frame("repeal", frame -> repealed(frame, body.repeal()), ifMatch), "repeal");
    }

    @Requires(Right.POLICY_EDIT)
    @DeleteMapping("/repeal")
    Kept restoreAll(@RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return kept(edit.frame("repeal", frame -> repealed(frame, null), ifMatch), "repeal");
    }

    private static PolicyFrame repealed(PolicyFrame frame, @Nullable Repeal repeal) {
        return new PolicyFrame(
                frame.charter(),
                frame.scope(),
                frame.strategy(),
                frame.appendices(),
                frame.references(),
                frame.bases(),
                repeal);
    }

    private Kept kept(Draft draft, String part) {
        return new Kept(part, edit.versionOf(draft.id(), part));
    }
}
