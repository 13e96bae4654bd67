package io.chengnuo.blueprint;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A variant follows a newer release of its base: each change is taken, or what the variant has is kept. */
@Service
public class MergeBase {

    private final Sheets sheets;
    private final Releases releases;
    private final ReadTable read;
    private final Facts facts;
    private final Clock clock;

    MergeBase(Sheets sheets, Releases releases, ReadTable read, Facts facts, Clock clock) {
        this.sheets = sheets;
        this.releases = releases;
        this.read = read;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code column} null: the whole node. */
    public record Choice(String node, @Nullable Column column, boolean take) {}

    /** What is offered: {@code to} is the newest release, {@code from} the one followed. */
    record Offered(int from, int to, List<MergeOffers.Offer> offers) {}

    @Transactional(readOnly = true)
    Offered offers(UUID id) {
        return offers(sheets.require(id));
    }

    private Offered offers(Sheet sheet) {
        var base = sheet.base();
        var followed = sheet.baseRevision();
        if (base == null || followed == null) {
            throw new Conflict("not_a_variant");
        }
        var newest = releases.newest(base).orElseThrow();
        var was = releases.find(base, followed).orElseThrow();
        return new Offered(followed, newest.revision(), MergeOffers.of(sheet.document(), was.nodes(), newest.nodes()));
    }

    /** Every change has to be decided on; {@code to} is the release somebody looked at. */
    @Transactional
    public Sheet merge(UUID id, int to, List<Choice> choices, @Nullable String ifMatch) {
        var sheet = sheets.lock(id);
        Version.check(ifMatch, sheet.version());
        var offered = offers(sheet);
        if (offered.to() != to) {
            throw new Conflict("base_moved_on");
        }
        var drawn = read.nodes(sheet);
        var document = sheet.document();
        var taken = 0;
        for (var offer : offered.offers()) {
            var choice = choices.stream()
                    .filter(each -> offer.isAt(each.node(), each.column()))
                    .findFirst()
                    .orElseThrow(() -> new Invalid("merge_incomplete", new FieldError(offer.node(), "missing")));
            document = MergeOffers.chosen(document, offer, choice.take(), drawn);
            taken += choice.take() ? 1 : 0;
        }
        var at = clock.instant();
        var merged = sheets.update(sheet.with(document).following(to), at);
        facts.record(
                new BaseMerged(id, offered.from(), to, taken, offered.offers().size() - taken, at));
        return merged;
    }
}
