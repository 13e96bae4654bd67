package io.chengnuo.policy.draft;

import io.chengnuo.policy.Aim;
import io.chengnuo.policy.Appendix;
import io.chengnuo.policy.Charter;
import io.chengnuo.policy.PolicyFrame;
import io.chengnuo.policy.Reference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts around the clauses as the editor sends them; each replaces what was there. */
final class FrameBody {

    private FrameBody() {}

    record CharterBody(
            @NotNull @Valid Words why,
            @NotNull Aim aim,
            @NotBlank @Size(max = 60) String owner,
            @Nullable @Size(max = 20) List<@NotNull @Valid Words> principles) {

        PolicyFrame in(PolicyFrame frame) {
            var charter = new Charter(
                    why.text(),
                    aim,
                    owner,
                    principles == null
                            ? null
                            : principles.stream().map(Words::text).toList());
            return new PolicyFrame(
                    charter,
                    frame.scope(),
                    frame.strategy(),
                    frame.appendices(),
                    frame.references(),
                    frame.bases(),
                    frame.repealed());
        }
    }

    record Paper(
            @NotBlank @Size(max = 60) String key,
            Reference.@NotNull Kind kind,
            @NotNull @Valid Words title,
            @Nullable @Valid Words edition,
            Reference.@NotNull Validity validity,
            @Nullable LocalDate checkedOn,
            @Nullable @Size(max = 100) String checkedBy) {

        Reference reference() {
            return new Reference(key, kind, title.text(), Words.orNull(edition), validity, checkedOn, checkedBy);
        }
    }

    record Papers(@NotNull @Size(max = 200) List<@NotNull @Valid Paper> items) {

        PolicyFrame in(PolicyFrame frame) {
            return new PolicyFrame(
                    frame.charter(),
                    frame.scope(),
                    frame.strategy(),
                    frame.appendices(),
                    items.stream().map(Paper::reference).toList(),
                    frame.bases(),
                    frame.repealed());
        }
    }

    record Bound(
            @NotBlank @Size(max = 60) String key,
            Appendix.@NotNull Kind kind,
            @NotNull @Valid Words title,
            @NotNull @Valid Words text,
            @Nullable @Size(max = 60) String procedure) {

        Appendix appendix() {
            return new Appendix(key, kind, title.text(), text.text(), procedure);
        }
    }

    record Appendices(@NotNull @Size(max = 100) List<@NotNull @Valid Bound> items) {

        PolicyFrame in(PolicyFrame frame) {
            return new PolicyFrame(
                    frame.charter(),
                    frame.scope(),
                    frame.strategy(),
                    items.stream().map(Bound::appendix).toList(),
                    frame.references(),
                    frame.bases(),
                    frame.repealed());
        }
    }
}
